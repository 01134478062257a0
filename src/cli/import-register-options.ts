import type { Bilingual } from '../core/bilingual.ts';
import { mostSubjects, originRegimeOptions } from '../steps/entities/schema.ts';
import type { OptionRow } from './command.ts';

const only = (nl: string, en: string): Bilingual => ({ nl: `Register: ${nl}`, en: `Register: ${en}` });

const regimes = originRegimeOptions.map(({ value }) => value);

/** A base register that is asked about something, instead of a file. */
export const askOptions: readonly OptionRow[] = [
  {
    name: 'ask',
    value: 'SOURCE=WHAT',
    many: true,
    help: only(
      `vraagt een basisregistratie: kvk=NUMMER of NAAM, bag=NUMMER of "POSTCODE HUISNUMMER", rdw=KENTEKEN, brp=-. Een - leest van de invoer, een per regel; een BSN kan alleen zo. Hoogstens ${mostSubjects}.`,
      `asks a base register: kvk=NUMBER or NAME, bag=ID or "POSTCODE NUMBER", rdw=PLATE, brp=-. A - reads the input, one a line; a BSN in no other way. At most ${mostSubjects}.`,
    ),
  },
  {
    name: 'key-file',
    value: 'FILE',
    fallback: 'KVK_API_KEY, BAG_API_KEY, BRP_API_KEY, RDW_API_KEY',
    help: only('bestand met de sleutel voor de bron.', 'file with the key for the source.'),
  },
  {
    name: 'base',
    value: 'URL',
    help: only(
      'ander adres van de bron, zoals een koppelvlak van uw organisatie of een test.',
      'another address of the source, such as a gateway of your organisation or a test.',
    ),
  },
  {
    name: 'wait',
    value: 'SECONDS',
    fallback: '10',
    help: only('hoe lang op een antwoord wachten.', 'how long to wait for an answer.'),
  },
];

/** What has to be known of a register as a whole, besides its file. */
export const registerOptions: readonly OptionRow[] = [
  {
    name: 'from',
    value: 'kvk|bag|brp|rdw',
    choices: ['kvk', 'bag', 'brp', 'rdw'],
    help: only('het bestand is een bewaard antwoord van deze bron.', 'the file is a kept answer of this source.'),
  },
  {
    name: 'source',
    value: 'ID',
    help: only('onder welke naam het hier staat, zoals kvk-uittreksel.', 'under which name it stands here.'),
  },
  {
    name: 'ground',
    value: 'TEXT',
    help: only('wet en artikel waarop u het hier gebruikt.', 'act and article on which you use it here.'),
  },
  {
    name: 'title',
    value: 'TEXT',
    help: only('hoe het heet; anders als --source.', 'its name; otherwise as --source.'),
  },
  { name: 'supplier', value: 'ID', help: only('wie het leverde; anders als --source.', 'who gave it.') },
  { name: 'as-of', value: 'DAY', help: only('de stand van; anders vandaag.', 'state of; otherwise today.') },
  {
    name: 'grade',
    value: 'A1..F6',
    fallback: 'F6',
    help: only('oordeel over bron en inhoud.', 'grade of source and content.'),
  },
  {
    name: 'regime',
    value: 'CODE',
    choices: regimes,
    fallback: 'AVG',
    help: only(`onder welke wet: ${regimes.join(', ')}.`, `under which act: ${regimes.join(', ')}.`),
  },
  { name: 'criminal', help: only('er staan strafrechtelijke gegevens in.', 'it holds criminal data.') },
  { name: 'tax', help: only('het komt (deels) van de Belastingdienst.', 'it comes (partly) from the tax service.') },
  {
    name: 'purpose',
    value: 'CODES',
    help: only('doelen met een komma; anders dat van de taak.', 'purposes with a comma; otherwise that of the task.'),
  },
  {
    name: 'expires',
    value: 'DAY',
    help: only('uiterlijk weg op; anders over een jaar.', 'gone by; otherwise in a year.'),
  },
  { name: 'accept', help: only('aanvaardt het meteen, als u dat mag.', 'accepts it at once, if you may.') },
  { name: 'reason', value: 'TEXT', help: only('waarom het goed is zo.', 'why it is right.') },
];

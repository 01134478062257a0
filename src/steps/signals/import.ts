import type { Bilingual } from '../../core/bilingual.ts';
import { edtfDate } from '../../core/value/edtf-date.ts';
import { type channels, signalFields } from './schema.ts';

/**
 * How a row of somebody's own list becomes a signal. What is read is said here, as data; what is not
 * understood is refused by the record with its own sentence, or reported as not taken over. Nothing is guessed.
 */
export type SignalField = keyof typeof signalFields;

/**
 * Other names that a heading may have, besides the field's own name and its labels. A column with the name of
 * the reporter is left out on purpose: who reported is kept as a function, never as a name.
 */
const headingAliases: { readonly [F in SignalField]: readonly string[] } = {
  text: [
    'omschrijving',
    'beschrijving',
    'melding',
    'signaal',
    'inhoud',
    'tekst',
    'omschrijving melding',
    'description',
  ],
  receivedOn: [
    'datum ontvangst',
    'ontvangstdatum',
    'ontvangen',
    'datum melding',
    'meldingsdatum',
    'datum binnenkomst',
    'datum',
    'date received',
    'date',
  ],
  channel: ['kanaal', 'meldkanaal', 'bron', 'binnengekomen via', 'ingekomen via', 'via', 'source'],
  channelDetail: ['functie melder', 'soort melder', 'reporter function'],
  place: ['locatie', 'adres', 'pleegplaats', 'location', 'address'],
  postcode: ['pc', 'zip', 'postal code'],
  municipality: ['gemeentenaam', 'town'],
  theme: ['onderwerp', 'categorie', 'soort signaal', 'topic', 'category'],
  grade: ['betrouwbaarheid bron', 'betrouwbaarheidscode', 'gradering', 'admiralty', 'rating'],
  protection: ['bescherming', 'bescherming melder', 'afscherming'],
  remark: ['opmerkingen', 'bijzonderheden', 'notitie', 'notes', 'comment'],
  sourceRef: ['meldingsnummer', 'meldnummer', 'registratienummer', 'kenmerk', 'nummer', 'reference'],
};

/** Case, accents, spaces and punctuation make no difference in a heading or a word. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export const isSignalField = (name: string): name is SignalField => Object.hasOwn(signalFields, name);
export const signalFieldNames: readonly string[] = Object.keys(signalFields);

const fieldOfWord: ReadonlyMap<string, SignalField> = new Map(
  signalFieldNames.filter(isSignalField).flatMap((field) => {
    const { nl, en } = signalFields[field].facts.label;
    return [field, nl, en, ...headingAliases[field]].map((word): [string, SignalField] => [plainWord(word), field]);
  }),
);

export interface Columns {
  /** Place of each field's column, from 0. */
  readonly places: ReadonlyMap<SignalField, number>;
  readonly headings: readonly string[];
  /** Headings whose cells are left where they are. */
  readonly notTakenOver: readonly string[];
}

/** Finds the fields among the headings; a mapping of the user outweighs the names, and the first column wins. */
export function columnsOf(headings: readonly string[], mapping: ReadonlyMap<string, SignalField> = new Map()): Columns {
  const places = new Map<SignalField, number>();
  for (const [at, heading] of headings.entries()) {
    const field = mapping.get(plainWord(heading));
    if (field && !places.has(field)) places.set(field, at);
  }
  for (const [at, heading] of headings.entries()) {
    const word = plainWord(heading);
    const field = mapping.has(word) ? undefined : fieldOfWord.get(word);
    if (field && !places.has(field)) places.set(field, at);
  }
  const taken = new Set(places.values());
  return { places, headings, notTakenOver: headings.filter((heading, at) => heading.trim() !== '' && !taken.has(at)) };
}

/** A file without these columns has no signals in it. */
export const neededFields: readonly SignalField[] = ['text', 'receivedOn'];

type Cells = { readonly [F in SignalField]?: string };

export interface SignalRow {
  /** What the record will parse. */
  readonly raw: Cells;
  /**
   * The words of the source itself, with only the date made the same for every way of writing it: what makes
   * two rows the same row. A better reading of a channel or a grade must not take an old row in again.
   */
  readonly identity: Cells;
}

export function signalRow(cells: readonly string[], { places }: Columns): SignalRow {
  const words: { [F in SignalField]?: string } = {};
  for (const [field, at] of places) {
    const cell = (cells[at] ?? '').trim();
    if (cell !== '') words[field] = cell;
  }
  const receivedOn = words.receivedOn === undefined ? undefined : readDay(words.receivedOn);
  const identity = { ...words, ...(receivedOn === undefined ? {} : { receivedOn }) };
  const channelDetail = [words.channel, words.channelDetail].filter((word) => word !== undefined).join(': ');
  const raw: Cells = {
    ...identity,
    channel: readChannel(words.channel),
    ...(channelDetail === '' ? {} : { channelDetail }),
    grade: readGrade(words.grade),
    protection: readProtection(words.protection, words.remark),
  };
  return { raw, identity };
}

/** What the record refuses with its own sentence about dates. */
const unreadableDay = '?';

/** A whole day as Dutch lists write it: `9 maart 2026`, `6-2-2026`, `2026-02-03 10:15`. Two figures are no year. */
function readDay(words: string): string {
  const day = edtfDate.clean(words.replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, ''));
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : unreadableDay;
}

/** Words for how a report came in; several words are found by the first, a compound by its ending. */
const channelWords: { readonly [C in (typeof channels)[number]['value']]?: readonly string[] } = {
  phone: ['telefoon', 'telefonisch', 'gebeld', 'tel'],
  'web-form': ['webformulier', 'formulier', 'website', 'online', 'internet', 'meldformulier'],
  desk: ['balie', 'baliemedewerker', 'loket', 'receptie'],
  inspector: ['toezichthouder', 'handhaver', 'boa', 'inspecteur', 'toezicht', 'handhaving', 'controleur'],
  colleague: ['collega', 'burgemeester', 'wethouder', 'gemeentesecretaris', 'gemeente', 'vergunningen', 'wijkmanager'],
  mma: ['mma', 'meldmisdaadanoniem'],
  police: ['politie', 'wijkagent'],
  'public-body': [
    'douane',
    'belastingdienst',
    'belastingdeurwaarder',
    'brandweer',
    'waterschap',
    'provincie',
    'omgevingsdienst',
    'ggd',
    'uwv',
    'svb',
    'rijksoverheid',
    'arbeidsinspectie',
    'nvwa',
    'om',
    'riec',
  ],
  business: [
    'verhuurder',
    'bedrijf',
    'winkel',
    'school',
    'corporatie',
    'bank',
    'makelaar',
    'notaris',
    'accountant',
    'netbeheerder',
    'ondernemer',
    'verzekeraar',
    'instelling',
    'zorgaanbieder',
    'postnl',
  ],
};
const channelOfWord: ReadonlyMap<string, string> = new Map(
  Object.entries(channelWords).flatMap(([channel, words]) => words.map((word): [string, string] => [word, channel])),
);
/** Compounds that say what they are by their end: `havenbedrijf`, `telefoonwinkel`. */
const channelEndings: readonly string[] = ['bedrijf', 'winkel', 'corporatie', 'school', 'dienst', 'instelling', 'bank'];

/** The words themselves are kept beside it; what we do not know is `other`, with those words. */
function readChannel(words: string | undefined): string {
  if (words === undefined) return 'other';
  const known = signalFields.channel.options?.find(({ value, label }) =>
    [value, label.nl, label.en].map(plainWord).includes(plainWord(words)),
  );
  if (known) return known.value;
  const first = plainWord(words.split(/[\s\-/,]+/)[0] ?? '');
  const channel = channelOfWord.get(plainWord(words)) ?? channelOfWord.get(first);
  if (channel) return channel;
  const ending = channelEndings.find((end) => plainWord(words).endsWith(end));
  if (ending === 'dienst') return 'public-body';
  return ending ? 'business' : 'other';
}

/** `b 2` is B2. Nothing said is F6: cannot be judged. */
const readGrade = (words: string | undefined): string =>
  words === undefined ? 'F6' : words.toUpperCase().replace(/[\s\-/.]/g, '');

const wantsToStayUnknown = /\b(?:onbekend|anoniem) (?:te )?blijven\b|\bblijft (?:graag )?(?:onbekend|anoniem)\b/i;

/**
 * A list that says nothing about the reporter is no permission to share the name: `1`. Who wants to stay
 * unknown, as the remark says, gets `2`. A column of its own outweighs both.
 */
function readProtection(words: string | undefined, remark: string | undefined): string {
  if (words !== undefined) {
    const known = signalFields.protection.options?.find(({ value, label }) =>
      [value, label.nl, label.en].map(plainWord).includes(plainWord(words)),
    );
    return known?.value ?? words;
  }
  return remark !== undefined && wantsToStayUnknown.test(remark) ? '2' : '1';
}

/** The field that a refusal of the step is about, so that the report can name the column. */
export const fieldOfRefusal: { readonly [code: string]: SignalField } = { 'received-in-future': 'receivedOn' };

export const fieldLabel = (field: SignalField): Bilingual => signalFields[field].facts.label;

import type { Bilingual } from '../core/bilingual.ts';
import { mostSubjects } from '../steps/entities/schema.ts';
import type { Trouble } from './command.ts';

/** What is said when a base register is asked from the command line. Never what was asked about. */
export const askSays = {
  unknown: (at: number): Bilingual => ({
    nl: `  De bron kent niet waar vraag ${at} over gaat.`,
    en: `  The source does not know what question ${at} is about.`,
  }),
  nothing: {
    nl: 'Er is niets ingelezen. Dat er is gevraagd, staat in het logboek.',
    en: 'Nothing was loaded. That it was asked stands in the log.',
  },
  replaces: (gone: number): Bilingual => ({
    nl: `  Let op: dit register bestaat straks alleen uit dit antwoord; ${gone} eerdere gegevens verdwijnen. Kies een andere --source om ze naast elkaar te houden.`,
    en: `  Mind: this register will then be this answer alone; ${gone} earlier records go. Choose another --source to keep them side by side.`,
  }),
  trial: {
    nl: 'Proef: er is niets gevraagd en niets bewaard.',
    en: 'A trial: nothing was asked and nothing was kept.',
  },
  wouldAsk: (register: string, by: string): Bilingual => ({
    nl: `  Gevraagd zou worden aan ${register}, op: ${by}.`,
    en: `  Would be asked of ${register}, by: ${by}.`,
  }),
  properties: (names: string): Bilingual => ({ nl: `  Gevraagd: ${names}.`, en: `  Asked for: ${names}.` }),
  leftOut: (names: string): Bilingual => ({
    nl: `  Niet gevraagd, want daarvoor is geen grond: ${names}.`,
    en: `  Not asked for, because there is no ground: ${names}.`,
  }),
  noGround: {
    nl: 'Hiervoor is geen grond. Zonder --dry-run wordt deze vraag geweigerd. Vraag een jurist onder welke taak dit wel mag.',
    en: 'There is no ground for this. Without --dry-run this question is refused. Ask a lawyer under which task it is allowed.',
  },
  stopped: {
    nl: 'Afgebroken. Er is niets ingelezen. Dat er is gevraagd, staat in het logboek; opnieuw doen is een nieuwe vraag.',
    en: 'Stopped. Nothing was loaded. That it was asked stands in the log; doing it again is a new question.',
  },
} as const;

const help: Bilingual = {
  nl: 'Kijk wat er kan met: schakel import --help',
  en: 'See what is possible with: schakel import --help',
};

/** What is wrong with the command itself; nothing was asked. */
export const askTroubles = {
  fileToo: {
    what: { nl: 'Kies een bestand of --ask, niet allebei.', en: 'Choose a file or --ask, not both.' },
    todo: help,
  },
  notWithAsk: (option: string): Trouble => ({
    what: { nl: `Bij --ask hoort geen --${option}.`, en: `--${option} does not go with --ask.` },
    why: {
      nl: 'De bron zegt zelf wat elk gegeven is, en onder welke wet het valt.',
      en: 'The source itself says what everything is, and under which act it comes.',
    },
    todo: help,
  }),
  onlyWithAsk: (option: string): Trouble => ({
    what: { nl: `--${option} hoort bij --ask.`, en: `--${option} goes with --ask.` },
    todo: help,
  }),
  shape: {
    what: { nl: 'Bij --ask hoort BRON=WAT.', en: '--ask needs SOURCE=WHAT.' },
    todo: {
      nl: 'Schrijf bijvoorbeeld --ask kvk=90000011. Bronnen: kvk, bag, brp, rdw.',
      en: 'Write for example --ask kvk=90000011. Sources: kvk, bag, brp, rdw.',
    },
  },
  oneSource: {
    what: { nl: 'Vraag in één keer maar één bron.', en: 'Ask one source at a time.' },
    todo: {
      nl: 'Geef voor elke bron een eigen opdracht: elk antwoord wordt een eigen inlezing.',
      en: 'Give a command for each source: each answer becomes a load of its own.',
    },
  },
  tooMany: (count: number): Trouble => ({
    what: {
      nl: `Dit zijn ${count} vragen; in één keer kunnen er ${mostSubjects}.`,
      en: `These are ${count} questions; ${mostSubjects} can be put at once.`,
    },
    why: {
      nl: 'Een basisregistratie wordt gevraagd naar iemand of iets, nooit naar een hele lijst.',
      en: 'A base register is asked about somebody or something, never about a whole list.',
    },
    todo: {
      nl: 'Vraag alleen wat u voor uw taak moet weten. Hebt u een grond voor een levering, vraag die dan aan de bron en lees het bestand in.',
      en: 'Ask only what you must know for your task. If there is a ground for a delivery, ask the source for it and load the file.',
    },
  }),
  dashAlone: {
    what: {
      nl: 'Met - komt alles van de invoer: geef dan maar één --ask.',
      en: 'With - everything comes from the input: give only one --ask.',
    },
    todo: help,
  },
  noInput: {
    what: { nl: 'In de invoer staat geen vraag.', en: 'The input holds no question.' },
    todo: { nl: 'Zet er op elke regel één.', en: 'Put one on each line.' },
  },
  openNumber: {
    what: {
      nl: 'Een BSN hoort niet op de opdrachtregel.',
      en: 'A citizen service number does not belong on the command line.',
    },
    why: {
      nl: 'Anderen op deze computer kunnen het daar lezen, en het blijft in de geschiedenis staan.',
      en: 'Others on this machine can read it there, and it stays in the history.',
    },
    todo: {
      nl: 'Schrijf --ask brp=- en geef het nummer via de invoer. Er is niets gevraagd.',
      en: 'Write --ask brp=- and give the number as input. Nothing was asked.',
    },
  },
  notQuestions: (of: {
    readonly places: readonly number[];
    readonly source: string;
    readonly asksBy: Bilingual;
  }): Trouble => ({
    what: {
      nl: `Hier kan ${of.source} niet naar zoeken: vraag ${of.places.join(', ')}. Er is niets gevraagd.`,
      en: `${of.source} cannot look for this: question ${of.places.join(', ')}. Nothing was asked.`,
    },
    todo: { nl: `Vraag met ${of.asksBy.nl}.`, en: `Ask with ${of.asksBy.en}.` },
  }),
  noKey: (variable: string): Trouble => ({
    what: {
      nl: 'Er is geen sleutel voor deze bron. Er is niets gevraagd.',
      en: 'There is no key for this source. Nothing was asked.',
    },
    todo: {
      nl: `Zet hem in de omgevingsvariabele ${variable}, of in een bestand dat u noemt met --key-file.`,
      en: `Put it in the environment variable ${variable}, or in a file that you name with --key-file.`,
    },
  }),
  badKey: (place: string): Trouble => ({
    what: { nl: `In ${place} staat geen sleutel.`, en: `${place} holds no key.` },
    why: {
      nl: 'Een sleutel is één regel met letters, cijfers en leestekens, zonder spaties.',
      en: 'A key is one line of letters, digits and signs, without spaces.',
    },
    todo: { nl: 'Vraag de sleutel op bij de bron.', en: 'Get the key from the source.' },
  }),
  keyFile: (path: string): Trouble => ({
    what: { nl: `${path} is niet te lezen.`, en: `${path} cannot be read.` },
    todo: { nl: 'Noem met --key-file een bestand met de sleutel.', en: 'Name a file with the key with --key-file.' },
  }),
  badBase: {
    what: { nl: 'Het adres bij --base klopt niet.', en: 'The address with --base is not right.' },
    todo: {
      nl: 'Geef een adres dat met https: begint, zonder naam, wachtwoord of vraagteken. Met http: kan alleen deze computer zelf.',
      en: 'Give an address that begins with https:, without name, password or question mark. With http: only this machine itself.',
    },
  },
  failed: (of: { readonly at: number; readonly count: number; readonly reason: Bilingual }): Trouble => ({
    what: {
      nl: `Op vraag ${of.at} van ${of.count} kwam geen antwoord.`,
      en: `Question ${of.at} of ${of.count} got no answer.`,
    },
    why: of.reason,
    todo: askSays.nothing,
  }),
} as const satisfies { readonly [name: string]: Trouble | ((...of: never[]) => Trouble) };

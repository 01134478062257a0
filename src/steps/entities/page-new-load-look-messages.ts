import type { Bilingual } from '../../core/bilingual.ts';
import type { RegisterForm } from './register-file.ts';

/** What a file holds, told before it is loaded: what was looked at, what is kept, and what not and why. */
export const lookMessages = {
  rowsOne: {
    nl: 'Schakel keek naar de enige regel in het bestand.',
    en: 'Schakel looked at the only line in the file.',
  },
  rowsAll: {
    nl: 'Schakel keek naar alle {count} regels in het bestand.',
    en: 'Schakel looked at all {count} lines in the file.',
  },
  rowsFirst: {
    nl: 'Schakel keek naar de eerste {count} regels. De rest volgt bij het inlezen.',
    en: 'Schakel looked at the first {count} lines. The rest follows when it is loaded.',
  },
  recordsOne: {
    nl: 'Schakel keek naar het hele bestand: 1 gegeven.',
    en: 'Schakel looked at the whole file: 1 record.',
  },
  recordsAll: {
    nl: 'Schakel keek naar het hele bestand: {count} gegevens.',
    en: 'Schakel looked at the whole file: {count} records.',
  },
  recordsFirst: {
    nl: 'Schakel keek naar de eerste {count} gegevens. De rest volgt bij het inlezen.',
    en: 'Schakel looked at the first {count} records. The rest follows when it is loaded.',
  },
  references: {
    nl: 'Of een verklaring wijst naar iets dat er niet is, kijkt Schakel na bij het inlezen.',
    en: 'Whether a statement points at something that is not there, Schakel checks when it is loaded.',
  },

  refused: { nl: 'Wordt geweigerd', en: 'Is refused' },
  refusedOne: { nl: '1 daarvan komt niet binnen. De rest wel.', en: '1 of these does not come in. The rest does.' },
  refusedMany: {
    nl: '{count} daarvan komen niet binnen. De rest wel.',
    en: '{count} of these do not come in. The rest does.',
  },
  refusedAll: {
    nl: 'Hiervan komt niets binnen. Verbeter het bestand, of vraag de leverancier om een ander.',
    en: 'Nothing of this comes in. Mend the file, or ask the supplier for another one.',
  },
  reasonOnce: { nl: 'Regel {line}: {reason}', en: 'Line {line}: {reason}' },
  reasonOften: {
    nl: '{reason} Dit komt {count} keer voor, het eerst op regel {line}.',
    en: '{reason} This happens {count} times, first on line {line}.',
  },
  moreReasons: { nl: 'En nog {count} keer om andere redenen.', en: 'And {count} more for other reasons.' },

  contentsLead: {
    nl: 'Dit bestand zegt zelf wat elk gegeven is. U hoeft niets in te delen. Kijk of dit is wat u verwacht.',
    en: 'This file itself says what everything is. You need not lay anything out. See whether this is what you expect.',
  },
  kindOne: { nl: '{kind}: 1 gegeven', en: '{kind}: 1 record' },
  kindMany: { nl: '{kind}: {count} gegevens', en: '{kind}: {count} records' },
  property: { nl: 'Gegeven', en: 'Property' },
  foundIn: { nl: 'Staat bij', en: 'Stands with' },
  foundInOf: { nl: '{count} van {of}', en: '{count} of {of}' },
  leftOut: { nl: 'Hiervoor is geen plek', en: 'There is no place for this' },
  leftOutLead: {
    nl: 'Schakel bewaart dit met opzet niet: vrije tekst, oordelen over mensen, en wat hier geen doel dient.',
    en: 'Schakel keeps none of this, on purpose: free text, judgements of people, and what serves no purpose here.',
  },
  leftOutOf: { nl: '{property}, bij {kind}', en: '{property}, of {kind}' },
} as const satisfies { readonly [name: string]: Bilingual };

/** After "reads this as". */
export const formWords: { readonly [form in RegisterForm]: Bilingual } = {
  table: { nl: 'een tabel (CSV of XLSX)', en: 'a table (CSV or XLSX)' },
  'json-lines': { nl: 'JSON-regels', en: 'JSON lines' },
  parquet: { nl: 'een tabel (Parquet)', en: 'a table (Parquet)' },
  ftm: { nl: 'FollowTheMoney', en: 'FollowTheMoney' },
  bods: { nl: 'BODS 0.4', en: 'BODS 0.4' },
};

/** Kinds of statements of BODS, which has no kinds of its own for what is left out. */
export const statementWords: { readonly [type: string]: Bilingual } = {
  person: { nl: 'persoon', en: 'person' },
  entity: { nl: 'organisatie', en: 'entity' },
  relationship: { nl: 'relatie', en: 'relationship' },
  interests: { nl: 'belang', en: 'interest' },
};

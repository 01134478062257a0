import type { SheetReason } from './sheet-fault.ts';

/** What registers are refused for besides what tables are refused for (`sheet-fault.ts`). */
const said = (code: string, nl: string, en: string): SheetReason => ({ code, reason: { nl, en } });

export const registerReason = {
  unknownFormat: said(
    'unknown-format',
    'Dit bestand is geen register dat te lezen is. Lezen kan: CSV, XLSX, Parquet, JSON-regels, FollowTheMoney en BODS 0.4.',
    'This file is no register that can be read. What can be read: CSV, XLSX, Parquet, JSON lines, FollowTheMoney and BODS 0.4.',
  ),
  otherBods: said(
    'bods-version',
    'Dit is BODS van voor versie 0.4. Zet het om naar 0.4 en doe het opnieuw.',
    'This is BODS of before version 0.4. Convert it to 0.4 and do it again.',
  ),
  noJson: said(
    'json-none',
    'In dit bestand staat niets dat te lezen is als JSON.',
    'Nothing in this file can be read as JSON.',
  ),
  jsonBroken: said('json-broken', 'Dit is niet te lezen als JSON.', 'This cannot be read as JSON.'),
  jsonOpen: said(
    'json-open',
    'Wat hier begint, houdt niet op voor het einde van het bestand.',
    'What begins here does not end before the end of the file.',
  ),
  jsonTooLong: (bytes: number): SheetReason =>
    said('json-too-long', `Dit is langer dan ${bytes} bytes.`, `This is longer than ${bytes} bytes.`),
  jsonTooMuch: (keys: number, depth: number): SheetReason =>
    said(
      'json-too-much',
      `Hier staan meer dan ${keys} gegevens in, of meer dan ${depth} lagen.`,
      `This holds more than ${keys} members, or more than ${depth} layers.`,
    ),
  notAnObject: said('json-not-object', 'Hier hoort een object te staan.', 'An object should stand here.'),
  encoding: said(
    'encoding',
    'De letters op deze regel zijn beschadigd: dit is geen UTF-8.',
    'The characters on this line are damaged: this is not UTF-8.',
  ),
  rowGroupTooBig: (mebibytes: number): SheetReason =>
    said(
      'row-group-too-big',
      `Een blok rijen in dit Parquet-bestand is groter dan ${mebibytes} MiB. Schrijf het met kleinere blokken.`,
      `A row group in this Parquet file is larger than ${mebibytes} MiB. Write it with smaller ones.`,
    ),
  rowGroupTooLong: (values: number): SheetReason =>
    said(
      'row-group-too-long',
      `Een blok rijen in dit Parquet-bestand heeft meer dan ${values} waarden (rijen maal kolommen). Schrijf het bestand opnieuw, met minder rijen per blok (row group).`,
      `A row group in this Parquet file holds more than ${values} values (rows times columns). Write the file again, with fewer rows in a row group.`,
    ),
  parquetBroken: said(
    'parquet-broken',
    'Dit Parquet-bestand is beschadigd, of gebruikt een vorm die niet te lezen is.',
    'This Parquet file is damaged, or uses a form that cannot be read.',
  ),
  tooManyRecords: (records: number): SheetReason =>
    said(
      'too-many-records',
      `Het bestand heeft meer dan ${records} gegevens.`,
      `The file has more than ${records} records.`,
    ),
  noAnswer: (name: string): SheetReason =>
    said(
      'no-answer',
      `Hier staat niets in dat een antwoord van ${name.toUpperCase()} is.`,
      `Nothing in this is an answer of ${name.toUpperCase()}.`,
    ),
  notFtm: said(
    'ftm-shape',
    'Dit is geen FollowTheMoney: er horen id, schema en properties in te staan.',
    'This is no FollowTheMoney: it has to hold id, schema and properties.',
  ),
  notBods: said(
    'bods-shape',
    'Dit is geen verklaring van BODS 0.4: er horen recordId, recordType en recordDetails in te staan.',
    'This is no statement of BODS 0.4: it has to hold recordId, recordType and recordDetails.',
  ),
  replaced: said(
    'bods-replaced',
    'Verderop in het bestand staat een latere verklaring over hetzelfde; die telt.',
    'Further on in the file stands a later statement about the same; that one counts.',
  ),
  closed: said(
    'bods-closed',
    'De uitgever heeft dit gesloten: het geldt niet meer.',
    'The publisher closed this: it holds no longer.',
  ),
  dangling: (statement: string, end: string): SheetReason =>
    said(
      'bods-dangling',
      `Verklaring ${statement} wijst met ${end} naar iets dat niet in het bestand staat.`,
      `Statement ${statement} points with ${end} at something that is not in the file.`,
    ),
  unspecified: (statement: string, end: string, why: string): SheetReason =>
    said(
      'bods-unspecified',
      `Verklaring ${statement} noemt geen ${end} (reden: ${why}); een relatie met niemand wordt niet bewaard.`,
      `Statement ${statement} names no ${end} (reason: ${why}); a relation with nobody is not kept.`,
    ),
} as const;

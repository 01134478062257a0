import type { Bilingual, Locale } from '../core/bilingual.ts';
import type { Refusal } from '../core/refusal.ts';
import { type Grounds, hasGround } from '../steps/entities/keeping.ts';
import type { Mapping } from '../steps/entities/mapping.ts';
import { propertyNamed } from '../steps/entities/vocabulary.ts';
import type { Exit, Terminal } from './command.ts';
import { askSays } from './import-register-ask-says.ts';

/** What `import register` says to a person; the machine gets the same facts as JSON. */

export interface RegisterReport {
  readonly source: string;
  readonly loadId: string;
  readonly format: string;
  readonly records: number;
  readonly refused: number;
  readonly refusedItems: readonly { readonly line: number; readonly code: string; readonly reason: Bilingual }[];
  readonly dropped: readonly string[];
  readonly difference: {
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly same: number;
  };
  readonly isKnown: boolean;
  readonly stage: 'offered' | 'accepted' | 'withdrawn' | 'rejected' | 'expired';
  /** Who may say yes; empty once it was said. */
  readonly mayAccept: readonly string[];
  /** When it is the answer of a base register. */
  readonly asked?: AskedReport;
}

export interface AskedReport {
  readonly askId: string;
  readonly questions: number;
  /** Places, from 1, of questions about what the source does not know. */
  readonly unknown: readonly number[];
}

/** What a column becomes, or why it does not come in. */
export interface ColumnPlan {
  readonly column: string;
  readonly kind?: string;
  readonly property?: string;
  readonly kept: boolean;
  /** Rules by which there is no ground. */
  readonly rules: readonly string[];
}

export function columnPlans(mapping: Mapping, grounds: Grounds, leftOut: readonly string[]): readonly ColumnPlan[] {
  const mapped = mapping.things.flatMap(({ kind, values }) =>
    values.flatMap(({ property, from }) => {
      const known = propertyNamed(kind, property);
      const kept = known !== undefined && hasGround(grounds, known);
      const rules = known && !kept ? (grounds.get(known.category)?.rules ?? []) : [];
      return (from ?? []).map((column) => ({ column, kind, property, kept, rules }));
    }),
  );
  return [...mapped, ...leftOut.map((column) => ({ column, kept: false, rules: [] }))];
}

export function planLines(plans: readonly ColumnPlan[], locale: Locale): readonly string[] {
  return plans.map(({ column, kind, property, kept, rules }) => {
    const place = kind === undefined ? '' : `${kind}.${property}`;
    if (kept) return says.becomes(column, place)[locale];
    return (place === '' ? says.notAsked(column) : says.noGround({ column, place, rules }))[locale];
  });
}

/** More than a screen of refused rows helps nobody. */
const refusedShown = 50;

export function reportLines(report: RegisterReport, locale: Locale): readonly string[] {
  const { refused, refusedItems, dropped, stage, mayAccept, isKnown, asked, difference } = report;
  const shown = refusedItems.slice(0, refusedShown);
  return [
    says.result(report)[locale],
    says.difference(report)[locale],
    ...(asked ? asked.unknown.map((at) => askSays.unknown(at)[locale]) : []),
    ...(asked && difference.gone > 0 ? [askSays.replaces(difference.gone)[locale]] : []),
    ...(dropped.length > 0 ? [says.dropped(dropped)[locale]] : []),
    ...shown.map(({ line, reason }) => says.refusedLine(line, reason)[locale]),
    ...(refused > shown.length && !isKnown ? [says.more(refused - shown.length)[locale]] : []),
    (stage === 'offered' ? says.waits(mayAccept) : says.stages[stage])[locale],
  ];
}

export function refusalLines({ kind, missing, rules, articles, faults }: Refusal, locale: Locale): readonly string[] {
  return [
    kind.title[locale],
    ...(missing ?? []).map((one) => `  ${one[locale]}`),
    ...(faults ?? []).map(({ pointer, detail }) => `  ${pointer}: ${detail[locale]}`),
    ...(rules && rules.length > 0 ? [`  ${[...rules, ...(articles ?? [])].join(', ')}`] : []),
    kind.next[locale],
  ];
}

export const says = {
  read: (done: number): Bilingual => ({ nl: `${done} gelezen`, en: `${done} read` }),
  index: (share: number): Bilingual => {
    const percent = `${Math.floor(share * 100)}%`;
    return { nl: `doorzoekbaar maken ${percent}`, en: `making it findable ${percent}` };
  },
  becomes: (column: string, place: string): Bilingual => ({
    nl: `  ${column}: wordt ${place}`,
    en: `  ${column}: becomes ${place}`,
  }),
  noGround: (of: { readonly column: string; readonly place: string; readonly rules: readonly string[] }): Bilingual => {
    const rules = of.rules.length > 0 ? ` (${of.rules.join(', ')})` : '';
    return {
      nl: `  ${of.column}: blijft weg, geen grond voor ${of.place}${rules}`,
      en: `  ${of.column}: left out, no ground for ${of.place}${rules}`,
    };
  },
  notAsked: (column: string): Bilingual => ({
    nl: `  ${column}: blijft weg, de indeling noemt deze kolom niet`,
    en: `  ${column}: left out, the mapping does not name this column`,
  }),
  guessed: {
    nl: 'Zonder --map is geraden wat de kolommen zijn. Kijk of het klopt; --dry-run laat het zien.',
    en: 'Without --map it was guessed what the columns are. See whether it is right; --dry-run shows it.',
  },
  fromTheFile: (format: string): Bilingual => ({
    nl: `  Het bestand (${format}) zegt zelf wat elk gegeven is.`,
    en: `  The file (${format}) itself says what everything is.`,
  }),
  trial: { nl: 'Proef: er is niets bewaard.', en: 'A trial: nothing was kept.' },
  firstRecords: { nl: 'De eerste gegevens, zoals ze bewaard worden:', en: 'The first records, as they would be kept:' },
  result: ({ records, refused, isKnown, format }: RegisterReport): Bilingual => ({
    nl: `${isKnown ? 'Eerder ingelezen. ' : ''}${records} gegevens (${format}), ${refused} geweigerd.`,
    en: `${isKnown ? 'Loaded before. ' : ''}${records} records (${format}), ${refused} refused.`,
  }),
  difference: ({ difference: { added, changed, gone, same } }: RegisterReport): Bilingual => ({
    nl: `  ${added} nieuw, ${changed} gewijzigd, ${gone} verdwenen, ${same} gelijk.`,
    en: `  ${added} new, ${changed} changed, ${gone} gone, ${same} the same.`,
  }),
  dropped: (names: readonly string[]): Bilingual => ({
    nl: `  Niet overgenomen: ${names.join(', ')}.`,
    en: `  Left out: ${names.join(', ')}.`,
  }),
  refusedLine: (line: number, reason: Bilingual): Bilingual => ({
    nl: `  regel ${line}: ${reason.nl}`,
    en: `  line ${line}: ${reason.en}`,
  }),
  more: (count: number): Bilingual => ({
    nl: `  ... en nog ${count} geweigerd.`,
    en: `  ... and ${count} more refused.`,
  }),
  waits: (names: readonly string[]): Bilingual => ({
    nl: `Dit is een concept: niemand ziet er iets van tot iemand het aanvaardt. Dat kan: ${names.join(', ') || 'niemand hier'} (--user, --accept --reason).`,
    en: `This is a draft: nobody sees any of it until somebody accepts it. Who may: ${names.join(', ') || 'nobody here'} (--user, --accept --reason).`,
  }),
  mayNotAccept: (user: string, names: readonly string[]): Bilingual => ({
    nl: `${user} mag dit niet aanvaarden; het concept wacht. Dat kan wel: ${names.join(', ') || 'niemand hier'}.`,
    en: `${user} may not accept this; the draft waits. Who may: ${names.join(', ') || 'nobody here'}.`,
  }),
  stages: {
    accepted: { nl: 'Aanvaard: dit wordt nu gelezen.', en: 'Accepted: this is read from now on.' },
    withdrawn: { nl: 'Dit is teruggenomen.', en: 'This was taken back.' },
    rejected: { nl: 'Dit is afgewezen.', en: 'This was rejected.' },
    expired: { nl: 'De termijn is voorbij: dit is weg.', en: 'Its term is over: this is gone.' },
  },
  stopped: {
    nl: 'Afgebroken. Doe het opnieuw: het gaat verder waar het was, en tot dan ziet niemand er iets van.',
    en: 'Stopped. Do it again: it goes on where it was, and until then nobody sees any of it.',
  },
} as const;

export function tellRefusal(refusal: Refusal, terminal: Terminal): Exit {
  const { code, kind, missing, rules, articles } = refusal;
  if (terminal.json) terminal.say(JSON.stringify({ lawSaysNo: { code, ...kind, missing, rules, articles } }));
  for (const line of refusalLines(refusal, terminal.locale)) terminal.tell(line);
  return 'refused';
}

import type { Bilingual, Locale } from '../core/bilingual.ts';
import { type ActivePack, type LeftOut, newestOn } from '../law/activate.ts';
import { lineOf } from '../law/clauses.ts';
import { type ExplainedRule, explained } from '../law/explained-rule.ts';
import type { RulePack } from '../law/rule.ts';
import { type Digest, fingerprintOf } from '../law/signatures.ts';

/** Every rule of a day with where it stands, who signed it, and what a signature would be for. */
export interface TableRow extends ExplainedRule {
  readonly validFrom: string;
  readonly packTitle: Bilingual;
  /** Absent: in force. */
  readonly leftOut?: LeftOut['reason'];
  /** Of the text as it stands; a signature names it. */
  readonly fingerprint: string;
}

export function tableOf(packs: readonly RulePack[], active: ActivePack, digest: Digest): readonly TableRow[] {
  const leftOut = new Map(active.leftOut.map(({ ruleId, reason }) => [ruleId, reason]));
  return newestOn(packs, active.on).flatMap((pack) =>
    pack.rules.map((rule) => {
      const reason = leftOut.get(rule.id);
      return {
        ...explained(rule, { pack, on: active.on }),
        validFrom: pack.validFrom,
        packTitle: pack.title,
        ...(reason ? { leftOut: reason } : {}),
        fingerprint: fingerprintOf(rule, digest),
      };
    }),
  );
}

export const tableWords = {
  permit: { nl: 'mag', en: 'permit' },
  forbid: { nl: 'verbod', en: 'forbid' },
  must: { nl: 'moet', en: 'must' },
  'low-confidence': { nl: 'alleen een aanwijzing, nog niet zeker', en: 'a lead only, not sure yet' },
  'unsigned-permit': { nl: 'niet getekend', en: 'not signed' },
  nobody: { nl: 'niemand', en: 'nobody' },
  inForce: { nl: 'geldt', en: 'in force' },
} as const satisfies { readonly [name: string]: Bilingual };

const t = tableWords;

export const effectOf = ({ effect, duty }: TableRow): Bilingual =>
  effect === 'permit' && duty === 'must' ? t.must : t[effect];

type Column = readonly [title: Bilingual, value: (row: TableRow, locale: Locale) => string];

const all = (labels: readonly Bilingual[], locale: Locale): string => labels.map((label) => label[locale]).join('; ');

const columns: readonly Column[] = [
  [{ nl: 'Regel', en: 'Rule' }, ({ id }) => id],
  [{ nl: 'Pakket', en: 'Pack' }, ({ packId }) => packId],
  [{ nl: 'Geldt vanaf', en: 'Holds from' }, ({ validFrom }) => validFrom],
  [{ nl: 'Soort', en: 'Effect' }, (row, locale) => effectOf(row)[locale]],
  [{ nl: 'Binnen', en: 'Within' }, ({ columns: { within } }, locale) => all(within, locale)],
  [{ nl: 'Handeling', en: 'Act' }, ({ columns: { acts } }, locale) => all(acts, locale)],
  [{ nl: 'Wie geeft', en: 'From' }, ({ columns: { from } }, locale) => all(from, locale)],
  [{ nl: 'Aan wie', en: 'To' }, ({ columns: { to } }, locale) => all(to, locale)],
  [{ nl: 'Doel', en: 'Purpose' }, ({ columns: { purpose } }, locale) => all(purpose, locale)],
  [{ nl: 'Gebruik', en: 'Use' }, ({ columns: { use } }, locale) => all(use, locale)],
  [{ nl: 'Soort gegevens', en: 'Kind of data' }, ({ columns: { data } }, locale) => all(data.categories, locale)],
  [{ nl: 'Verzameld onder', en: 'Collected under' }, ({ columns: { data } }, locale) => all(data.regimes, locale)],
  [{ nl: 'Groep', en: 'Tier' }, ({ columns: { data } }, locale) => all(data.tiers, locale)],
  [
    { nl: 'Voorwaarden', en: 'Conditions' },
    ({ columns: { conditions } }, locale) => conditions.map((clause) => lineOf(clause, locale)).join(' '),
  ],
  [{ nl: 'Akkoord', en: 'Approval' }, ({ columns: { approvals } }, locale) => all(approvals, locale)],
  [{ nl: 'In gewone taal', en: 'In plain words' }, ({ sentence }, locale) => sentence[locale]],
  [{ nl: 'Verplichtingen', en: 'Duties' }, ({ obligations }, locale) => all(obligations, locale)],
  [{ nl: 'Wat wel kan', en: 'What can be done' }, ({ alternatives }, locale) => all(alternatives, locale)],
  [{ nl: 'Artikelen', en: 'Articles' }, ({ citations }) => citations.map(({ text }) => text).join('; ')],
  [
    { nl: 'Adressen', en: 'Addresses' },
    ({ citations }) => citations.flatMap(({ address }) => (address ? [address] : [])).join('; '),
  ],
  [{ nl: 'Bewaren', en: 'Retention' }, ({ retention }, locale) => retention[locale]],
  [{ nl: 'Zekerheid', en: 'Confidence' }, ({ confidence }) => confidence],
  [{ nl: 'Staat', en: 'State' }, ({ leftOut }, locale) => (leftOut ? t[leftOut] : t.inForce)[locale]],
  [{ nl: 'Getekend op', en: 'Signed on' }, ({ signed }) => signed?.on ?? ''],
  [{ nl: 'Getekend als', en: 'Signed as' }, ({ signed }) => signed?.office ?? ''],
  [{ nl: 'Moet tekenen', en: 'Has to sign' }, ({ toSign }, locale) => toSign[locale]],
  [{ nl: 'Vingerafdruk', en: 'Fingerprint' }, ({ fingerprint }) => fingerprint],
];

/** RFC 4180, UTF-8. */
export function tableCsv(rows: readonly TableRow[], locale: Locale): string {
  const lines = [
    columns.map(([title]) => title[locale]),
    ...rows.map((row) => columns.map(([, value]) => value(row, locale))),
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** A cell that a sheet would take for a formula starts with a quote; our own texts have none, but rules may come from a file. */
const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

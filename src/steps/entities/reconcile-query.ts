import type { JsonObject } from '../../core/canonical.ts';
import { choice, list, optional, rows, text, whole } from '../../core/field.ts';
import { type Of, record } from '../../core/record.ts';
import { ownList } from '../../law/plan.ts';
import { chanceOfBits } from '../../link/links.ts';
import { type Query, query } from '../step.ts';
import { lookUp } from './about.ts';
import { alikeOf, inWords } from './alike.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { type Found, search } from './search.ts';
import { type Sight, sightsOf } from './sight.ts';
import { captionOf, type SourceRecord, seenOf } from './source-record.ts';
import { registers } from './view.ts';
import { kindNamed, kinds, propertyNamed } from './vocabulary.ts';

/**
 * Finds the records that rows of a list may be about, for a list that the caller holds lawfully. Each row is one look-up, like somebody
 * typing it, and stands in the log as one; a list has an end, and nothing is matched by itself: people choose.
 */

/** Rows in one question; the caller asks again for the next. */
export const mostRows = 10;

const open = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'open' }) as const;
const personal = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'personal' }) as const;

const detail = record('ReconcileDetail', open('Gegeven', 'Property').label, {
  property: text({ ...open('Gegeven', 'Property'), max: 60 }),
  value: text({ ...personal('Waarde', 'Value'), max: 300 }),
});

const asked = record('ReconcileRow', open('Rij', 'Row').label, {
  text: text({ ...personal('Naam of nummer', 'Name or number'), max: 200 }),
  kind: choice({ ...open('Soort', 'Kind'), options: kinds.map(({ name, label }) => ({ value: name, label })) }),
  details: optional(rows(detail, { ...personal('Verdere gegevens', 'Further details'), max: 10 })),
});

type Row = Of<typeof asked>;

export const reconcile: Query = query({
  name: 'entity.reconcile',
  plan: ownList,
  reads: [registers],
  readsShelf: true,
  path: '/entity-reconciliations',
  label: { nl: 'Rijen van een lijst opzoeken', en: 'Look up rows of a list' },
  input: record('EntityReconciliation', open('Rijen opzoeken', 'Look up rows').label, {
    rows: rows(asked, { ...personal('Rijen', 'Rows'), min: 1, max: mostRows }),
    sources: optional(
      list(text({ ...open('Register', 'Register'), max: 80 }), { ...open('Registers', 'Registers'), max: 50 }),
    ),
    limit: optional(whole({ ...open('Hoeveel van elk', 'How many of each'), min: 1, max: 10 })),
  }),
  purposes: registerPurposes,
  roles: keepers,
  about: (input) => lookUp(kindNamed(input.rows[0]?.kind ?? 'Person')?.category ?? 'identity'),
  async run(input, reader, context) {
    const sights = (await sightsOf(reader, context)).filter(
      ({ source }) => input.sources === undefined || input.sources.includes(source),
    );
    const answers: JsonObject[] = [];
    for (const row of input.rows) answers.push({ candidates: await candidates(row, sights, input.limit ?? 5) });
    return { answer: { rows: answers } };
  },
});

/** From one chance in a thousand on; below that a candidate only takes time. */
const leastBits = -10;

async function candidates(row: Row, sights: readonly Sight[], limit: number): Promise<readonly JsonObject[]> {
  const shown = new Map<string, JsonObject>();
  for (const { sight, number, bits, explanation } of (
    await alikeOf(recordOf(row), sights, { leastBits, isOther: () => true })
  ).slice(0, limit)) {
    const found = await shownRow(sight, number);
    if (found)
      shown.set(found.ref, { ...found.row, score: percent(chanceOfBits(bits)), comparison: inWords(explanation) });
  }
  // What has no plan of its own, or whose name alone says too little, is found as if somebody typed it.
  if (shown.size < limit) {
    for (const found of (await search(sights, { text: row.text, kind: row.kind })).slice(0, limit)) {
      const one = await shownRow(found.sight, found.number);
      if (one && !shown.has(one.ref)) shown.set(one.ref, { ...one.row, score: typedScore(found) });
    }
  }
  return [...shown.values()].slice(0, limit);
}

const percent = (chance: number): number => Math.round(chance * 10_000) / 100;

/** What fits the words that were typed says less than what was compared: at most half. */
const typedScore = ({ score }: Found): number => Math.min(50, Math.round(score / 60));

/** The row as if it were a record of a register. */
function recordOf({ text: said, kind, details = [] }: Row): SourceRecord {
  const values: { [property: string]: readonly string[] } = { name: [said] };
  for (const { property, value } of details)
    if (propertyNamed(kind, property)) values[property] = [...(values[property] ?? []), value];
  return { id: '', kind, values };
}

async function shownRow(sight: Sight, number: number) {
  const [one] = await sight.segment.show([number]);
  const seen = one && seenOf(one, sight.mayField);
  if (!one || !seen) return undefined;
  const { title, asOf } = sight.load.offered;
  return {
    ref: one.ref,
    row: { ref: one.ref, kind: seen.kind, caption: captionOf(seen), source: sight.source, title, asOf },
  };
}

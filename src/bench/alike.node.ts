import { join } from 'node:path';
import { looked } from '../house/reader.ts';
import type { NewRow } from '../house/shelf.ts';
import { openShelf } from '../house/shelf-sqlite.node.ts';
import { type PersonRecord, personRecords } from '../sim/registers/person-register.ts';
import { alikeOf } from '../steps/entities/alike.ts';
import type { Searched } from '../steps/entities/sight.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { atLeast, atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';

const seed = 20_261_129;
const usualRecords = 100_000;
const mostQuestions = 1_000;
const seconds = 20;

/** One person against a register, as a page asks it: from the store, with every step explained. */
export const alikeBench: BenchRow = {
  name: 'alike',
  label: { nl: 'Eén persoon naast een register leggen', en: 'One person against a register' },
  async run(context) {
    const records = Math.round((context.records ?? usualRecords) / (context.isQuick ? 10 : 1));
    const shelf = openShelf(join(context.folder(), 'registers'));
    try {
      const asked = await filled(shelf, records, context);
      const raw = await shelf.open('load-alike');
      if (!raw) throw new Error('a load that was sealed can be read');
      const searched = { source: 'persons', segment: looked(raw, () => undefined), mayField: () => true };
      return await measured(searched, asked, { records, isQuick: context.isQuick });
    } finally {
      await shelf.close();
    }
  },
};

interface Asked {
  readonly number: number;
  readonly record: SourceRecord;
  /** Other records of the same person. */
  readonly others: ReadonlySet<number>;
}

const recordOf = ({ fields }: PersonRecord, id: number): SourceRecord => {
  const address = `${fields.street} ${fields.houseNumber} ${fields.addition}, ${fields.postcode} ${fields.city}`;
  const told: readonly (readonly [string, string])[] = [
    ['firstName', fields.givenNames],
    ['surnamePrefix', fields.prefix],
    ['lastName', fields.surname],
    ['birthDate', fields.bornOn],
    ['gender', fields.sex],
    ['bsn', fields.bsn],
    ['address', address],
  ];
  const values = Object.fromEntries(told.filter(([, value]) => value !== '').map(([name, value]) => [name, [value]]));
  return { id: String(id), kind: 'Person', values };
};

async function filled(
  shelf: ReturnType<typeof openShelf>,
  records: number,
  context: BenchContext,
): Promise<readonly Asked[]> {
  const writer = await shelf.write('load-alike');
  const byPerson = new Map<number, { readonly number: number; readonly record: SourceRecord }[]>();
  let rows: NewRow[] = [];
  let number = 0;
  for (const person of personRecords({ seed, records })) {
    const record = recordOf(person, number);
    rows.push({ line: number + 1, ref: number.toString(16).padStart(32, '0'), record });
    if (person.person % Math.max(1, Math.floor(records / 4_000)) === 0)
      byPerson.set(person.person, [...(byPerson.get(person.person) ?? []), { number, record }]);
    number += 1;
    if (rows.length < 2_000) continue;
    await writer.add(rows, { doneItems: number, note: '' });
    rows = [];
    context.progress(`${number}`);
  }
  await writer.add(rows, { doneItems: number, note: '' });
  await writer.seal({ merges: false });
  await writer.close();
  return [...byPerson.values()]
    .flatMap(([first, ...others]) =>
      first && others.length > 0 ? [{ ...first, others: new Set(others.map((one) => one.number)) }] : [],
    )
    .slice(0, mostQuestions);
}

async function measured(
  searched: Searched,
  questions: readonly Asked[],
  { records, isQuick }: { readonly records: number; readonly isQuick: boolean },
): Promise<readonly Figure[]> {
  const times: number[] = [];
  const counts = { wanted: 0, found: 0, likely: 0, wrong: 0 };
  const before = process.cpuUsage();
  const until = performance.now() + (isQuick ? seconds / 10 : seconds) * 1_000;
  for (const { number, record, others } of questions) {
    if (performance.now() > until) break;
    const from = performance.now();
    const alike = await alikeOf(record, [searched], { leastBits: -4, isOther: (_, other) => other !== number });
    times.push(performance.now() - from);
    counts.wanted += others.size;
    counts.found += alike.filter((one) => others.has(one.number)).length;
    counts.likely += alike.filter((one) => others.has(one.number) && one.bits > 0).length;
    counts.wrong += alike.filter((one) => !others.has(one.number) && one.bits > 0).length;
  }
  const spent = process.cpuUsage(before);
  const cpu = (spent.user + spent.system) / 1e6;
  const percent = (part: number, whole: number) => rounded((100 * part) / Math.max(1, whole));
  return [
    { name: 'records in the register', value: records, unit: 'records' },
    { name: 'one against all', value: rounded(times.length / cpu), unit: '/CPU-s', target: atLeast(50) },
    { name: 'one against all p50', value: rounded(quantile(times, 0.5)), unit: 'ms' },
    { name: 'one against all p95', value: rounded(quantile(times, 0.95)), unit: 'ms', target: atMost(60) },
    { name: 'other records of the same person found', value: percent(counts.found, counts.wanted), unit: '%' },
    { name: 'of them more likely than not', value: percent(counts.likely, counts.wanted), unit: '%' },
    {
      name: 'others more likely than not',
      value: percent(counts.wrong, counts.wrong + counts.likely),
      unit: '% of what is likely',
    },
  ];
}

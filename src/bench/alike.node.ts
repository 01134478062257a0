import { join } from 'node:path';
import { looked } from '../house/reader.ts';
import { emptyShelf, type NewRow, type RawSegment } from '../house/shelf.ts';
import { openShelf } from '../house/shelf-sqlite.node.ts';
import { allCleaners } from '../link/all-cleaners.ts';
import { personComparer } from '../link/ready-models.ts';
import { type Resident, ResidentBuilder } from '../link/resident/resident.node.ts';
import { type PersonRecord, personRecords } from '../sim/registers/person-register.ts';
import { alikeOf, cellsOf } from '../steps/entities/alike.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { atLeast, atMost, type BenchContext, type BenchRow, type Figure, quantile, rounded } from './figure.ts';

const seed = 20_261_129;
const usualRecords = 100_000;
const mostQuestions = 1_000;
const seconds = 20;
const leastBits = -4;
const most = 20;

/** One person against a register, as a page asks it, with every step explained: from the store, and from memory. */
export const alikeBench: BenchRow = {
  name: 'alike',
  label: { nl: 'Eén persoon naast een register leggen', en: 'One person against a register' },
  async run(context) {
    const records = Math.round((context.records ?? usualRecords) / (context.isQuick ? 10 : 1));
    const shelf = openShelf(join(context.folder(), 'registers'));
    try {
      const questions = await filled(shelf, records, context);
      const raw = await shelf.open('load-alike');
      if (!raw) throw new Error('a load that was sealed can be read');
      const searched = {
        source: 'persons',
        segment: looked(raw, { shelf: emptyShelf, shown: () => undefined }),
        mayField: () => true,
      };
      const isOther = (own: number) => (number: number) => number !== own;
      const stored = await measured('store', questions, {
        seconds: context.isQuick ? seconds / 10 : seconds,
        targets: { rate: 50, p95: 60 },
        ask: async ({ number, record }) =>
          await alikeOf(record, [searched], { leastBits, isOther: (_, other) => isOther(number)(other) }),
      });
      const { resident, figures } = await inMemory(raw, context);
      const remembered = await measured('memory', questions, {
        seconds: context.isQuick ? seconds / 10 : seconds,
        targets: { rate: 5_000, p95: 5 },
        ask: async ({ number, record }) => resident.ask(cellsOf(record), { leastBits, most, isOther: isOther(number) }),
      });
      return [
        { name: 'records in the register', value: records, unit: 'records' },
        ...stored,
        ...figures,
        ...remembered,
      ];
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

/** The same register in memory. */
async function inMemory(
  raw: RawSegment,
  context: BenchContext,
): Promise<{ readonly resident: Resident; readonly figures: readonly Figure[] }> {
  context.progress('memory');
  const before = { cpu: process.cpuUsage(), bytes: process.memoryUsage().rss };
  const builder = new ResidentBuilder(personComparer(), { cleaners: allCleaners, expected: raw.records });
  for await (const record of raw.all()) builder.add(cellsOf(record));
  const resident = builder.done();
  const cpu = cpuSeconds(before.cpu);
  globalThis.gc?.();
  const grown = process.memoryUsage().rss - before.bytes;
  const figures = [
    { name: 'memory, made', value: rounded(raw.records / cpu), unit: 'records/CPU-s' },
    { name: 'memory, rows and blocks', value: rounded(resident.bytes / 2 ** 20), unit: 'MB' },
    { name: 'memory, the process grew by', value: rounded(grown / 2 ** 20), unit: 'MB' },
  ];
  return { resident, figures };
}

const cpuSeconds = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

async function measured(
  from: string,
  questions: readonly Asked[],
  about: {
    readonly seconds: number;
    readonly targets: { readonly rate: number; readonly p95: number };
    ask(asked: Asked): Promise<readonly { readonly number: number; readonly bits: number }[]>;
  },
): Promise<readonly Figure[]> {
  const times: number[] = [];
  const counts = { wanted: 0, found: 0, likely: 0, wrong: 0 };
  const before = process.cpuUsage();
  const until = performance.now() + about.seconds * 1_000;
  // The first time round counts what was found; the rest is for the time.
  for (let round = 0; round === 0 || (times.length < fewestAsked && performance.now() < until); round += 1)
    for (const asked of questions) {
      if (performance.now() > until) break;
      const start = performance.now();
      const alike = await about.ask(asked);
      times.push(performance.now() - start);
      if (round > 0) continue;
      const { others } = asked;
      counts.wanted += others.size;
      counts.found += alike.filter(({ number }) => others.has(number)).length;
      counts.likely += alike.filter(({ number, bits }) => others.has(number) && bits > 0).length;
      counts.wrong += alike.filter(({ number, bits }) => !others.has(number) && bits > 0).length;
    }
  const rate = times.length / cpuSeconds(before);
  const percent = (part: number, whole: number) => rounded((100 * part) / Math.max(1, whole));
  const { targets } = about;
  return [
    { name: `${from}, one against all`, value: rounded(rate), unit: '/CPU-s', target: atLeast(targets.rate) },
    { name: `${from}, p50`, value: rounded(quantile(times, 0.5)), unit: 'ms' },
    { name: `${from}, p95`, value: rounded(quantile(times, 0.95)), unit: 'ms', target: atMost(targets.p95) },
    { name: `${from}, other records of the same person found`, value: percent(counts.found, counts.wanted), unit: '%' },
    { name: `${from}, of them more likely than not`, value: percent(counts.likely, counts.wanted), unit: '%' },
    {
      name: `${from}, others more likely than not`,
      value: percent(counts.wrong, counts.wrong + counts.likely),
      unit: '% of what is likely',
    },
  ];
}

/** So many make a rate that can be told. */
const fewestAsked = 20_000;

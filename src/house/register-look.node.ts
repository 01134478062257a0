import type { Bilingual } from '../core/bilingual.ts';
import { type Grounds, hasGround, keptOf } from '../steps/entities/keeping.ts';
import { guessMapping, isColumnName } from '../steps/entities/mapping.ts';
import {
  type ColumnsLook,
  type KindSeen,
  lookLimits,
  type PropertySeen,
  type RefusedSeen,
  type RegisterForm,
  type Sample,
  type StatementsLook,
} from '../steps/entities/register-file.ts';
import { recordFault } from '../steps/entities/source-record.ts';
import { kinds } from '../steps/entities/vocabulary.ts';
import { formOf } from './register-form.node.ts';
import { flattened, type JsonItem, jsonPieces } from './register-json.node.ts';
import { mostPaths } from './register-objects.node.ts';
import { parquetColumns, parquetPieces } from './register-parquet.node.ts';
import { bodsReading, ftmReading } from './register-statements.node.ts';
import { headingOf, registerLimits } from './register-table.node.ts';
import { readSheetPieces } from './sheet.node.ts';
import type { SheetItem } from './sheet-fault.ts';

/**
 * What a file holds, seen from its beginning: for columns, what stands in each; for a file that says itself what everything is, what
 * will be kept and what not. Nothing is kept, and however large the file is no more of it is looked at. Throws SheetError.
 */
export async function lookInto(path: string, grounds: Grounds): Promise<ColumnsLook | StatementsLook> {
  const form = await formOf(path, { isMapped: false });
  switch (form) {
    case 'table':
    case 'json-lines':
    case 'parquet':
      return columnsLook(path, form);
    case 'ftm':
    case 'bods':
      return statementsLook(path, { form, grounds });
  }
}

/** The form alone, and of a table whether it has a heading. Throws SheetError. */
export async function recognised(path: string): Promise<RegisterForm> {
  const form = await formOf(path, { isMapped: false });
  if (form === 'table') await headingOf(path);
  return form;
}

/** The beginning of a file while it is looked at. */
class Beginning {
  seen = 0;
  #isWhole = true;
  #refused = 0;
  readonly #reasons = new Map<string, { readonly reason: Bilingual; readonly line: number; count: number }>();

  async *of<T>(pieces: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
    for await (const items of pieces)
      for (const item of items) {
        if (this.seen === lookLimits.items) {
          this.#isWhole = false;
          return;
        }
        this.seen += 1;
        yield item;
      }
  }

  refuse(line: number, reason: Bilingual): void {
    this.#refused += 1;
    const known = this.#reasons.get(reason.en);
    if (known) known.count += 1;
    else this.#reasons.set(reason.en, { reason, line, count: 1 });
  }

  get told(): Sample {
    const reasons = [...this.#reasons.values()]
      .slice(0, lookLimits.reasons)
      .map(({ reason: { nl, en }, line, count }): RefusedSeen => ({ reason: { nl, en }, line, count }));
    return { seen: this.seen, isWhole: this.#isWhole, refused: this.#refused, reasons };
  }
}

type Row =
  | { readonly cells: Iterable<readonly [column: string, text: string]> }
  | { readonly line: number; readonly reason: Bilingual };

async function columnsLook(path: string, form: 'table' | 'json-lines' | 'parquet'): Promise<ColumnsLook> {
  const { heading, rows } = await rowsOf(path, form);
  const examples = new Map<string, string[]>(heading.map((name) => [name, []]));
  const beginning = new Beginning();
  for await (const row of beginning.of(rows)) {
    if ('reason' in row) {
      beginning.refuse(row.line, row.reason);
      continue;
    }
    for (const [column, text] of row.cells) {
      const known = examples.get(column) ?? [];
      if (known.length === 0 && examples.size < mostPaths) examples.set(column, known);
      const example = shortened(text.trim());
      if (known.length < lookLimits.examples && example !== '' && !known.includes(example)) known.push(example);
    }
  }
  const columns = [...examples]
    .map(([name, held]) => ({ name, examples: held }))
    .filter(({ name }) => isColumnName(name))
    .slice(0, lookLimits.columns);
  const guess = guessMapping(columns.map(({ name }) => name));
  const otherColumns = examples.size - columns.length;
  return { kind: 'columns', form, columns, otherColumns, ...(guess ? { guess } : {}), ...beginning.told };
}

const shortened = (text: string): string =>
  text.length > lookLimits.exampleChars ? `${text.slice(0, lookLimits.exampleChars).toWellFormed()}…` : text;

/** Names that stand in the file even when no row says anything under them, and the rows. */
async function rowsOf(
  path: string,
  form: 'table' | 'json-lines' | 'parquet',
): Promise<{ readonly heading: readonly string[]; readonly rows: AsyncIterable<readonly Row[]> }> {
  switch (form) {
    case 'table': {
      const heading = await headingOf(path);
      return { heading, rows: tableRows(path, heading) };
    }
    case 'json-lines':
      return { heading: [], rows: objectRows(jsonPieces(path)) };
    case 'parquet':
      // One more, so that it shows that the file goes on.
      return { heading: await parquetColumns(path), rows: objectRows(parquetPieces(path, lookLimits.items + 1)) };
  }
}

async function* tableRows(path: string, heading: readonly string[]): AsyncGenerator<readonly Row[]> {
  let isHeading = true;
  const rowOf = (item: SheetItem): Row =>
    item.kind === 'fault' ? item : { cells: heading.map((name, at) => [name, item.cells[at] ?? ''] as const) };
  for await (const items of readSheetPieces(path, registerLimits)) {
    yield items.slice(isHeading ? 1 : 0).map(rowOf);
    if (items.length > 0) isHeading = false;
  }
}

async function* objectRows(pieces: AsyncIterable<readonly JsonItem[]>): AsyncGenerator<readonly Row[]> {
  const rowOf = (item: JsonItem): Row => {
    if (item.kind === 'fault') return item;
    const cells = flattened(item.value);
    return 'code' in cells ? { line: item.line, reason: cells.reason } : { cells };
  };
  for await (const items of pieces) yield items.map(rowOf);
}

async function statementsLook(
  path: string,
  { form, grounds }: { readonly form: 'ftm' | 'bods'; readonly grounds: Grounds },
): Promise<StatementsLook> {
  const reading = form === 'ftm' ? ftmReading(path) : bodsReading(path, lookLimits.items);
  const beginning = new Beginning();
  const counts = new Map<string, Map<string, number>>();
  for await (const item of beginning.of(reading.pieces())) {
    if (item.kind === 'fault') {
      beginning.refuse(item.line, item.reason);
      continue;
    }
    const { kind, values } = item.record;
    const counted = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, counted);
    for (const name of ['', ...Object.keys(values)]) counted.set(name, (counted.get(name) ?? 0) + 1);
    const fault = recordFault(keptOf(item.record, { grounds, dropped: new Set(), categories: new Set() }));
    if (fault) beginning.refuse(item.line, fault.reason);
  }
  const leftOut = reading.leftOut.toSorted().slice(0, lookLimits.leftOut);
  return { kind: 'statements', form, kinds: kindsSeen(counts, grounds), leftOut, ...beginning.told };
}

/** In the order of the vocabulary. Under the empty name stands how many records there are of a kind. */
function kindsSeen(counts: ReadonlyMap<string, ReadonlyMap<string, number>>, grounds: Grounds): readonly KindSeen[] {
  return kinds.flatMap(({ name: kind, properties }): readonly KindSeen[] => {
    const counted = counts.get(kind);
    if (!counted) return [];
    const seen = properties.flatMap((property): readonly PropertySeen[] => {
      const { name, category } = property;
      const records = counted.get(name);
      if (records === undefined) return [];
      const isKept = hasGround(grounds, property);
      return [{ name, records, isKept, rules: isKept ? [] : (grounds.get(category)?.rules ?? []) }];
    });
    return [{ name: kind, records: counted.get('') ?? 0, properties: seen }];
  });
}

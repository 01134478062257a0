import {
  bindMapping,
  columnsOf,
  type Mapping,
  type MappingFault,
  mappingFaults,
  plain,
} from '../steps/entities/mapping.ts';
import { flattened, type JsonItem } from './register-json.node.ts';
import type { RegisterFile, RegisterItem } from './register-load.node.ts';
import { nothingIn } from './register-table.node.ts';

/** Objects that are looked at to find out which members there are. */
export const firstObjects = 1_000;
/** Paths that are remembered; lists of different lengths make many. */
export const mostPaths = 20_000;

/** Members of the first objects by their dotted path, in the order in which they turn up. */
export async function membersOf(pieces: AsyncIterable<readonly JsonItem[]>): Promise<readonly string[]> {
  const found = new Set<string>();
  let seen = 0;
  for await (const items of pieces) {
    for (const item of items.slice(0, firstObjects - seen)) {
      const members = item.kind === 'value' ? flattened(item.value) : undefined;
      if (members && !('code' in members)) for (const path of members.keys()) found.add(path);
    }
    seen += items.length;
    if (seen >= firstObjects || found.size >= mostPaths) break;
  }
  return [...found];
}

/** Objects (of JSON, of Parquet) read under a mapping whose columns are dotted paths. */
export async function objectsFile(of: {
  readonly mapping: Mapping;
  readonly members: readonly string[];
  readonly about: Pick<RegisterFile, 'format' | 'fileBytes' | 'fileDigest'>;
  pieces(): AsyncIterable<readonly JsonItem[]>;
}): Promise<{ readonly file: RegisterFile } | { readonly faults: readonly MappingFault[] }> {
  const { mapping, members, about } = of;
  const faults = mappingFaults(mapping, members);
  if (faults.length > 0) return { faults };
  const columns = columnsOf(mapping);
  const places = new Map(columns.map((name, at) => [plain(name), at]));
  const { recordsOf } = bindMapping(mapping, columns);
  const leftOut = new Set(members.filter((path) => !places.has(plain(path))));
  const placeOf = new Map<string, number>();
  const place = (path: string): number => {
    const known = placeOf.get(path);
    if (known !== undefined) return known;
    const at = places.get(plain(path)) ?? -1;
    if (at < 0 && leftOut.size < mostPaths) leftOut.add(path);
    if (placeOf.size < mostPaths) placeOf.set(path, at);
    return at;
  };
  const itemsOf = (item: JsonItem): readonly RegisterItem[] => {
    const { line } = item;
    if (item.kind === 'fault') return [{ kind: 'fault', line, code: item.code, reason: item.reason }];
    const held = flattened(item.value);
    if ('code' in held) return [{ kind: 'fault', line, ...held }];
    const cells = columns.map(() => '');
    for (const [path, value] of held) {
      const at = place(path);
      if (at >= 0) cells[at] = value;
    }
    const records = recordsOf(cells);
    if (records.length === 0) return [{ kind: 'fault', line, ...nothingIn }];
    return records.map((record) => ({ kind: 'record', line, record }));
  };
  async function* pieces(): AsyncGenerator<readonly RegisterItem[]> {
    for await (const items of of.pieces()) yield items.flatMap(itemsOf);
  }
  return {
    file: {
      ...about,
      merges: false,
      // Grows while the file is read: a member may turn up late.
      get leftOut() {
        return [...leftOut];
      },
      reading: JSON.stringify(mapping),
      pieces,
    },
  };
}

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { present } from '../../core/assert.ts';
import type { Slip } from './cover.ts';
import { covered } from './covered.ts';
import { ftmId, ftmLinkId } from './follow-the-money.ts';
import { formats, written } from './formats.ts';
import { ftmLinks, ftmNodes, unknownLink } from './ftm-mapping.ts';
import { cellsOf, edgeCells, edgeKinds, type Material, nodeKinds, writable } from './material.ts';
import { degreesOf } from './place.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const nasty = [
  ...['', '=cmd|"/c calc"!A0', '+31 6', '-1', '@SUM(A1)', ' =1', '＝1', '\t=1', "'quoted'", 'a"b', 'a,b;c|d\te'],
  ...['regel\r\neen\n', '\u0000\u0001\u001f', '\ud800', '\uffff', '😀 é ﷽', ']]>', '<!-- & -->', '&#0;', '<a b="c">'],
  ...['__proto__', 'constructor', 'label', 'id', 'latitude', 'name', 'name (2)', '\u2028'],
];
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 }), fc.string());
const id = fc.oneof(text, fc.constantFrom('a', 'b', 'c', 'person-1'));
const place = fc.oneof(
  fc.constant(undefined),
  fc.record({
    system: fc.constant('rd' as const),
    x: fc.integer({ min: 0, max: 3e5 }),
    y: fc.integer({ min: 3e5, max: 625e3 }),
  }),
  fc.record({ system: fc.constant('wgs84' as const), latitude: fc.double(), longitude: fc.double() }),
);
const known = [...new Set(Object.values(ftmNodes).flatMap(({ properties }) => Object.keys(properties)))];
const property = fc
  .record({ name: fc.oneof(text, fc.constantFrom(...known)), value: text, source: text, grade: fc.option(text) })
  .map(({ grade, ...rest }) => ({ ...rest, ...(grade === null ? {} : { grade }) }));
const node = fc
  .record({
    id,
    kind: fc.constantFrom(...nodeKinds),
    label: text,
    properties: fc.array(property, { maxLength: 4 }),
    place,
  })
  .map(({ place, ...rest }) => ({ ...rest, ...(place ? { place } : {}) }));
const date = fc.option(fc.oneof(text, fc.constantFrom('2024', '2024-02', '2024-02-29', '2024-02-29~')));
const edge = (ids: readonly string[]) =>
  fc
    .record({
      ...{ id, from: fc.oneof(fc.constantFrom(...ids), id), to: fc.oneof(fc.constantFrom(...ids), id) },
      ...{ kind: fc.constantFrom(...edgeKinds), label: text, since: date, until: date, source: text },
    })
    .map(({ since, until, ...rest }) => ({
      ...rest,
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
    }));
const material: fc.Arbitrary<Material> = fc
  .array(node, { minLength: 1, maxLength: 6 })
  .chain((nodes) =>
    fc.record({ nodes: fc.constant(nodes), edges: fc.array(edge(nodes.map(({ id }) => id)), { maxLength: 8 }) }),
  );
const slip: Slip = {
  ...{ purpose: 'wgs-2.22 <samen> & "zo"', about: { kind: 'case', id: 'zaak-7' }, article: 'art. 2.22 WGS' },
  ...{ receiver: 'Gemeente Ermelo', madeAt: '2026-11-28T10:00:00Z', madeBy: 'medewerker 12\u0007' },
};

const textOf = (format: string, material: Material, file = 0): string => {
  const found = present(
    formats.find(({ name }) => name === format),
    'the test names a format',
  );
  return [...(written(found, material, slip).files[file]?.text ?? [])].join('');
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

/** Every element of a document that a strict parser takes. */
function parsed(xml: string): readonly Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const stack: Element[] = [];
  const found: Element[] = [];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const its = { name, attributes, path: [...stack.map(({ name }) => name), name].join('/'), text: '' };
    stack.push(its);
    found.push(its);
  });
  parser.on('text', (more) => {
    const its = stack.at(-1);
    if (its) its.text += more;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return found;
}

/** A reader of RFC 4180: quotes, doubled quotes, CRLF. */
function csvRows(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { 1: quoted, 2: plain, 3: end } of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  assert.equal(row.length, 0);
  return rows;
}

const unguarded = (cell: string): string => (/^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell);
const each = (check: (material: Material, clean: Material) => void): void =>
  fc.assert(
    fc.property(material, (material) => check(material, writable(material))),
    { numRuns: 60 },
  );
const bare = <T extends object>(of: T): T => structuredClone(of);

test('no edge goes out to a node that does not, and nothing counts what was left out', () => {
  each((material, { nodes, edges }) => {
    const ids = new Set(nodes.map(({ id }) => id));
    assert(edges.every(({ from, to }) => ids.has(from) && ids.has(to)));
    assert.equal(ids.size, nodes.length);
    for (const format of formats) {
      const more = {
        id: 'left out',
        kind: 'other',
        label: 'secret',
        from: 'a hidden node',
        to: 'a',
        source: '',
      } as const;
      const with_ = covered(written(format, { ...material, edges: [...material.edges, more] }, slip), digest);
      assert.deepEqual(with_, covered(written(format, material, slip), digest));
    }
  });
});

test('CSV: what goes in comes out, and no cell is a formula', () => {
  each((material, clean) => {
    const [heading = [], ...rows] = csvRows(textOf('csv', material));
    assert.equal(rows.length, clean.nodes.length);
    for (const [at, node] of clean.nodes.entries()) {
      const row = rows[at] ?? [];
      const cells = new Map(heading.map((column, place) => [unguarded(column), unguarded(row[place] ?? '')]));
      assert.deepEqual(row.slice(0, 3).map(unguarded), [node.id, node.kind, node.label]);
      for (const { column, value } of cellsOf(node)) assert.equal(cells.get(column), value);
      for (const [place, cell] of row.entries()) {
        if (place !== 3 && place !== 4) assert(!/^\s*[=+\-@＝＋－＠]/u.test(cell), cell);
      }
    }
    const links = csvRows(textOf('csv', material, 1)).slice(1);
    assert.deepEqual(
      links.map((row) => row.map(unguarded)),
      clean.edges.map((edge) => [
        ...[edge.id, edge.from, edge.to, edge.kind, edge.label],
        ...[edge.since ?? '', edge.until ?? '', edge.source, edge.grade ?? ''],
      ]),
    );
  });
});

test('i2 tables: every link names the identity and the type of both ends as the entities do', () => {
  each((material) => {
    const entities = new Map(csvRows(textOf('i2-csv', material)).map(([identity, type]) => [identity, type]));
    for (const [, from, fromType, to, toType] of csvRows(textOf('i2-csv', material, 1)).slice(1)) {
      assert.deepEqual([entities.get(from ?? ''), entities.get(to ?? '')], [fromType, toType]);
    }
  });
});

test('GraphML: what goes in comes out', () => {
  each((material, clean) => {
    const found = parsed(textOf('graphml', material));
    const keys = new Map(found.filter(({ name }) => name === 'key').map((key) => [key.attributes['id'], key]));
    const holders = { graph: '', node: '', edge: '' };
    const seen: Record<string, string[][]> = { graph: [], node: [], edge: [] };
    for (const { name, path, attributes, text } of found) {
      if (name === 'graph' || name === 'node' || name === 'edge') {
        holders[name] = attributes['id'] ?? '';
        if (name !== 'graph') seen[name]?.push([]);
        assert.match(holders[name], /^[\w.:-]+$/);
      }
      if (name !== 'data') continue;
      const key = present(keys.get(attributes['key'] ?? ''), 'every value has a key that was declared');
      const holder = path.split('/').at(-2) ?? '';
      assert.equal(key.attributes['for'], holder);
      const place = holder === 'graph' ? seen['graph'] : undefined;
      if (place) place.push([key.attributes['attr.name'] ?? '', text]);
      else seen[holder]?.at(-1)?.push(key.attributes['attr.name'] ?? '', text);
    }
    const values = ({ id, kind, label }: { id: string; kind: string; label: string }) => [
      'identity',
      id,
      'kind',
      kind,
      'label',
      label,
    ];
    assert.deepEqual(
      seen['node'],
      clean.nodes.map((node) => {
        const point = degreesOf(node.place);
        const place = point ? ['latitude', String(point.latitude), 'longitude', String(point.longitude)] : [];
        return [...values(node), ...cellsOf(node).flatMap(({ column, value }) => [column, value]), ...place];
      }),
    );
    assert.deepEqual(
      seen['edge'],
      clean.edges.map((edge) => [...values(edge), ...edgeCells(edge).flatMap(({ column, value }) => [column, value])]),
    );
    assert(seen['graph']?.some(([name, value]) => name === 'purpose' && value === slip.purpose));
  });
});

test('GEXF: what goes in comes out', () => {
  each((material, clean) => {
    const found = parsed(textOf('gexf', material));
    const nodes = found.filter(({ name }) => name === 'node').map(({ attributes }) => bare(attributes));
    assert.deepEqual(
      nodes,
      clean.nodes.map(({ id, label }) => ({ id, label })),
    );
    const edges = found.filter(({ name }) => name === 'edge').map(({ attributes }) => bare(attributes));
    assert.deepEqual(
      edges,
      clean.edges.map(({ id, from, to, label, kind }) => ({ id, source: from, target: to, label, kind })),
    );
    const values = found.filter(({ name }) => name === 'attvalue').map(({ attributes }) => attributes['value']);
    const expected = clean.nodes.flatMap((node) => {
      const point = degreesOf(node.place);
      const place = point ? [String(point.latitude), String(point.longitude)] : [];
      return [node.kind, ...place, ...cellsOf(node).map(({ value }) => value)];
    });
    assert.deepEqual(values, [
      ...expected,
      ...clean.edges.flatMap((edge) => edgeCells(edge).map(({ value }) => value)),
    ]);
    const declared = new Set(
      found.filter(({ name }) => name === 'attribute').map(({ attributes }) => attributes['id'] ?? ''),
    );
    for (const { name, attributes } of found) if (name === 'attvalue') assert(declared.has(attributes['for'] ?? ''));
    const description = found.find(({ path }) => path === 'gexf/meta/description');
    assert.match(description?.text ?? '', /purpose: wgs-2\.22 <samen> & "zo"\ncase: zaak-7/);
  });
});

test('ANX: what goes in comes out', () => {
  each((material, clean) => {
    const found = parsed(textOf('anx', material));
    const of = (name: string) => found.filter((element) => element.name === name).map(({ attributes }) => attributes);
    assert.deepEqual(
      of('Entity').map(({ EntityId }) => EntityId),
      clean.nodes.map(({ id }) => id),
    );
    assert.deepEqual(
      of('Link').map(({ End1Id, End2Id }) => [End1Id, End2Id]),
      clean.edges.map(({ from, to }) => [from, to]),
    );
    assert.deepEqual(
      of('ChartItem').map(({ Label }) => Label),
      [...clean.nodes, ...clean.edges].map(({ label }) => label),
    );
    assert.deepEqual(
      of('Card').map(({ SourceReference }) => SourceReference),
      [...clean.nodes.flatMap(({ properties }) => properties), ...clean.edges].map(({ source }) => source),
    );
    const classes = new Map(of('AttributeClass').map(({ Id, Name }) => [Id, Name]));
    for (const one of of('Attribute')) assert.equal(classes.get(one['AttributeClassReference']), one['AttributeClass']);
    const types = new Set(of('EntityType').map(({ Name }) => Name));
    for (const { Type } of of('IconStyle')) assert(types.has(Type));
  });
});

test('GeoJSON holds what has a place, in degrees, longitude first', () => {
  each((material, clean) => {
    const { features, slip: its } = JSON.parse(textOf('geojson', material));
    const placed = clean.nodes.filter(({ place }) => degreesOf(place));
    assert.deepEqual(
      features.map(({ id }: { id: string }) => id),
      placed.map(({ id }) => id),
    );
    for (const { geometry } of features) {
      const [longitude, latitude] = geometry.coordinates;
      assert(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90);
    }
    assert.equal(its.nodes, String(placed.length));
  });
});

interface Model {
  readonly schemata: Readonly<
    Record<string, { readonly extends: readonly string[]; readonly properties: Readonly<Record<string, string>> }>
  >;
}
const model: Model = JSON.parse(readFileSync(join(import.meta.dirname, 'ftm-4.5.2.json'), 'utf8'));
const above = (schema: string): readonly string[] => [
  schema,
  ...(model.schemata[schema]?.extends ?? []).flatMap(above),
];
const typesOf = (schema: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...above(schema).map((one) => model.schemata[one]?.properties ?? {}));

test('FollowTheMoney: schemata, properties, ranges and dates are those of the model', () => {
  for (const { schema, is, properties } of Object.values(ftmNodes)) {
    assert.deepEqual(new Set(above(schema).filter((one) => is.includes(one))), new Set(is));
    for (const property of Object.values(properties))
      assert(Object.hasOwn(typesOf(schema), property), `${schema}.${property}`);
  }
  for (const { schema, from, to, words } of [...Object.values(ftmLinks), unknownLink]) {
    assert.deepEqual([typesOf(schema)[from.property], typesOf(schema)[to.property]], [from.range, to.range]);
    assert(Object.hasOwn(typesOf(schema), words));
  }
  each((material, clean) => {
    const lines = textOf('ftm', material).trimEnd().split('\n');
    assert.equal(lines.length, clean.nodes.length + clean.edges.length);
    const entities = lines.map((line) => JSON.parse(line));
    assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
    const schemas = new Map(entities.map(({ id, schema }) => [id, schema]));
    for (const [at, { id, schema, properties }] of entities.entries()) {
      const [node, edge] = [clean.nodes[at], clean.edges[at - clean.nodes.length]];
      assert.equal(id, node ? ftmId(node.id) : ftmLinkId(edge?.id ?? ''));
      assert.match(id, /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
      const types = typesOf(schema);
      for (const [property, values] of Object.entries<string[]>(properties)) {
        const type = present(types[property], `${schema} has ${property}`);
        for (const value of values) {
          assert.notEqual(value, '');
          if (type === 'date') assert.match(value, /^\d{4}(-\d{2}(-\d{2})?)?$/);
          if (at >= clean.nodes.length && /^[A-Z]/.test(type)) assert(above(schemas.get(value)).includes(type));
        }
      }
    }
  });
});

test('ids of FollowTheMoney stay apart', () => {
  fc.assert(fc.property(text, text, (one, other) => assert.equal(ftmId(one) === ftmId(other), one === other)));
});

test('the cover has the hash of every file as it goes out, and is the same for the same export', () => {
  const one = {
    id: 'a',
    kind: 'person',
    label: 'Bas \u{1f9ed} Çağlar €',
    properties: [{ name: 'bornOn', value: '1980', source: 'BRP' }],
  } as const;
  const material: Material = { nodes: [{ ...one, place: { system: 'rd', x: 155_000, y: 463_000 } }], edges: [] };
  for (const format of formats) {
    const { cover, files } = covered(written(format, material, slip), digest);
    assert.deepEqual(covered(written(format, material, slip), digest), { cover, files });
    assert.deepEqual(
      [cover.nodes, cover.edges, cover.receiver, cover.madeBy],
      [1, 0, slip.receiver, 'medewerker 12\ufffd'],
    );
    const textOf = (wanted: string) => files.find(({ name }) => name === wanted)?.text ?? '';
    for (const { name, bytes, sha256 } of cover.files) {
      assert.equal(Buffer.byteLength(textOf(name)), bytes);
      assert.equal(digest(textOf(name)), sha256);
      assert.equal(textOf(name).includes('Gemeente Ermelo'), format.slipIn === 'file');
    }
    assert.deepEqual(JSON.parse(textOf('cover.json')), cover);
    assert.equal(files.at(-1)?.name, 'cover.json');
  }
});

test('the Rijksdriehoek in degrees, to a metre', () => {
  // Known points: Amersfoort, Westertoren in Amsterdam, Martinitoren in Groningen.
  for (const [x, y, latitude, longitude] of [
    [155_000, 463_000, 52.15517, 5.38721],
    [120_700.723, 487_525.502, 52.37453, 4.88352],
    [233_883.131, 582_065.167, 53.21938, 6.5682],
  ] as const) {
    const found = degreesOf({ system: 'rd', x, y });
    assert(found && Math.abs(found.latitude - latitude) < 1e-5 && Math.abs(found.longitude - longitude) < 1.5e-5);
  }
  assert.equal(degreesOf({ system: 'rd', x: -1, y: 463_000 }), undefined);
  assert.equal(degreesOf({ system: 'wgs84', latitude: Number.NaN, longitude: 5 }), undefined);
});

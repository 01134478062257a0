import { believe } from '../../core/believe.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile, ownList } from '../../law/plan.ts';
import type { Segment } from '../shelf.ts';
import { type Query, query } from '../step.ts';
import { fileOf, pageFields, pageOf, withTexts } from '../weighing/listing.ts';
import { registerWork } from './about.ts';
import { entityRefusals } from './refusals.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { loadId, source } from './schema.ts';
import { allowedOf, isBound } from './sight.ts';
import { captionOf, endsOf, type SourceRecord, seenOf } from './source-record.ts';
import { type RegisterState, registerStream, registers } from './view.ts';

const refuse = refuser(entityRefusals);

const registerList = query({
  name: 'register.list',
  plan: ownList,
  reads: [registers],
  path: '/register-lists',
  label: { nl: 'Registers van deze organisatie', en: 'Registers of this organisation' },
  input: record('RegisterList', { nl: 'Registers opvragen', en: 'Ask for registers' }, pageFields),
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
  async run(input, reader) {
    const page = pageOf(input);
    const rows = await reader.page(registers.name, 'all', page);
    return { answer: await withTexts(reader, { rows, fetched: rows, limit: page.limit }) };
  },
});

const registerShow = query({
  name: 'register.show',
  plan: oneFile,
  reads: [registers],
  path: '/register-views',
  label: { nl: 'Eén register met zijn inlezingen', en: 'One register with its loads' },
  input: record('RegisterView', { nl: 'Register opvragen', en: 'Ask for a register' }, { source }),
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
  async run(input, reader) {
    const row = await reader.row(registers.name, input.source);
    if (!row) return refuse('no-such-register');
    return { answer: await fileOf(reader, row, await reader.log(registerStream(input.source))) };
  },
});

/** What a load would change, by examples: the first of what is new, other and gone. */
const registerDifference = query({
  name: 'register.difference',
  plan: oneFile,
  reads: [registers],
  readsShelf: true,
  path: '/register-differences',
  label: { nl: 'Wat een inlezing verandert', en: 'What a load changes' },
  input: record('RegisterDifference', { nl: 'Verschil opvragen', en: 'Ask for the difference' }, { source, loadId }),
  purposes: registerPurposes,
  roles: keepers,
  about: () => registerWork,
  async run(input, reader, context) {
    const row = await reader.row(registers.name, input.source);
    const state = row && believe<RegisterState>(row.body, 'the body of a row is what its view projected');
    const load = state?.loads.find((one) => one.loadId === input.loadId);
    const draft = load && (await reader.segment(load.loadId));
    const { source: name } = input;
    if (!load || !draft || !(await isBound(draft, { source: name, load, digest: context.digest })))
      return refuse('no-such-register');
    const base = load.offered.base === undefined ? undefined : await reader.segment(load.offered.base);
    const { fields } = allowedOf(load, context);
    const mayField = (category: string, field: string) => fields.has(`${category}:${field}`);
    return { answer: { loadId: load.loadId, ...(await examplesOf({ draft, base, mayField })) } };
  },
});

interface Examples {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

async function examplesOf(of: {
  readonly draft: Segment;
  readonly base: Segment | undefined;
  mayField(category: string, field: string): boolean;
}): Promise<JsonObject> {
  const { draft, base, mayField } = of;
  const kept = (await draft.kept('examples')) ?? '{"added":[],"changed":[],"gone":[]}';
  const examples: Examples = believe(JSON.parse(kept), 'kept by `loadRegister` when the load was sealed');
  const seen = async (ref: string, segment: Segment | undefined): Promise<SourceRecord | undefined> => {
    const number = await segment?.numberOf(ref);
    const [shown] = number === undefined || !segment ? [] : await segment.show([number]);
    return shown && seenOf(shown, mayField);
  };
  const named = async (id: string, segment: Segment): Promise<string | undefined> => {
    const number = await segment.numberOfId(id);
    const [shown] = number === undefined ? [] : await segment.show([number]);
    const held = shown && seenOf(shown, mayField);
    return held && captionOf(held);
  };
  /** A relation is known by what it joins. */
  const rowOf = async (ref: string, held: SourceRecord, segment: Segment): Promise<JsonObject> => {
    const ends = endsOf(held);
    const between = ends && (await Promise.all([named(ends.from, segment), named(ends.to, segment)]));
    return {
      ...{ ref, kind: held.kind, caption: captionOf(held) },
      ...(between ? { between: between.map((one) => one ?? '') } : {}),
    };
  };
  const listed = async (refs: readonly string[], segment: Segment | undefined) => {
    const rows: JsonObject[] = [];
    for (const ref of refs) {
      const held = await seen(ref, segment);
      if (held && segment) rows.push({ ...(await rowOf(ref, held, segment)), values: { ...held.values } });
    }
    return rows;
  };
  const changed: JsonObject[] = [];
  for (const ref of examples.changed) {
    const [before, after] = [await seen(ref, base), await seen(ref, draft)];
    if (after) changed.push({ ...(await rowOf(ref, after, draft)), changes: changesOf(before, after) });
  }
  return { added: await listed(examples.added, draft), changed, gone: await listed(examples.gone, base) };
}

/** Property by property, what was there and what there will be; what stays is left out. */
function changesOf(before: SourceRecord | undefined, after: SourceRecord): readonly JsonObject[] {
  const names = [...new Set([...Object.keys(before?.values ?? {}), ...Object.keys(after.values)])];
  return names.flatMap((property) => {
    const [old, now] = [before?.values[property] ?? [], after.values[property] ?? []];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ property, before: [...old], after: [...now] }];
  });
}

export const registerQueries: readonly Query[] = [registerList, registerShow, registerDifference];

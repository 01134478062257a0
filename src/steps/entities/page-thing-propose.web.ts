import type { Problem } from '../../web/kit/problem.ts';
import type { Api } from '../../web/shell/api.web.tsx';
import { isThingAnswer, type ThingAnswer } from './page-answers.ts';

type Proposed = { readonly href: string } | { readonly problem: Problem };

interface Other {
  readonly ref: string;
  readonly kind: string;
  readonly weight?: number;
}

/** The lesser reference stands left, so that a pair is one pair whoever comes across it. */
export async function propose(api: Api, thing: ThingAnswer, row: Other): Promise<Proposed> {
  const shown = await api.ask('entity.show', { ref: row.ref, kind: row.kind }, isThingAnswer);
  if ('problem' in shown) return shown;
  const other = shown.good.answer;
  const mine = thing.records.find(({ ref }) => ref === thing.ref);
  const theirs = other.records.find(({ ref }) => ref === row.ref);
  if (!mine || !theirs) return { href: '/twins' };
  const [left, right] = mine.ref < theirs.ref ? [mine, theirs] : [theirs, mine];
  const href = `/twins/${left.ref}/${right.ref}`;
  const reply = await api.send('twin.propose', {
    left: left.ref,
    right: right.ref,
    leftSource: left.source,
    rightSource: right.source,
    leftSupplier: left.supplier,
    rightSupplier: right.supplier,
    weight: row.weight ?? thing.alike.find(({ ref }) => ref === row.ref)?.weight ?? 0,
    impact: thing.relations.length + other.relations.length,
  });
  // The two lay side by side before: then that pair is opened.
  const isThere = 'problem' in reply && reply.problem.code === 'judged-already';
  return 'problem' in reply && !isThere ? { problem: reply.problem } : { href };
}

import type { Effect } from '../../law/question.ts';
import { effects, isEffect } from './page-log-answers.ts';

/** So many decisions that were answered in one way and would be answered in another. */
export interface Flow {
  readonly key: string;
  readonly was: Effect;
  readonly would: Effect;
  readonly count: number;
  /** `same`: answer and rules stay. `rules`: only the rules differ. `answer`: the answer itself differs. */
  readonly differs: 'same' | 'rules' | 'answer';
}

/** Changes first by the answer of then, then by the answer that it would be. */
export function flowsOf(of: {
  readonly counts: { readonly [change: string]: number };
  readonly unchanged: { readonly [effect: string]: number };
}): readonly Flow[] {
  const same = Object.entries(of.unchanged).flatMap(([effect, count]): readonly Flow[] =>
    isEffect(effect) ? [{ key: effect, was: effect, would: effect, count, differs: 'same' }] : [],
  );
  const changed = Object.entries(of.counts).flatMap(([change, count]): readonly Flow[] => {
    const [was, would] = change.split(' > ');
    if (!isEffect(was) || !isEffect(would)) return [];
    return [{ key: change, was, would, count, differs: was === would ? 'rules' : 'answer' }];
  });
  return [...same, ...changed].toSorted(
    (a, b) => at(a.was) - at(b.was) || at(a.would) - at(b.would) || (a.differs === 'same' ? -1 : 1),
  );
}

const at = (effect: Effect): number => effects.indexOf(effect);

/** Sizes in em, so that the picture grows with the letters. */
export interface Bar {
  readonly effect: Effect;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

export interface Band extends Flow {
  /** Outline from the left bar to the right one, in a box of 100 wide and `height` high. */
  readonly path: string;
}

export interface Picture {
  readonly height: number;
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly bands: readonly Band[];
}

/** Height of all decisions together; of the thinnest band; of a bar with two lines of words; between bars. */
const full = 11;
const thinnest = 0.5;
const lowest = 2.75;
const gap = 0.75;

/** Two columns of bars, one for each answer, with bands between them as thick as their number. */
export function pictureOf(flows: readonly Flow[]): Picture {
  const all = flows.reduce((sum, { count }) => sum + count, 0);
  const thick = (flow: Flow): number => Math.max(thinnest, (flow.count / Math.max(1, all)) * full);
  const left = column(flows, thick, ({ was }) => was);
  const right = column(flows, thick, ({ would }) => would);
  const filled = new Map<string, number>();
  const place = (side: string, bars: readonly Bar[], effect: Effect, size: number): number => {
    const key = `${side} ${effect}`;
    const start = filled.get(key) ?? bars.find((bar) => bar.effect === effect)?.top ?? 0;
    filled.set(key, start + size);
    return start;
  };
  const bands = flows.map((flow): Band => {
    const size = thick(flow);
    const from = place('left', left, flow.was, size);
    const to = place('right', right, flow.would, size);
    return { ...flow, path: outline({ from, to, size }) };
  });
  return { height: Math.max(bottom(left), bottom(right)), left, right, bands };
}

function column(flows: readonly Flow[], thick: (flow: Flow) => number, side: (flow: Flow) => Effect): readonly Bar[] {
  let top = 0;
  return effects.flatMap((effect): readonly Bar[] => {
    const here = flows.filter((flow) => side(flow) === effect);
    if (here.length === 0) return [];
    const count = here.reduce((sum, flow) => sum + flow.count, 0);
    const height = Math.max(
      lowest,
      here.reduce((sum, flow) => sum + thick(flow), 0),
    );
    const bar = { effect, count, top, height };
    top += height + gap;
    return [bar];
  });
}

const bottom = (bars: readonly Bar[]): number => {
  const last = bars.at(-1);
  return last ? last.top + last.height : 0;
};

const outline = ({ from, to, size }: { readonly from: number; readonly to: number; readonly size: number }): string => {
  const [a, b, c, d] = [from, to, to + size, from + size].map((one) => Number(one.toFixed(3)));
  return `M0 ${a} C50 ${a} 50 ${b} 100 ${b} L100 ${c} C50 ${c} 50 ${d} 0 ${d} Z`;
};

/** A label on one line or two, cut at the space nearest to its middle: beside a bar there is room for few letters. */
export function linesOf(label: string): readonly string[] {
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  const middle = label.length / 2;
  const [cut] = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? [label] : [label.slice(0, cut), label.slice(cut + 1)];
}

import type { Fields, Of, Record_ } from '../../core/record.ts';
import { type Refusal, refuser } from '../../core/refusal.ts';
import { type Command, type Context, command, type Outcome } from '../step.ts';
import { registerWork } from './about.ts';
import { entityRefusals } from './refusals.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import {
  confirmInput,
  judgeInput,
  proposeInput,
  twinConfirmed,
  twinJudged,
  twinProposed,
  twinUndone,
  undoInput,
} from './schema.ts';
import { pairStream, type TwinState, twinState } from './view.ts';

const refuse = refuser(entityRefusals);

type Pair = { readonly left: string; readonly right: string };

const propose = command({
  name: 'twin.propose',
  path: '/twins',
  label: proposeInput.label,
  input: proposeInput,
  purposes: registerPurposes,
  roles: keepers,
  decision: false,
  streams: ({ left, right }) => [pairStream(left, right)],
  about: () => registerWork,
  decide(input, [log = []]) {
    if (input.left === input.right) return refuse('same-record');
    // Doing it again changes nothing that was said.
    if (twinState(log)) return refuse('judged-already');
    return { events: [twinProposed.make(input)] };
  },
});

function onPair<F extends Fields>(of: {
  readonly name: string;
  readonly path: string;
  readonly input: Record_<F>;
  pair(input: Of<Record_<F>>): Pair;
  decide(input: Of<Record_<F>>, state: TwinState, context: Context): Outcome;
}): Command {
  return command({
    name: of.name,
    path: of.path,
    label: of.input.label,
    input: of.input,
    purposes: registerPurposes,
    roles: keepers,
    decision: true,
    streams: (input) => [pairStream(of.pair(input).left, of.pair(input).right)],
    about: () => registerWork,
    decide(input, [log = []], context) {
      const state = twinState(log);
      return state ? of.decide(input, state, context) : refuse('no-such-pair');
    },
  });
}

/** A verdict that stands is taken back first, so that nobody overwrites it unseen. */
const standing = ({ verdict }: TwinState): { readonly refusal: Refusal } | undefined =>
  verdict === 'same' || verdict === 'different' ? refuse('judged-already') : undefined;

const judge = onPair({
  name: 'twin.judge',
  path: '/twins/{left}/{right}/verdicts',
  input: judgeInput,
  pair: (input) => input,
  decide: (input, state) => standing(state) ?? { events: [twinJudged.make(input)] },
});

const confirm = onPair({
  name: 'twin.confirm',
  path: '/twins/{left}/{right}/confirmations',
  input: confirmInput,
  pair: (input) => input,
  decide(input, state, { actor }) {
    if (state.verdict !== 'same' || state.confirmedBy !== undefined) return refuse('nothing-to-confirm');
    if (state.judgedBy === actor.userId) return refuse('second-must-be-other');
    return { events: [twinConfirmed.make(input)] };
  },
});

const undo = onPair({
  name: 'twin.undo',
  path: '/twins/{left}/{right}/undoings',
  input: undoInput,
  pair: (input) => input,
  decide: (input, { verdict }) =>
    verdict === undefined ? refuse('nothing-to-undo') : { events: [twinUndone.make(input)] },
});

export const twinCommands: readonly Command[] = [propose, judge, confirm, undo];

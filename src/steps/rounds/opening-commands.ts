import type { Logged } from '../../core/event.ts';
import { refuser } from '../../core/refusal.ts';
import { overseeing } from '../overseeing.ts';
import { type Context, command } from '../step.ts';
import { partnershipPurposes } from '../weighing/listing.ts';
import {
  demandInput,
  hearOpeningInput,
  openingAsked,
  openingInput,
  questionOpened,
  roundOpened,
} from './follow-up-schema.ts';
import { epochAt } from './limits.ts';
import { openers, tellOnly } from './list-commands.ts';
import type { Matching } from './matching.ts';
import { elementsOf, type Frame, stretchesOf } from './question.ts';
import { roundRefusals } from './refusals.ts';
import { roundAsked, watchAlerted } from './schema.ts';
import type { AskedSubject } from './subject.ts';
import { questionState, questionStream, roundState, roundStream, watchStream } from './view.ts';
import { matchingOf } from './with-matching.ts';

const refuse = refuser(roundRefusals);

/** At the asker: a holder drew this question. Its elements are the commitment; who asked it must now show what it was. */
const demand = command({
  name: 'opening.demand',
  label: demandInput.label,
  input: demandInput,
  purposes: partnershipPurposes,
  roles: openers,
  decision: false,
  streams: ({ roundId }) => [roundStream(roundId)],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ before }, [log = []], context) {
    const state = roundState(log);
    const { organ } = context.actor;
    if (!state?.holders[organ] || state.purpose !== context.purpose) return refuse('no-such-round');
    return state.openings[organ] ? refuse('answered-before') : { events: [openingAsked.make({ organ, before })] };
  },
});

export type Checked = 'equal' | 'different' | 'gone';

/** What is needed to make a question again. */
export interface Remaking {
  digest(text: string): string;
  blind: Matching['blind'];
}

/** Whether these subjects and this seed give exactly these elements: the commitment opens in no other way. */
export function opens(
  frames: readonly Frame[],
  { subjects, seed }: { readonly subjects: readonly AskedSubject[]; readonly seed: string },
  { digest, blind }: Remaking,
): boolean {
  const made = stretchesOf(elementsOf(subjects, { seed, digest })).map(
    ({ keySpec, first, inputs }) => `${keySpec} ${blind({ seed, first, inputs })}`,
  );
  return made.length === frames.length && frames.every((one, at) => `${one.keySpec} ${one.elements}` === made[at]);
}

/** Makes the elements again from what was kept, and lays them beside the ones in the log. */
export function checkOpening(log: readonly Logged[], remaking: Remaking): Checked {
  const asked = log.find((entry) => roundAsked.open(entry) !== undefined);
  const [open, personal] = asked ? [roundAsked.open(asked), roundAsked.personal(asked)] : [];
  if (!open || !personal) return 'gone';
  return opens(open.frames, personal, remaking) ? 'equal' : 'different';
}

export const remakingIn = (context: Context): Remaking => ({
  digest: context.digest,
  blind: (ask) => matchingOf(context).blind(ask),
});

/** The supervisor of the asker looks at the question itself and says whether it belongs to the case. */
const answer = command({
  name: 'opening.answer',
  path: '/rounds/{roundId}/openings',
  label: openingInput.label,
  input: openingInput,
  purposes: ['oversight-log'],
  roles: ['dpo'],
  decision: true,
  streams: ({ roundId }) => [roundStream(roundId)],
  about: (_input, _logs, context) => overseeing(context),
  decide({ roundId: _, ...said }, [log = []], context) {
    const state = roundState(log);
    const drawn = state?.openings[said.organ];
    if (!state || !drawn) return refuse('not-drawn');
    if (drawn.checked !== undefined) return refuse('not-waiting');
    const checked = checkOpening(log, remakingIn(context));
    return { events: [roundOpened.make({ ...said, checked, purpose: state.purpose })] };
  },
});

/** At the holder: the outcome, and nothing of the subject. What was wrong is an alert for the supervisor here. */
const hear = command({
  name: 'opening.hear',
  label: hearOpeningInput.label,
  input: hearOpeningInput,
  purposes: partnershipPurposes,
  roles: ['dpo'],
  decision: false,
  streams: ({ roundId }, context) => [
    questionStream(roundId),
    watchStream(context.actor.organ, epochAt(context.now).from),
  ],
  about: (_input, _logs, context) => tellOnly(context),
  decide({ roundId, ...told }, [log = []], context) {
    const state = questionState(log);
    const fromOrgan = context.actor.organ;
    if (!state || state.received.fromOrgan !== fromOrgan || state.purpose !== context.purpose)
      return refuse('no-such-question');
    if (state.drawn === undefined) return refuse('not-drawn');
    if (state.opened) return refuse('answered-before');
    const opened = questionOpened.make(told);
    const isRight = told.checked === 'equal' && told.fits === 'yes';
    const [, watch = ''] = context.streams;
    return {
      events: [opened, ...(isRight ? [] : [watchAlerted.make({ fromOrgan, alert: 'opened-wrong', roundId }, watch)])],
    };
  },
});

export const openingCommands = [demand, answer, hear];

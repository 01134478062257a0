import { refuser } from '../../core/refusal.ts';
import { recordStream } from '../shelf.ts';
import { type Command, command } from '../step.ts';
import { registerWork } from './about.ts';
import { entityRefusals } from './refusals.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { disputeInput, disputeSettled, settleInput, statementDisputed } from './schema.ts';
import { disputesOf } from './view.ts';

const refuse = refuser(entityRefusals);

const dispute = command({
  name: 'statement.dispute',
  path: '/records/{ref}/disputes',
  label: disputeInput.label,
  input: disputeInput,
  purposes: registerPurposes,
  roles: keepers,
  decision: false,
  streams: ({ ref }) => [recordStream(ref)],
  about: () => registerWork,
  decide: (input) => ({ events: [statementDisputed.make(input)] }),
});

const settle = command({
  name: 'statement.settle',
  path: '/records/{ref}/disputes/{disputeId}/outcomes',
  label: settleInput.label,
  input: settleInput,
  purposes: registerPurposes,
  roles: keepers,
  decision: true,
  streams: ({ ref }) => [recordStream(ref)],
  about: () => registerWork,
  decide(input, [log = []]) {
    const found = disputesOf(log).find(({ disputeId }) => disputeId === input.disputeId);
    if (!found || found.outcome !== undefined) return refuse('no-such-dispute');
    return { events: [disputeSettled.make(input)] };
  },
});

export const statementCommands: readonly Command[] = [dispute, settle];

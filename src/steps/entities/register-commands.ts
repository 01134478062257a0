import type { Entry } from '../../core/event.ts';
import type { Fields, Of, Record_ } from '../../core/record.ts';
import { type Refusal, refuser } from '../../core/refusal.ts';
import type { OrganProfile, Role, Task } from '../../law/partnership.ts';
import { endOf } from '../../law/periods.ts';
import { purposes } from '../../law/purposes.ts';
import type { Category } from '../../law/question.ts';
import { categories } from '../../law/terms.ts';
import { type Command, type CommandOf, type Context, command, type Deciding } from '../step.ts';
import { consulting, registerWork } from './about.ts';
import { entityRefusals } from './refusals.ts';
import { countInUse, isFull } from './register-rows.ts';
import {
  acceptInput,
  expireInput,
  offerInput,
  registerAccepted,
  registerExpired,
  registerOffered,
  registerRejected,
  registerWithdrawn,
  rejectInput,
  withdrawInput,
} from './schema.ts';
import { isOver, type LoadState, type RegisterState, registerState, registerStream } from './view.ts';

const refuse = refuser(entityRefusals);

/** Purposes under which an organ works with registers of its own: any statutory task within its own walls. */
export const registerPurposes: readonly string[] = purposes
  .filter(({ role }) => role === 'own')
  .map(({ code }) => code);
/** The task under which an organ keeps its registers: where its analysts work, and else the first that serves such a purpose. */
export function registerTask({ tasks }: OrganProfile): Task | undefined {
  const own = tasks.filter(({ purposeCode }) => registerPurposes.includes(purposeCode));
  return own.find(({ roles }) => roles.includes('analyst')) ?? own[0];
}

export const keepers: readonly Role[] = ['analyst', 'municipal-director', 'partner-delegate', 'legal-officer'];
/** Whoever loads does not also say that it is right: what is read from then on hangs on it. */
const deciders: readonly Role[] = ['municipal-director', 'partner-delegate', 'legal-officer'];

export const isCategory = (name: string): name is Category => categories.some((one) => one === name);

type Offer = Of<typeof offerInput>;

/** Why a load cannot be put forward whatever it holds, or nothing: worth knowing before a large file is read. */
export function termsFault(
  input: Pick<Offer, 'loadId' | 'base' | 'purposes' | 'firstProcessedAt' | 'expiresOn'>,
  log: readonly Entry[],
  context: Context,
): { readonly refusal: Refusal } | undefined {
  const state = registerState(log);
  if (state?.draft) return refuse('draft-waits');
  if (state?.loads.some(({ loadId }) => loadId === input.loadId)) return refuse('loaded-before');
  if (state?.current?.loadId !== input.base) return refuse('changed-meanwhile');
  const own = new Set(context.self.tasks.map(({ purposeCode }) => purposeCode));
  if (!input.purposes.every((one) => own.has(one))) return refuse('purpose-not-its-own');
  const lastDay = endOf('wgs-retention', input.firstProcessedAt).slice(0, 10);
  if (input.expiresOn <= context.now.slice(0, 10) || input.expiresOn > lastDay) return refuse('term-too-long');
  return undefined;
}

/** Why there is no room for this register beside those in use, or nothing. */
export const boundFault = (log: readonly Entry[], inUse: number): { readonly refusal: Refusal } | undefined =>
  isFull(registerState(log), inUse) ? refuse('registers-full') : undefined;

function offerFault(input: Offer, log: readonly Entry[], context: Deciding): { readonly refusal: Refusal } | undefined {
  const fault = termsFault(input, log, context) ?? boundFault(log, context.counted);
  if (fault) return fault;
  const refused = input.categories.filter(
    (name) => !isCategory(name) || context.may(consulting(name, input)).effect !== 'allow',
  );
  if (refused.length === 0) return undefined;
  return refuse('no-ground-for-category', { missing: refused.map((name) => ({ nl: name, en: name })) });
}

const offer = command({
  name: 'register.offer',
  path: '/register-loads',
  label: offerInput.label,
  input: offerInput,
  purposes: registerPurposes,
  roles: keepers,
  decision: false,
  streams: ({ source }) => [registerStream(source)],
  counts: countInUse,
  about: () => registerWork,
  decide(input, [log = []], context) {
    const fault = offerFault(input, log, context);
    if (fault) return fault;
    const { source: _, ...offered } = input;
    return { events: [registerOffered.make(offered)] };
  },
});

type OnLoad = { readonly source: string; readonly loadId: string };

/** A decision about one load of a register, with the reason for it. */
function decision<F extends Fields>(of: {
  readonly name: string;
  readonly path: string;
  readonly input: Record_<F>;
  readonly roles: readonly Role[];
  onLoad(input: Of<Record_<F>>): OnLoad;
  decide(
    input: Of<Record_<F>>,
    found: {
      readonly state: RegisterState;
      readonly load: LoadState;
      readonly now: string;
      readonly counted: number;
    },
  ): ReturnType<CommandOf<F>['decide']>;
}): Command {
  return command({
    name: of.name,
    path: of.path,
    label: of.input.label,
    input: of.input,
    purposes: registerPurposes,
    roles: of.roles,
    decision: true,
    streams: (input) => [registerStream(of.onLoad(input).source)],
    counts: countInUse,
    about: () => registerWork,
    decide(input, [log = []], { now, counted }) {
      const state = registerState(log);
      const load = state?.loads.find(({ loadId }) => loadId === of.onLoad(input).loadId);
      return state && load ? of.decide(input, { state, load, now, counted }) : refuse('no-such-register');
    },
  });
}

/** Of a draft; or of a load that was withdrawn, for as long as it lies there: a withdrawal can be a mistake too. */
const accept = decision({
  name: 'register.accept',
  path: '/registers/{source}/acceptances',
  input: acceptInput,
  roles: deciders,
  onLoad: (input) => input,
  decide({ loadId, reason }, { state, load, now, counted }) {
    if (load.stage !== 'offered' && load.stage !== 'withdrawn') return refuse('not-a-draft');
    if (isOver(load, now)) return refuse('load-over');
    if (load.offered.base !== state.current?.loadId) return refuse('changed-meanwhile');
    if (isFull(state, counted)) return refuse('registers-full');
    return { events: [registerAccepted.make({ loadId, reason })] };
  },
});

const reject = decision({
  name: 'register.reject',
  path: '/registers/{source}/rejections',
  input: rejectInput,
  roles: keepers,
  onLoad: (input) => input,
  decide({ loadId, reason }, { load }) {
    if (load.stage !== 'offered') return refuse('not-a-draft');
    return { events: [registerRejected.make({ loadId, reason })] };
  },
});

/** What was read before it counts again, as long as that is still there. */
const withdraw = decision({
  name: 'register.withdraw',
  path: '/registers/{source}/withdrawals',
  input: withdrawInput,
  roles: deciders,
  onLoad: (input) => input,
  decide({ loadId, reason }, { load }) {
    if (load.stage !== 'accepted') return refuse('not-accepted');
    return { events: [registerWithdrawn.make({ loadId, reason })] };
  },
});

/** By the machine: on the day that people set when they put it forward, or when nobody used it for a while. */
const expire = command({
  name: 'register.expire',
  path: '/registers/{source}/expiries',
  label: expireInput.label,
  input: expireInput,
  purposes: registerPurposes,
  roles: ['machine'],
  decision: false,
  streams: ({ source }) => [registerStream(source)],
  about: () => registerWork,
  decide({ loadId }, [log = []], { now }) {
    const load = registerState(log)?.loads.find((one) => one.loadId === loadId);
    if (!load) return refuse('no-such-register');
    if (load.stage === 'expired' || !isOver(load, now)) return refuse('not-accepted');
    return { events: [registerExpired.make({ loadId })] };
  },
});

export const registerCommands: readonly Command[] = [offer, accept, reject, withdraw, expire];

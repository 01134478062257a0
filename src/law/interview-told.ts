import type { ActivePack } from './activate.ts';
import { municipality } from './basis/gateway-conditions.ts';
import { designatingKinds, designationOf } from './designations.ts';
import { heldUp, needsReceiver } from './interview-relevance.ts';
import type {
  Action,
  Approval,
  Category,
  Judgements,
  PartnershipContext,
  Question,
  Recipient,
  Resource,
  Subject,
} from './question.ts';

/** What an interview knows: a question with holes. From a case it is nearly full, on the public page it is empty. */
export interface Told {
  readonly subject?: Partial<Subject>;
  readonly recipient?: Recipient;
  readonly action?: Action;
  readonly context?: PartnershipContext;
  readonly resource?: Resource;
  readonly judgements?: Judgements;
  readonly approvals?: readonly Approval[];
}

/**
 * Names that stand where a case would have a real id. The gate only compares them, so a name for each party is
 * enough, and nobody is asked for an id.
 */
export const placeholders = {
  person: 'de-vrager',
  own: 'eigen-organisatie',
  receiver: 'ontvanger',
  elsewhere: 'andere-organisatie',
  partnership: 'samenwerkingsverband',
  otherPartnership: 'ander-samenwerkingsverband',
  case: 'zaak',
  /** A purpose that the list of purposes does not know. */
  otherPurpose: 'ander-doel',
  written: 'opgeschreven',
  task: 'taak-of-plicht-uit-een-wet',
} as const;

/** Both together; what was told first stays. */
export function together(first: Told, then: Told): Told {
  const { action = then.action, approvals = then.approvals } = first;
  const subject = both(first.subject, then.subject);
  const recipient = both(first.recipient, then.recipient);
  const signal = both(first.context?.signal, then.context?.signal);
  const context = both(both(signal ? { signal } : undefined, first.context), then.context);
  const resource = both(first.resource, then.resource);
  const judgements = both(first.judgements, then.judgements);
  return {
    ...(subject ? { subject } : {}),
    ...(recipient ? { recipient } : {}),
    ...(action ? { action } : {}),
    ...(context ? { context } : {}),
    ...(resource ? { resource } : {}),
    ...(judgements ? { judgements } : {}),
    ...(approvals ? { approvals } : {}),
  };
}

const both = <T extends object>(first: T | undefined, then: T | undefined): T | undefined =>
  first && then ? { ...then, ...first } : (first ?? then);

/** The question for the gate; absent as long as nobody said what is to be done. */
export function questionOf(active: ActivePack, told: Told, now: string): Question | undefined {
  const { subject, recipient, action, context, resource, judgements, approvals } = completed(active, told, now);
  if (action === undefined) return undefined;
  return {
    subject: { userId: placeholders.person, ...subject },
    ...(recipient ? { recipient } : {}),
    action,
    context: context ?? {},
    resource: resource ?? {},
    ...(judgements ? { judgements } : {}),
    ...(approvals ? { approvals } : {}),
    time: { now },
  };
}

/** What follows from what was told, and names for whoever has none. It only fills what is still open. */
export function completed(active: ActivePack, told: Told, now: string): Told {
  const isTo = told.action !== undefined && needsReceiver(active, told.action);
  const named = together(together(told, isTo ? { recipient: {} } : {}), namesFor(told));
  const placed = together(named, { context: placeOf(named) });
  const member = together(placed, receiverOf(placed));
  return withRealNames(together(member, unread(active, member, now)));
}

/** Where a case has a real id, it stands in the place of the name. */
function withRealNames(told: Told): Told {
  const { subject, recipient, context, resource } = told;
  const names = new Map<string, string | undefined>([
    [placeholders.own, subject?.org],
    [placeholders.partnership, context?.partnership],
  ]);
  const real = (id: string): string => names.get(id) ?? id;
  return {
    ...told,
    ...(subject?.designatedFor ? { subject: { ...subject, designatedFor: subject.designatedFor.map(real) } } : {}),
    ...(recipient
      ? {
          recipient: {
            ...recipient,
            ...(recipient.org ? { org: real(recipient.org) } : {}),
            ...(recipient.designatedFor ? { designatedFor: recipient.designatedFor.map(real) } : {}),
          },
        }
      : {}),
    ...(resource?.originOrg ? { resource: { ...resource, originOrg: real(resource.originOrg) } } : {}),
  };
}

const namesFor = ({ resource }: Told): Told => ({
  // Whoever fills in an interview is a person; what a machine asks does not come this way.
  subject: { org: placeholders.own, machine: false },
  ...(isMadeTogether(resource?.category) ? { resource: { originOrg: placeholders.partnership } } : {}),
});

const isMadeTogether = (category: Category | undefined): boolean => category === 'result' || category === 'hit';

function placeOf({ action, context }: Told): PartnershipContext {
  const { kind, otherPartnership, otherKind } = context ?? {};
  const isAlone = action !== undefined && otherPartnership === undefined && otherKind === undefined;
  return {
    ...(kind ? { partnership: kind === 'none' ? 'none' : placeholders.partnership } : {}),
    // Another partnership plays a part only when that is said.
    ...(isAlone ? { otherPartnership: 'none', otherKind: 'none' } : {}),
  };
}

/** Where the receiver takes part, by the list of the act; the bureau works for all participants. */
function receiverOf(told: Told): Told {
  const { recipient, context } = told;
  if (!recipient) return {};
  const { organ } = recipient;
  const isElsewhere = organ !== undefined && !couldBeColleague(told);
  const desk: Recipient = {
    ...(organ === 'bureau' ? { sector: 'public', taskOrDuty: placeholders.task } : {}),
    ...(isElsewhere ? { org: placeholders.receiver } : {}),
  };
  if (context?.kind === undefined || organ === undefined) return { recipient: desk };
  const { partnership = 'none', otherPartnership = 'none' } = context;
  const places = [
    { id: partnership, kind: context.kind },
    { id: otherPartnership, kind: context.otherKind },
  ];
  const isOpen = otherPartnership !== 'none' && context.otherKind === undefined;
  // Only where an act lists who takes part can it be said that somebody does not.
  if (isOpen || !designatingKinds.has(context.kind)) return { recipient: desk };
  const participantOf = places
    .filter(({ id, kind }) => id !== 'none' && kind !== undefined && takesPart(kind, organ, { isDesk: isDesk(id) }))
    .map(({ id }) => id);
  return { recipient: { ...desk, participantOf } };

  /** Between two partnerships the other one's bureau receives. */
  function isDesk(id: string): boolean {
    return organ === 'bureau' && (otherPartnership === 'none' || id === otherPartnership);
  }
}

/** One municipality is many organs; elsewhere a colleague works for the same organ. */
export function couldBeColleague({ subject, recipient }: Told): boolean {
  const pair = [subject?.organ, recipient?.organ];
  return pair[0] === pair[1] || pair.every((organ) => municipality.some((one) => one === organ));
}

const takesPart = (kind: string, organ: string, { isDesk }: { readonly isDesk: boolean }): boolean =>
  isDesk || designationOf(kind, organ) !== undefined;

/**
 * Inputs that the gate wants to hear though no rule for this act looks at them: any value gives the same answer,
 * so nobody is asked.
 */
function unread(active: ActivePack, { action, context, recipient }: Told, now: string): Told {
  if (action === undefined) return {};
  const read = heldUp(active.rulesFor(action, context?.kind));
  const open = (input: string) => !read.has(input);
  return {
    context: { ...(open('context.activity') ? { activity: 'none' } : {}) },
    ...(recipient
      ? {
          recipient: {
            ...(open('recipient.colleague') && open('recipient.source') ? { org: placeholders.receiver } : {}),
            ...(open('recipient.taskOrDuty') ? { taskOrDuty: placeholders.task } : {}),
          },
        }
      : {}),
    resource: {
      ...(open('resource.own') && open('recipient.source') ? { originOrg: placeholders.own } : {}),
      ...(open('resource.firstProcessedAt') ? { firstProcessedAt: yearsBefore(now, 1) } : {}),
    },
  };
}

/** A moment that is as many years ago as said: what `jonger` and `ouder dan vijf jaar` amount to. */
export function yearsBefore(now: string, years: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString();
}

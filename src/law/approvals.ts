import type { Bilingual } from '../core/bilingual.ts';
import { givers } from './approval-givers.ts';
import { type ApprovalSet, approvalBit } from './approval-set.ts';
import { instantMs } from './instants.ts';
import { sourcesOf, suppliersOf } from './lineage.ts';
import type { Approval, ApprovalKind, Note, NoteCode, Question } from './question.ts';

/** Which approvals of a question count, which were refused, and who has still to answer. */
export interface Approved {
  readonly granted: ApprovalSet;
  readonly refused: ApprovalSet;
  /** Of a kind that each of several gives: those that have not given it. */
  readonly outstanding: ReadonlyMap<ApprovalKind, readonly string[]>;
  readonly notes: readonly Note[];
}

const nothing: Approved = { granted: 0, refused: 0, outstanding: new Map(), notes: [] };

/** Latest word of each giver for each kind; one refusal outweighs every approval of that kind. */
export function approvedIn(question: Question, now: number): Approved {
  const { approvals = [] } = question;
  if (approvals.length === 0 && !asksSeveral(question)) return nothing;
  const latest = new Map<string, Approval>();
  const notes: Note[] = [];
  for (const [index, approval] of approvals.entries()) {
    const fault = faultOf(approval, question, now);
    if (fault) {
      const [code, member] = fault;
      notes.push({ pointer: `/approvals/${index}/${member}`, code, detail: details[code] });
      continue;
    }
    const key = giverKey(approval);
    const before = latest.get(key);
    if (!before || isLater(approval, before)) latest.set(key, approval);
  }
  return { ...weighed([...latest.values()], question), notes };
}

/** Whose word it is. A colleague may speak anew for an organ; nobody takes back the review of another. */
function giverKey({ kind, by, org, organ }: Approval): string {
  if (givers[kind].asOrgan && org !== undefined) return `${kind} ${org} ${organ ?? ''}`;
  return `${kind} ${by} ${org ?? ''}`;
}

/** More than one organisation must answer, so that nothing given is already something outstanding. */
const asksSeveral = (question: Question): boolean =>
  (question.context.participants?.length ?? 0) > 0 || suppliersOf(question.resource).length > 1;

function weighed(words: readonly Approval[], question: Question): Omit<Approved, 'notes'> {
  const [given, refused] = [setOf(words.filter((one) => one.given)), setOf(words.filter((one) => !one.given))];
  const outstanding = new Map<ApprovalKind, readonly string[]>();
  let granted = given & ~refused;
  for (const kind of ['source-consent', 'no-objection'] as const) {
    const wanted = eachOf(kind, question);
    if (wanted.length < 2) continue;
    const said = new Set(words.filter((one) => one.kind === kind && one.given).map((one) => one.org));
    const still = wanted.filter((org) => !said.has(org));
    if (still.length === 0) continue;
    outstanding.set(kind, still);
    granted &= ~approvalBit(kind);
  }
  return { granted, refused, outstanding };
}

const setOf = (words: readonly Approval[]): ApprovalSet => words.reduce((set, { kind }) => set | approvalBit(kind), 0);

/** Organisations of which each must give this kind. */
function eachOf(kind: ApprovalKind, { context, resource }: Question): readonly string[] {
  const { each } = givers[kind];
  if (each === 'supplier') return suppliersOf(resource);
  return each === 'participant' ? (context.participants ?? []) : [];
}

const heavy: readonly string[] = ['WPG-9', 'WPG-10-1-a', 'WPG-10-1-c'];
const isHeavy = (resource: Question['resource']): boolean =>
  [resource, ...sourcesOf(resource)].some(
    ({ originRegime }) => originRegime !== undefined && heavy.includes(originRegime),
  );

type Fault = readonly [code: Exclude<NoteCode, 'before-the-act'>, member: keyof Approval];

/** Why an approval does not count here. */
function faultOf(approval: Approval, question: Question, now: number): Fault | undefined {
  const { kind, scope, by, role, org, organ } = approval;
  const { subject, context, resource } = question;
  const isNamed = scope !== '*' && scope !== 'none' && scope !== '';
  const covers =
    scope === context.caseId || scope === resource.id || (kind === 'rac' && scope === context.provisionKind);
  if (!isNamed || !covers) return ['approval-out-of-scope', 'scope'];
  const giver = givers[kind];
  if (!giver.roles.includes(role)) return ['approval-not-theirs', 'role'];
  const isTheirs = organ === undefined || (giver.organs?.includes(organ) ?? !giver.notOrgans?.includes(organ));
  if (!isTheirs) return ['approval-not-theirs', 'organ'];
  // What investigations found is the prosecutor's to release, not the mayor's (Wpg 20(3), 9, 10).
  if (kind === 'competent-authority' && role === 'mayor' && isHeavy(resource)) return ['approval-not-theirs', 'role'];
  const wanted = eachOf(kind, question);
  if (org !== undefined && wanted.length > 0 && !wanted.includes(org)) return ['approval-not-theirs', 'org'];
  if (kind === 'second-reviewer' && by === subject.userId) return ['approval-own-review', 'by'];
  const at = instantMs(approval.at);
  if (at === undefined || at > now) return ['approval-not-yet', 'at'];
  if (approval.expiresAt === undefined) return undefined;
  const end = instantMs(approval.expiresAt, 'end');
  return end !== undefined && now <= end ? undefined : ['approval-expired', 'expiresAt'];
}

function isLater(a: Approval, b: Approval): boolean {
  const [first, second] = [instantMs(a.at) ?? 0, instantMs(b.at) ?? 0];
  return first === second ? !a.given : first > second;
}

const details: { readonly [C in Exclude<NoteCode, 'before-the-act'>]: Bilingual } = {
  'approval-expired': {
    nl: 'Dit akkoord is verlopen en telt niet mee. Vraag een nieuw akkoord.',
    en: 'This approval has expired and does not count. Ask for a new one.',
  },
  'approval-not-yet': {
    nl: 'Dit akkoord is van na het moment van de vraag en telt niet mee.',
    en: 'This approval is of after the moment of the question and does not count.',
  },
  'approval-out-of-scope': {
    nl: 'Dit akkoord is voor iets anders gegeven en telt hier niet mee. Het moet deze zaak of dit gegeven noemen.',
    en: 'This approval was given for something else and does not count here. It must name this case or this item.',
  },
  'approval-not-theirs': {
    nl: 'Wie dit akkoord gaf, mag het niet geven. Het telt niet mee.',
    en: 'Whoever gave this approval may not give it. It does not count.',
  },
  'approval-own-review': {
    nl: 'De vrager is niet zijn eigen tweede beoordelaar. Het akkoord telt niet mee.',
    en: 'The asker is not their own second reviewer. The approval does not count.',
  },
};

import type { Entry } from '../core/event.ts';
import { type Chain, fault } from './evidence.ts';

/** Where a stream stands, as the auditor understands the trade; written apart from the steps, to disagree with them. */
export interface Life {
  readonly state: string;
  /** Acts that count, newest last. */
  readonly acts: readonly { readonly entry: Entry; readonly before: string }[];
  readonly firstProcessedAt?: string;
}

type Move = readonly [from: readonly string[], to: string];

const anywhere = [
  'received',
  'triaged',
  'competent',
  'territorial',
  'researching',
  'given',
  'away',
  'parked',
  'stopped',
];
const tableStages = ['offered', 'assessed', 'later', 'case', 'used', 'done'];

const sharingStages = [
  ...['approval-asked', 'approval-heard', 'approval-withdrawn'],
  ...['task-open', 'task-answered', 'task-revoked', 'kept'],
];

/** From where an event may come, and where it leads; `same` leaves it where it stands. */
const moves: { readonly [event: string]: Move } = {
  'signal.recorded': [['none'], 'received'],
  'signal.taken': [anywhere, 'same'],
  'signal.postponed': [anywhere, 'same'],
  'signal.returned': [anywhere, 'same'],
  'signal.related': [anywhere, 'same'],
  'weighing.first-weighed go-on': [['received'], 'triaged'],
  'weighing.first-weighed stop': [['received'], 'stopped'],
  'weighing.competence-weighed go-on': [['triaged'], 'competent'],
  'weighing.competence-weighed refer': [['triaged'], 'stopped'],
  'weighing.territory-weighed go-on': [['competent'], 'territorial'],
  'weighing.territory-weighed refer': [['competent'], 'stopped'],
  'weighing.weight-weighed park': [['territorial', 'researching'], 'parked'],
  'weighing.weight-weighed department': [['territorial', 'researching'], 'given'],
  'weighing.weight-weighed partnership': [['territorial', 'researching'], 'away'],
  'weighing.weight-weighed research': [['territorial'], 'researching'],
  'weighing.source-consulted': [['researching'], 'same'],
  'weighing.reopened': [['parked'], 'territorial'],
  'weighing.feedback-received case': [['away'], 'same'],
  'weighing.feedback-received later': [['away'], 'same'],
  'weighing.feedback-received declined': [['away'], 'same'],
  'weighing.feedback-received other-route': [['away'], 'same'],
  'weighing.destroyed': [['parked', 'stopped'], 'destroyed'],
  'table.offered': [['none'], 'offered'],
  'table.assessed': [['offered', 'later'], 'assessed'],
  'table.decided case': [['assessed', 'later'], 'case'],
  'table.decided later': [['assessed', 'later'], 'later'],
  'table.decided declined': [['assessed', 'later'], 'done'],
  'table.decided other-route': [['assessed', 'later'], 'done'],
  'table.taken-up': [['case'], 'used'],
  'table.destroyed': [tableStages, 'destroyed'],
  'case.opened': [['none'], 'open'],
  'case.noted': [['open'], 'same'],
  'case.party-answered': [['open', 'closed'], 'same'],
  'case.closed': [['open'], 'closed'],
  'case.destroyed': [['open', 'closed'], 'destroyed'],
  'case-part.invited': [['none'], 'asked'],
  'case-part.answered': [['asked'], 'answered'],
  'case-part.ended': [['asked', 'answered'], 'ended'],
  'case-part.destroyed': [['asked', 'answered', 'ended'], 'destroyed'],
  'approval.requested': [['none'], 'approval-asked'],
  'approval.recorded': [['none'], 'approval-heard'],
  'approval.heard': [['approval-asked'], 'approval-heard'],
  'approval.withdrawn': [['approval-heard'], 'approval-withdrawn'],
  'approval-task.received': [['none'], 'task-open'],
  'approval-task.answered': [['task-open'], 'task-answered'],
  'approval-task.revoked': [['task-answered'], 'task-revoked'],
  'advice.kept': [['none'], 'kept'],
  'data.given': [['none'], 'kept'],
  'data.taken': [['none'], 'kept'],
  'sharing.destroyed': [sharingStages, 'destroyed'],
};

/** Minutes within which somebody may take back the own last act. */
const undoMinutes = 10;
const yearsKept = 5;

/** Follows the streams of one chain, event by event; what does not fit is a fault. */
export class Lives {
  readonly #node: string;
  readonly #lives = new Map<string, Life>();
  readonly faults: string[] = [];

  constructor(node: string) {
    this.#node = node;
  }

  of(stream: string): Life {
    return this.#lives.get(stream) ?? { state: 'none', acts: [] };
  }

  get streams(): ReadonlyMap<string, Life> {
    return this.#lives;
  }

  follow(entry: Entry): void {
    const life = this.of(entry.stream);
    // What the desk does not take in comes back, and may be weighed again.
    if (entry.type === 'post.refused' && life.state === 'away')
      this.#lives.set(entry.stream, { ...life, state: 'territorial' });
    if (entry.kind !== 'event') return;
    const next = entry.type === 'weighing.undone' ? this.#undo(life, entry) : this.#move(life, entry);
    if (next) this.#lives.set(entry.stream, next);
  }

  #move(life: Life, entry: Entry): Life | undefined {
    const { type, open, stream } = entry;
    const move = moves[type] ?? moves[`${type} ${String(open['outcome'])}`];
    if (!move?.[0].includes(life.state)) {
      this.#say(`${type} does not follow ${life.state} in ${stream} (line ${entry.seq})`);
      return undefined;
    }
    if (type === 'case.party-answered' && life.acts.some((act) => answersLike(act.entry, entry)))
      this.#say(`${String(open['organ'])} answers twice in ${stream} (line ${entry.seq})`);
    const first = open['firstProcessedAt'];
    const firstProcessedAt = typeof first === 'string' ? first : life.firstProcessedAt;
    if (!type.endsWith('.destroyed') && isTooOld(firstProcessedAt, entry.at))
      this.faults.push(fault('permission', this.#node, `${type} in ${stream} after its last day (line ${entry.seq})`));
    if (type === 'weighing.reopened' && isParkedTooLong(life, entry.at))
      this.faults.push(fault('permission', this.#node, `${stream} was opened after its year (line ${entry.seq})`));
    return {
      state: move[1] === 'same' ? life.state : move[1],
      acts: [...life.acts, { entry, before: life.state }],
      ...(firstProcessedAt === undefined ? {} : { firstProcessedAt }),
    };
  }

  #undo(life: Life, entry: Entry): Life | undefined {
    const last = life.acts.at(-1);
    const fits =
      last !== undefined &&
      last.entry.seq === entry.open['undoneSeq'] &&
      last.entry.actor.userId === entry.actor.userId &&
      last.entry.open['outcome'] !== 'partnership' &&
      Date.parse(entry.at) - Date.parse(last.entry.at) <= undoMinutes * 60_000;
    if (fits) return { ...life, state: last.before, acts: life.acts.slice(0, -1) };
    this.#say(`line ${entry.seq} takes back what it may not in ${entry.stream}`);
    return undefined;
  }

  #say(sentence: string): void {
    this.faults.push(fault('decided-twice', this.#node, sentence));
  }
}

const answersLike = (one: Entry, other: Entry): boolean =>
  one.type === other.type && one.open['organ'] === other.open['organ'];

/** WGS 1.8(7): five years after the first processing. */
export function isTooOld(firstProcessedAt: string | undefined, at: string): boolean {
  if (firstProcessedAt === undefined) return false;
  const last = new Date(firstProcessedAt);
  last.setUTCFullYear(last.getUTCFullYear() + yearsKept);
  return at > last.toISOString();
}

/** A parked signal may be opened for a year (model protocol, weighing 3). */
function isParkedTooLong({ acts }: Life, at: string): boolean {
  const parked = acts.findLast((act) => act.entry.open['outcome'] === 'park');
  return parked !== undefined && Date.parse(at) - Date.parse(parked.entry.at) >= 365 * 86_400_000;
}

/** Lives of a whole chain, and what was looked at while it was out of sight. */
export function livesOf({ id, entries }: Chain): Lives {
  const lives = new Lives(id);
  for (const entry of entries) {
    lives.follow(entry);
    const shown = entry.kind === 'read' ? entry.open['shown'] : undefined;
    for (const stream of Array.isArray(shown) ? shown.map(String) : []) {
      const { state } = lives.of(stream);
      if (state === 'parked' || state === 'destroyed')
        lives.faults.push(fault('parked', id, `${stream} is ${state} and was shown (line ${entry.seq})`));
    }
  }
  return lives;
}

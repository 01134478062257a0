import type { Entry } from '../core/event.ts';
import { type Lives, livesOf } from './auditor-lives.ts';
import { postFaults } from './auditor-posts.ts';
import type { Diary } from './diary.ts';
import { personalPattern } from './diary.ts';
import { type Chain, chainOf, type Evidence, fault } from './evidence.ts';

/**
 * Judges a whole partnership from what it left behind. It shares no code with the corridor and the steps: it
 * knows the invariants (HOUSE.md 6) by itself, in its own words. Empty means that nothing was found.
 */
export function audit(evidence: Evidence): readonly string[] {
  const chains = evidence.nodes.map(chainOf);
  return [
    ...chains.flatMap((chain) => {
      const lives = livesOf(chain);
      return [
        ...chainFaults(chain, evidence),
        ...entryFaults(chain, evidence),
        ...lives.faults,
        ...payloadFaults(chain, lives, evidence),
        ...logFaults(chain, evidence),
        ...diaryFaults(chain, evidence.diary),
        ...openFaults(chain),
      ];
    }),
    ...postFaults(chains, evidence),
  ];
}

/** Numbered without a gap, each hash over the one before, time never runs back. */
function chainFaults({ id, lines, entries }: Chain, { digest }: Evidence): readonly string[] {
  const faults: string[] = [];
  let [hash, at] = ['0'.repeat(64), ''];
  for (const [index, { seq, line, hash: said }] of lines.entries()) {
    const entry = entries[index];
    hash = digest(`${hash}\n${line}`);
    if (seq !== index + 1 || entry?.seq !== seq) faults.push(fault('chain', id, `line ${index + 1} has number ${seq}`));
    if (hash !== said) faults.push(fault('chain', id, `the hash of line ${seq} does not hold`));
    if (entry && entry.at < at) faults.push(fault('chain', id, `time runs back at line ${seq}`));
    at = entry?.at ?? at;
  }
  return faults;
}

/** What a person has to decide. A machine may take in, bring back, and destroy when the term is over. */
const decisions = new Set([
  'signal.postponed',
  'signal.related',
  'weighing.first-weighed',
  'weighing.competence-weighed',
  'weighing.territory-weighed',
  'weighing.weight-weighed',
  'weighing.source-consulted',
  'weighing.reopened',
  'weighing.undone',
  'table.offered',
  'table.assessed',
  'table.decided',
  'case.opened',
  'case.closed',
  'case-part.invited',
  'case-part.answered',
  'approval.requested',
  'approval.recorded',
  'approval-task.answered',
  'approval-task.revoked',
  'data.given',
]);

/** Who, for which purpose, under what, by which rule: nothing happens without. */
function entryFaults(chain: Chain, evidence: Evidence): readonly string[] {
  const faults: string[] = [];
  const cases = new Set<string>();
  for (const entry of chain.entries) {
    const say = (kind: Parameters<typeof fault>[0], sentence: string) =>
      faults.push(fault(kind, chain.id, `${entry.type} at line ${entry.seq} ${sentence}`));
    const [stream = '', caseId = ''] = entry.stream.split('/');
    if (stream === 'case' || stream === 'case-part') cases.add(caseId);
    const { actor, purpose, under, rules, articles } = entry;
    if ([actor.userId, actor.organ, actor.role, purpose, under].some((word) => word === ''))
      say('ground', 'does not say who, for what and under what');
    if (entry.kind === 'refusal' || entry.kind === 'post') continue;
    if (rules.length === 0 || articles.length === 0) say('ground', 'has no rule and article');
    if (rules.some((rule) => evidence.forbids.has(rule))) say('permission', 'was done under a rule that forbids it');
    if (actor.machine && decisions.has(entry.type)) say('machine', 'was decided by a machine');
    if (!entry.via && actor.organ !== chain.id) say('permission', `was done by somebody of ${actor.organ}`);
    if (!isEntitled(entry, chain.id, { cases, evidence }))
      say('permission', `has no task or case ${under} for ${purpose}`);
    if (entry.open['outcome'] === 'partnership' && entry.open['clearIndications'] !== true)
      say('permission', 'hands over without clear indications');
  }
  return faults;
}

function isEntitled(
  { actor, purpose, under, via }: Entry,
  node: string,
  { cases, evidence }: { readonly cases: ReadonlySet<string>; readonly evidence: Evidence },
): boolean {
  const organ = evidence.organs.find((one) => one.id === node);
  const task = organ?.tasks.find((one) => one.id === under);
  if (!task) return cases.has(under) && evidence.partnerships.some((one) => one.purposeCode === purpose);
  const roles: readonly string[] = task.roles;
  return task.purposeCode === purpose && (via !== undefined || actor.machine || roles.includes(actor.role));
}

/** Base64 and nothing else: JSON has braces. Chance may spell a word in it, so no word is looked for. */
const looksSealed = /^[A-Za-z0-9+/]+=*$/;

/** Personal parts: there and readable while they may be, sealed while parked, gone for good after. */
function payloadFaults(chain: Chain, lives: Lives, { digest, settled }: Evidence): readonly string[] {
  const { id, entries, payloads, stolen } = chain;
  const faults: string[] = [];
  for (const { seq, stream, payload } of entries) {
    const held = payloads.get(seq);
    const { state } = lives.of(stream);
    if (payload === undefined) {
      if (held) faults.push(fault('chain', id, `line ${seq} knows nothing of the personal part beside it`));
      continue;
    }
    if (state === 'destroyed') {
      if (held) faults.push(fault('destroyed', id, `line ${seq} of ${stream} still has its personal part`));
    } else if (!held) faults.push(fault('lost', id, `line ${seq} of ${stream} lost its personal part`));
    else if (state === 'parked') {
      if (held.sealedUnder === undefined || !looksSealed.test(held.body))
        faults.push(fault('parked', id, `line ${seq} of ${stream} can be read while it is parked`));
    } else if (held.sealedUnder !== undefined)
      faults.push(fault('lost', id, `line ${seq} of ${stream} is sealed and nobody parked it`));
    else if (digest(`${held.salt}\n${held.body}`) !== payload)
      faults.push(fault('chain', id, `the personal part of line ${seq} is not what was written`));
  }
  for (const { key, sealed } of stolen)
    if (lives.of(key).state === 'destroyed' && chain.opens(key, sealed))
      faults.push(fault('destroyed', id, `an old copy of ${key} can still be opened`));
  if (settled && chain.unscrubbed) faults.push(fault('destroyed', id, 'old bytes may still lie in the files'));
  return faults;
}

/** What the gate said lies beside the line, as it was said; the oldest go first, on their day. */
function logFaults({ id, entries, records }: Chain, { digest }: Evidence): readonly string[] {
  const faults: string[] = [];
  let isKept = false;
  for (const { seq, record } of entries) {
    const held = records.get(seq);
    if (record === undefined) {
      if (held !== undefined) faults.push(fault('log', id, `line ${seq} knows nothing of the record beside it`));
    } else if (held !== undefined && digest(held) !== record)
      faults.push(fault('log', id, `the record of line ${seq} is not what was written`));
    else if (held === undefined && isKept)
      faults.push(fault('log', id, `the record of line ${seq} is gone while an older one is there`));
    isKept ||= held !== undefined;
  }
  return faults;
}

/** Codes of the door itself, given before anything is asked of the gate. */
const doorCodes = new Set([
  'not-found',
  'input-wrong',
  'purpose-missing',
  'purpose-not-yours',
  'role-not-enough',
  'key-used-before',
]);

/** What people saw must stand in the ledger: done is done, once; no is logged; a look is logged. */
function diaryFaults({ id, entries }: Chain, { acknowledged, refused, shown }: Diary): readonly string[] {
  const faults: string[] = [];
  const byCommand = Map.groupBy(entries, (entry) => entry.command);
  const eventsOf = (command: string) => (byCommand.get(command) ?? []).filter((entry) => entry.kind === 'event');
  for (const { node, command, at, types } of acknowledged) {
    if (node !== id) continue;
    const events = eventsOf(command);
    const first = events[0];
    if (first?.at !== at || events.map((entry) => entry.type).join() !== types.join())
      faults.push(fault('lost', id, `${command} was acknowledged at ${at} and does not stand there`));
  }
  for (const [command, found] of byCommand) {
    const isDecided = found.some(({ kind, record }) => kind === 'post' || record !== undefined);
    if (!isDecided) faults.push(fault('refusal', id, `${command} was done and no decision stands in the log`));
    const seqs = found.filter((entry) => entry.kind === 'event').map((entry) => entry.seq);
    if (seqs.some((seq, index) => index > 0 && seq !== (seqs[index - 1] ?? 0) + 1))
      faults.push(fault('repeated', id, `${command} was carried out more than once`));
  }
  for (const { node, command, code } of refused) {
    if (node !== id || doorCodes.has(code)) continue;
    const written = (byCommand.get(command) ?? []).some((entry) => entry.type === `refused.${code}`);
    if (!written) faults.push(fault('refusal', id, `${command} was refused (${code}) and the log does not say so`));
  }
  return [...faults, ...readFaults(id, entries, shown)];
}

function readFaults(id: string, entries: readonly Entry[], shown: Diary['shown']): readonly string[] {
  const looks = new Map<string, number>();
  const keyOf = (userId: string, query: string, streams: readonly string[]) =>
    `${userId} ${query} ${streams.join(' ')}`;
  for (const { kind, actor, type, open } of entries) {
    const streams = open['shown'];
    if (kind !== 'read' || !Array.isArray(streams)) continue;
    const key = keyOf(actor.userId, type, streams.map(String));
    looks.set(key, (looks.get(key) ?? 0) + 1);
  }
  const faults: string[] = [];
  for (const { node, userId, query, streams } of shown) {
    if (node !== id) continue;
    const key = keyOf(userId, query, streams);
    const left = looks.get(key) ?? 0;
    if (left === 0)
      faults.push(fault('read', id, `${userId} was shown ${streams.join(', ')} by ${query}; no line says so`));
    looks.set(key, left - 1);
  }
  return faults;
}

/** Nothing personal where it stays for ever, and views that say what the ledger says. */
function openFaults({ id, lines, rows, rebuilt }: Chain): readonly string[] {
  return [
    ...lines.flatMap(({ seq, line }) =>
      personalPattern.test(line) ? [fault('open', id, `line ${seq} holds personal data`)] : [],
    ),
    ...(personalPattern.test(rows) ? [fault('open', id, 'a view holds personal data')] : []),
    ...(rebuilt !== undefined && rebuilt !== rows ? [fault('view', id, 'a rebuild gives other rows')] : []),
  ];
}

import type { Entry } from '../core/event.ts';
import { reactionUser } from '../house/post.ts';
import type { Partnership } from '../law/partnership.ts';
import { isTooOld } from './auditor-lives.ts';
import { type Chain, fault } from './evidence.ts';

/** An event at one node that must lead to exactly one at another. */
interface Errand {
  readonly post: string;
  readonly cause: Entry;
  readonly to: string;
  readonly arrivesAs: string;
}

const arrivals: { readonly [cause: string]: string } = {
  'weighing.weight-weighed': 'table.offered',
  'table.decided': 'weighing.feedback-received',
  'case.opened': 'case-part.invited',
  'case-part.answered': 'case.party-answered',
  'case.closed': 'case-part.ended',
  'approval.requested': 'approval-task.received',
  'approval-task.answered': 'approval.heard',
  'approval-task.revoked': 'approval.withdrawn',
  'data.given': 'data.taken',
};

function receivers(cause: Entry, chain: Chain, partnerships: readonly Partnership[]): readonly string[] {
  const inStream = (type: string) =>
    chain.entries.find((entry) => entry.stream === cause.stream && entry.type === type)?.open ?? {};
  const deskOf = (partnership: unknown) => partnerships.find((one) => one.id === partnership)?.desk ?? 'nobody';
  switch (cause.type) {
    case 'weighing.weight-weighed':
      return cause.open['outcome'] === 'partnership' ? [deskOf(cause.open['partnership'])] : [];
    case 'table.decided':
      return [String(inStream('table.offered')['fromOrgan'])];
    case 'case.opened':
      return wordsIn(cause.open['parties']);
    case 'case.closed': {
      const declined = chain.entries
        .filter(
          (entry) => entry.stream === cause.stream && entry.seq < cause.seq && entry.open['answer'] === 'declined',
        )
        .map((entry) => entry.open['organ']);
      return wordsIn(inStream('case.opened')['parties']).filter((party) => !declined.includes(party));
    }
    case 'approval.requested':
    case 'data.given':
      return wordsIn([cause.open['to']].filter((to) => to !== undefined));
    case 'approval-task.answered':
    case 'approval-task.revoked':
      return [String(inStream('approval-task.received')['fromOrgan'])];
    case 'case-part.answered':
      return [deskOf(inStream('case-part.invited')['partnership'])];
    default:
      return [];
  }
}

const wordsIn = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

const errandsOf = (chain: Chain, partnerships: readonly Partnership[]): readonly Errand[] =>
  chain.entries
    .filter((entry) => entry.kind === 'event' && arrivals[entry.type] !== undefined)
    .flatMap((cause) =>
      receivers(cause, chain, partnerships).map((to, index) => ({
        post: `${chain.id}-${cause.seq}-${index}`,
        cause,
        to,
        arrivesAs: arrivals[cause.type] ?? '',
      })),
    );

/** What came by post came from a real line of the sender, once; and what had to be sent has arrived. */
export function postFaults(
  chains: readonly Chain[],
  { partnerships, settled }: { readonly partnerships: readonly Partnership[]; readonly settled: boolean },
): readonly string[] {
  const errands = new Map(
    chains.flatMap((chain) => errandsOf(chain, partnerships)).map((errand) => [errand.post, errand]),
  );
  const faults: string[] = [];
  for (const chain of chains) {
    for (const entry of chain.entries) if (entry.via) faults.push(...viaFaults(entry, chain, { chains, errands }));
    if (settled && chain.waiting > 0)
      faults.push(fault('arrival', chain.id, `${chain.waiting} posts still wait after everything came to rest`));
  }
  if (settled) faults.push(...newsFaults(chains));
  for (const errand of errands.values()) {
    const [sender, receiver] = [errand.post.replace(/-\d+-\d+$/, ''), chains.find((chain) => chain.id === errand.to)];
    const came = receiver?.entries.filter((entry) => entry.kind === 'event' && entry.via?.post === errand.post) ?? [];
    if (came.length > 1)
      faults.push(fault('repeated', errand.to, `post ${errand.post} was carried out ${came.length} times`));
    if (
      settled &&
      came.length === 0 &&
      !isExcused(
        errand,
        receiver,
        chains.find((chain) => chain.id === sender),
      )
    )
      faults.push(
        fault('arrival', errand.to, `${errand.arrivesAs} never came of ${errand.cause.type} (${errand.post})`),
      );
  }
  return faults;
}

function viaFaults(
  entry: Entry,
  { id }: Chain,
  of: { readonly chains: readonly Chain[]; readonly errands: ReadonlyMap<string, Errand> },
): readonly string[] {
  const { via, seq } = entry;
  if (!via) return [];
  const sender = of.chains.find((chain) => chain.id === via.node);
  const errand = of.errands.get(via.post);
  const cause = errand?.cause;
  const truths: readonly (readonly [string, boolean])[] = [
    ['the head that it names is not on the sender’s chain', sender?.lines[via.seq - 1]?.hash === via.hash],
    ['nothing at the sender caused it', cause !== undefined && cause.seq <= via.seq && errand?.to === id],
    [
      'another person acts than at the sender',
      cause?.actor.userId === entry.actor.userId || (via.node === id && isReaction(entry)),
    ],
    ['another organ acts than the sender', entry.actor.organ === via.node],
    ['it became something else than was asked', entry.kind !== 'event' || errand?.arrivesAs === entry.type],
  ];
  return truths
    .filter(([, holds]) => !holds)
    .map(([sentence]) => fault('permission', id, `post ${via.post} at line ${seq}: ${sentence}`));
}

/** A machine that follows an act, at the node where the act was. */
const isReaction = ({ actor }: Entry): boolean => actor.machine && actor.userId === reactionUser;

/** The municipality reads in its list what the desk decided last, also when one answer overtook another. */
function newsFaults(chains: readonly Chain[]): readonly string[] {
  const faults: string[] = [];
  for (const desk of chains) {
    for (const stream of Map.groupBy(desk.entries, (entry) => entry.stream).values()) {
      const offered = stream.find((entry) => entry.type === 'table.offered')?.open;
      const decided = stream.findLast((entry) => entry.type === 'table.decided')?.open['outcome'];
      const sender = chains.find((chain) => chain.id === offered?.['fromOrgan']);
      if (!sender || decided === undefined) continue;
      const id = String(offered?.['fromSignalId']);
      if (feedbackIn(sender.rows, id) !== decided)
        faults.push(fault('arrival', sender.id, `signal ${id} does not say what was decided last: ${String(decided)}`));
    }
  }
  return faults;
}

function feedbackIn(rows: string, signalId: string): unknown {
  const held: readonly { view: string; key: string; body: { feedback?: { outcome?: unknown } } }[] = JSON.parse(rows);
  return held.find((row) => row.view === 'inbox' && row.key === signalId)?.body.feedback?.outcome;
}

/**
 * Files older than five years are no longer taken in, and what is destroyed is no longer sent (WGS 1.8(7)). A party
 * that has just declined need not hear how the case ended.
 */
function isExcused({ post, cause }: Errand, receiver: Chain | undefined, sender: Chain | undefined): boolean {
  const first = sender?.entries.find((entry) => entry.stream === cause.stream);
  const since = cause.open['firstProcessedAt'] ?? first?.open['firstProcessedAt'] ?? first?.at;
  const refused = receiver?.entries.find((entry) => entry.kind === 'refusal' && entry.via?.post === post);
  const withdrawn = sender?.entries.find((entry) => entry.type === 'post.withdrawn' && entry.open['postId'] === post);
  const end = refused ?? withdrawn;
  const declined = receiver?.entries.some(
    (entry) =>
      entry.stream === refused?.stream && entry.type === 'case-part.answered' && entry.open['answer'] === 'declined',
  );
  const until = first?.open['destroyBefore'];
  if (end !== undefined && typeof until === 'string' && end.at >= until) return true;
  return end !== undefined && (declined === true || (typeof since === 'string' && isTooOld(since, end.at)));
}

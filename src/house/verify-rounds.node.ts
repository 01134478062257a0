import type { Bilingual } from '../core/bilingual.ts';
import { checkOpening, type Remaking } from '../steps/rounds/opening-commands.ts';
import { framesText } from '../steps/rounds/question.ts';
import { roundAsked, roundSent } from '../steps/rounds/schema.ts';
import { entryOf } from './chain.ts';
import { withPersonal } from './frame.ts';
import { openBlinding } from './matching.node.ts';
import { sha256 } from './safe.node.ts';
import type { ReadTx, Store } from './store.ts';

/** A round whose elements are not what was signed or kept. */
export interface RoundFault {
  readonly roundId: string;
  readonly code: keyof typeof reasons;
  readonly reason: Bilingual;
}

export interface RoundsVerdict {
  /** Rounds of which the elements follow from what was kept. */
  readonly openable: number;
  /** Rounds of which that was destroyed: nobody can open them any more. */
  readonly gone: number;
  readonly faults: readonly RoundFault[];
}

const reasons = {
  different: {
    nl: 'De vraag in het logboek is een andere dan die ernaast is bewaard.',
    en: 'The question in the log is another than the one that is kept beside it.',
  },
  unsigned: {
    nl: 'Wat is ondertekend, gaat over andere verhulde sleutels dan er in het logboek staan.',
    en: 'What was signed is about other blinded keys than those in the log.',
  },
} as const satisfies { readonly [code: string]: Bilingual };

/** What remakes questions here: no key of the node is needed. */
export const remaking = async (): Promise<Remaking> => ({ digest: sha256, blind: await openBlinding() });

/** Makes every question of a node again, as far as it can still be opened. Shows nothing of whom it was about. */
export async function verifyRounds(store: Pick<Store, 'read'>): Promise<RoundsVerdict> {
  const found: { openable: number; gone: number; faults: RoundFault[] } = { openable: 0, gone: 0, faults: [] };
  let made: Remaking | undefined;
  for (const roundId of await store.read(roundsIn)) {
    made ??= await remaking();
    const checked = await checkRound(store, roundId, made);
    if (checked === 'equal') found.openable += 1;
    else if (checked === 'gone') found.gone += 1;
    else found.faults.push({ roundId, code: checked, reason: reasons[checked] });
  }
  return found;
}

/** How one round stands: whether what was signed and what was kept are the elements in the log. */
export async function checkRound(store: Pick<Store, 'read'>, roundId: string, made: Remaking) {
  const log = await store.read(async (tx) =>
    withPersonal(
      tx,
      (await tx.stream(`round/${roundId}`)).map(({ line }) => entryOf(line)),
    ),
  );
  const sent = log.map((entry) => roundSent.open(entry)).find((one) => one !== undefined);
  const asked = log.map((entry) => roundAsked.open(entry)).find((one) => one !== undefined);
  if (sent && asked && sent.framesDigest !== made.digest(framesText(asked.frames))) return 'unsigned';
  return checkOpening(log, made);
}

const linesAtOnce = 1_000;

/** Ids of the rounds that were asked here, in order. */
async function roundsIn(tx: ReadTx): Promise<readonly string[]> {
  const found: string[] = [];
  for (let from = 1; ; ) {
    const lines = await tx.lines(from, linesAtOnce);
    for (const { line } of lines) {
      if (!line.includes(`"type":"${roundAsked.type}"`)) continue;
      const { stream, type } = entryOf(line);
      if (type === roundAsked.type) found.push(stream.slice('round/'.length));
    }
    const last = lines.at(-1);
    if (!last || lines.length < linesAtOnce) return found;
    from = last.seq + 1;
  }
}

import type { Bilingual } from '../../core/bilingual.ts';
import type { RefusalKind } from '../../core/refusal.ts';
import { chain } from '../../steps/chain.ts';

/** What people call each command and query of the chain: for a page that tells what others did. */
const acts: ReadonlyMap<string, Bilingual> = new Map(
  chain.flatMap((step) => [...step.commands, ...step.queries]).map(({ name, label }) => [name, label]),
);
const refusals: ReadonlyMap<string, Bilingual> = new Map(
  chain.flatMap((step) => Object.entries<RefusalKind>(step.refusals)).map(([code, { title }]) => [code, title]),
);

/** `signal.record` gives the label of that command; nothing for an act that this program does not know any more. */
export const labelOfAct = (name: string): Bilingual | undefined => acts.get(name);

/** Why a step did not do it. The gate's own refusals stand in no step. */
export const titleOfRefusal = (code: string): Bilingual | undefined => refusals.get(code);

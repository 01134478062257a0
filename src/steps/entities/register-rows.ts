import { believe } from '../../core/believe.ts';
import type { Page, Reader } from '../step.ts';
import { type RegisterState, registers } from './view.ts';

/** More registers in use at one node are a mistake: each is a purpose, a term and somebody who keeps it. `registers-full` names it. */
export const mostRegisters = 200;

export interface NamedRegister extends RegisterState {
  readonly source: string;
}

/** Every register that a load was ever put forward for, also when none of them is left: what is not looked at here is not found, and never expires. */
export async function registersOf(reader: Reader): Promise<readonly NamedRegister[]> {
  const found: NamedRegister[] = [];
  let after: Page['after'];
  for (;;) {
    const rows = await reader.page(registers.name, 'all', { limit: mostRegisters, ...(after ? { after } : {}) });
    for (const { key, body } of rows)
      found.push({ ...believe<RegisterState>(body, 'the body of a row is what its view projected'), source: key });
    after = rows.at(-1);
    if (!after || rows.length < mostRegisters) return found;
  }
}

/** Something of it is read, or waits for somebody's yes. */
const isInUse = ({ current, draft }: RegisterState): boolean => current !== undefined || draft !== undefined;

export const countInUse = async (reader: Reader): Promise<number> => (await registersOf(reader)).filter(isInUse).length;

/** There is no room for this register beside the others; one that is in use already takes no more room. */
export const isFull = (state: RegisterState | undefined, inUse: number): boolean =>
  inUse >= mostRegisters && !(state && isInUse(state));

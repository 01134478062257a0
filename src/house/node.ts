import type { Bilingual } from '../core/bilingual.ts';
import type { Actor } from '../core/event.ts';
import { type ActivePack, activate, type Profile } from '../law/activate.ts';
import { ask } from '../law/ask.ts';
import type { Answer, Question } from '../law/question.ts';
import type { RulePack } from '../law/rule.ts';
import { Corridor, type CorridorParts } from './corridor.ts';
import { PostOffice, type PostOfficeParts } from './post.ts';
import { plainReader } from './reader.ts';

/** The gate as of the day of each question: a rule that starts next month changes nothing today. */
export class Gate {
  readonly #packs: readonly RulePack[];
  readonly #profile: Profile;
  readonly #active = new Map<string, ActivePack>();

  constructor(packs: readonly RulePack[], profile: Profile) {
    this.#packs = packs;
    this.#profile = profile;
  }

  activeOn(day: string): ActivePack {
    const known = this.#active.get(day);
    if (known) return known;
    const active = activate(this.#packs, { profile: this.#profile, on: day });
    if (this.#active.size > 400) this.#active.clear();
    this.#active.set(day, active);
    return active;
  }

  ask(question: Question): Answer {
    return ask(this.activeOn(question.time.now.slice(0, 10)), question);
  }

  bannerOn(day: string): Bilingual | undefined {
    return this.activeOn(day).banner;
  }
}

/** One organ's node: its corridor and its post office. */
export interface Node {
  readonly id: string;
  readonly corridor: Corridor;
  readonly postOffice: PostOffice;
}

export function makeNode(parts: CorridorParts, post: Omit<PostOfficeParts, 'corridor'>): Node {
  const corridor = new Corridor(parts);
  return { id: parts.self.id, corridor, postOffice: new PostOffice({ ...post, corridor }) };
}

/** Does what the terms say by now: destroys what is due. Gives how many commands were carried out. */
export async function upkeep({ corridor }: Node): Promise<number> {
  const { store, steps, self, partnerships, now } = corridor.parts;
  const actor: Actor = { userId: 'upkeep', organ: self.id, role: 'machine', machine: true };
  let done = 0;
  const faults: unknown[] = [];
  for (const step of steps) {
    const due = await store.read(async (tx) => step.due?.(plainReader(tx), now(), self));
    for (const { command, purpose, under, key, input } of due ?? []) {
      const designatedFor = partnerships.map((partnership) => partnership.id);
      const who = { actor, designatedFor };
      try {
        const reply = await corridor.command({ name: command, key, who, purpose, under, raw: input });
        if ('receipt' in reply) done += 1;
      } catch (fault) {
        // One file that cannot be tidied must not keep the others beyond their term.
        faults.push(fault);
      }
    }
  }
  await corridor.scrubWhenOwed();
  if (faults.length > 0) throw faults[0];
  return done;
}

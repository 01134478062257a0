import { believe } from '../core/believe.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Actor } from '../core/event.ts';
import { type ActivePack, activate, ofRules, type Profile } from '../law/activate.ts';
import { answerBytes, ask } from '../law/ask.ts';
import { gateVocabulary } from '../law/authzen.ts';
import { readRequest } from '../law/authzen-request.ts';
import type { Answer, Question } from '../law/question.ts';
import type { Rule, RulePack } from '../law/rule.ts';
import type { LawView, Reading } from '../steps/step.ts';
import { sweepCabinet } from './cabinet-sweep.ts';
import { Corridor, type CorridorParts } from './corridor.ts';
import { expireRecords } from './log-term.ts';
import { PostOffice, type PostOfficeParts } from './post.ts';
import { plainReader } from './reader.ts';
import { sweepShelf } from './shelf-sweep.ts';

/** Makes a long text short for keeping, and long again. */
export interface Codec {
  pack(text: string): string;
  unpack(packed: string): string;
}

const plain: Codec = { pack: (text) => text, unpack: (text) => text };

interface KeptRules {
  readonly profile: Profile;
  readonly packVersion: string;
  readonly rules: readonly Rule[];
  readonly notYet: readonly RulePack[];
}

/** The gate as of the day of each question: a rule that starts next month changes nothing today. */
export class Gate implements LawView {
  readonly #packs: readonly RulePack[];
  readonly #profile: Profile;
  readonly #codec: Codec;
  readonly #active = new Map<string, ActivePack>();
  readonly #texts = new Map<string, string>();

  constructor(packs: readonly RulePack[], profile: Profile, codec: Codec = plain) {
    this.#packs = packs;
    this.#profile = profile;
    this.#codec = codec;
  }

  get days(): readonly string[] {
    return [...new Set(this.#packs.map(({ validFrom }) => validFrom))].sort();
  }

  /** As the rules read on another day, or without some of them: what would have been answered. */
  askAs(question: Question, { on, without = [] }: Reading): Answer {
    if (without.length === 0) return ask(this.activeOn(on), question);
    const key = `${on} without ${[...without].sort().join(' ')}`;
    const known = this.#active.get(key);
    const packs = this.#packs.map((pack) => ({
      ...pack,
      rules: pack.rules.filter(({ id }) => !without.includes(id)),
    }));
    const active = known ?? activate(packs, { profile: this.#profile, on });
    this.#keep(key, active);
    return ask(active, question);
  }

  /** The active rules of a version that was asked here, for keeping beside the answers. */
  rulesText(packVersion: string): string | undefined {
    const known = this.#texts.get(packVersion);
    if (known) return known;
    const active = [...this.#active.values()].find((one) => one.packVersion === packVersion);
    if (!active) return undefined;
    const kept: KeptRules = { profile: active.profile, packVersion, rules: active.rules, notYet: active.notYet };
    const text = this.#codec.pack(JSON.stringify(kept));
    this.#texts.set(packVersion, text);
    return text;
  }

  askBy(question: Question, rulesText: string): Answer {
    const kept: KeptRules = believe(
      JSON.parse(this.#codec.unpack(rulesText)),
      'made by `rulesText`, and its hash stands in the chain',
    );
    const { profile, packVersion, rules, notYet } = kept;
    const on = question.time.now.slice(0, 10);
    const active = this.#active.get(packVersion) ?? ofRules(rules, { profile, on, packVersion });
    this.#keep(packVersion, active);
    return ask({ ...active, on, notYet }, question);
  }

  questionIn(request: JsonObject, at: string): Question | undefined {
    const read = readRequest(request);
    const reading = 'faults' in read ? undefined : gateVocabulary.read(read.good, at);
    return reading && 'question' in reading ? reading.question : undefined;
  }

  bytesOf(answer: Answer): string {
    return answerBytes(answer);
  }

  #keep(key: string, active: ActivePack): void {
    if (this.#active.size > 400) this.#active.clear();
    this.#active.set(key, active);
  }

  activeOn(day: string): ActivePack {
    const known = this.#active.get(day);
    if (known) return known;
    const active = activate(this.#packs, { profile: this.#profile, on: day });
    this.#keep(day, active);
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
  await expireRecords(store, now());
  faults.push(...(await sweepShelf(corridor.parts)), ...(await sweepCabinet(corridor.parts)));
  faults.push(...((await corridor.parts.sweepInbox?.()) ?? []));
  await corridor.scrubWhenOwed();
  if (faults.length > 0) throw faults[0];
  return done;
}

import { present } from '../core/assert.ts';
import { believe } from '../core/believe.ts';
import type { JsonObject } from '../core/canonical.ts';
import type { Corridor } from '../house/corridor.ts';
import { type LoadFacts, loadRegister, type RegisterFile, refOf } from '../house/register-load.node.ts';
import { sha256 } from '../house/safe.node.ts';
import type { RegisterState } from '../steps/entities/view.ts';
import { type DemoHouse, type LeftOut, whoOf } from './demo.ts';
import { type DemoRegister, permitRegister, planted, tradeRegister } from './demo-register-records.ts';

const task = { purpose: 'municipal-enforcement', under: 'veenwijde-college-registers' } as const;
const node = 'veenwijde-college';

/**
 * Registers of the demo: two are in use, of one a newer load waits, some pairs lie side by side and one fact is disputed. What
 * stands there is left alone, so that a second start goes on where a first one stopped.
 */
export async function seedRegisters(house: DemoHouse): Promise<readonly LeftOut[]> {
  const corridor = house.nodes.get(node)?.corridor;
  if (!corridor) return [];
  const seed = new RegisterSeed(corridor);
  await seed.inUse(tradeRegister(), trade);
  await seed.inUse(permitRegister(), permits);
  await seed.waiting(permitRegister(true), permits);
  await seed.pairs();
  await seed.dispute();
  return seed.leftOut;
}

interface About {
  readonly title: string;
  readonly supplier: string;
  readonly sourceGrade: string;
  readonly contentGrade: string;
  readonly ground: string;
}

const trade: About = {
  title: 'Handelsregister (uittreksel)',
  supplier: 'kvk',
  sourceGrade: 'A',
  contentGrade: '2',
  ground: 'Handelsregisterwet 2007 art. 21; Awb 5:11',
};
const permits: About = {
  title: 'Vergunningen Veenwijde',
  supplier: node,
  sourceGrade: 'B',
  contentGrade: '2',
  ground: 'Omgevingswet 18.1; Awb 5:11',
};

class RegisterSeed {
  readonly leftOut: LeftOut[] = [];
  readonly #corridor: Corridor;

  constructor(corridor: Corridor) {
    this.#corridor = corridor;
  }

  async #state(source: string): Promise<RegisterState | undefined> {
    const row = await this.#corridor.parts.store.read((tx) => tx.row('registers', source));
    return row && believe<RegisterState>(row.body, 'the body of a row is what its view projected');
  }

  async #give(by: string, command: string, of: { readonly key: string; readonly raw: JsonObject }): Promise<boolean> {
    const { key, raw } = of;
    const reply = await this.#corridor.command({ name: command, key, who: whoOf(by), ...task, raw });
    if ('receipt' in reply) return true;
    this.leftOut.push({ key, command, code: reply.refusal.code });
    return false;
  }

  #day(days: number): string {
    return new Date(Date.parse(this.#corridor.parts.now()) + days * 86_400_000).toISOString().slice(0, 10);
  }

  async #load({ source, records }: DemoRegister, about: About, daysAgo: number): Promise<void> {
    const facts: LoadFacts = {
      ...about,
      asOf: this.#day(-daysAgo),
      originRegime: 'AVG',
      criminal: false,
      taxOrigin: false,
      purposes: [task.purpose],
      firstProcessedAt: this.#corridor.parts.now(),
      expiresOn: this.#day(365),
    };
    const outcome = await loadRegister({
      corridor: this.#corridor,
      who: whoOf('niels'),
      ...task,
      source,
      facts,
      file: fileOf(records),
    });
    if ('refusal' in outcome)
      this.leftOut.push({ key: `demo-register-${source}`, command: 'register.offer', code: outcome.refusal.code });
  }

  /** Loaded by Niels, accepted by Noor. */
  async inUse(register: DemoRegister, about: About): Promise<void> {
    const { source } = register;
    if ((await this.#state(source)) === undefined) await this.#load(register, about, 40);
    const state = await this.#state(source);
    const draft = state?.loads[0];
    if (draft?.stage !== 'offered') return;
    const raw = { source, loadId: draft.loadId, reason: 'De aantallen kloppen en tien regels zijn nagekeken.' };
    await this.#give('noor', 'register.accept', { key: `demo-register-${source}`, raw });
  }

  /** A newer load, of which nobody has said yet whether it is right. */
  async waiting(register: DemoRegister, about: About): Promise<void> {
    const state = await this.#state(register.source);
    if (state?.current && state.loads.length === 1) await this.#load(register, about, 5);
  }

  #ref(source: string, id: string): string {
    return refOf(this.#corridor, source, id);
  }

  async #pair(key: string, one: Side, other: Side, impact: number): Promise<JsonObject> {
    const sides = [one, other].map((side) => ({ ...side, ref: this.#ref(side.source, side.id) }));
    const [left, right] = sides.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
    const [first, second] = [present(left, 'two sides'), present(right, 'two sides')];
    const refs = { left: first.ref, right: second.ref };
    await this.#give('niels', 'twin.propose', {
      key,
      raw: {
        ...refs,
        leftSource: first.source,
        rightSource: second.source,
        leftSupplier: first.about.supplier,
        rightSupplier: second.about.supplier,
        weight: 0,
        impact,
      },
    });
    return refs;
  }

  /** A namesake, a person in both registers, and a firm in both of which one person has said that it is the same. */
  async pairs(): Promise<void> {
    const director: Side = { source: 'handelsregister', id: planted.director, about: trade };
    const applicant: Side = { source: 'vergunningen', id: planted.applicant, about: permits };
    const son: Side = { source: 'handelsregister', id: planted.son, about: trade };
    await this.#pair('demo-pair-person', director, applicant, 3);
    await this.#pair('demo-pair-namesake', director, son, 3);
    const firm: Side = { source: 'handelsregister', id: planted.firm, about: trade };
    const permitFirm: Side = { source: 'vergunningen', id: planted.permitFirm, about: permits };
    const refs = await this.#pair('demo-pair-firm', firm, permitFirm, 4);
    await this.#give('niels', 'twin.judge', {
      key: 'demo-judge-firm',
      raw: { ...refs, verdict: 'same', reason: 'Hetzelfde KVK-nummer en hetzelfde adres; alleen anders geschreven.' },
    });
  }

  async dispute(): Promise<void> {
    await this.#give('niels', 'statement.dispute', {
      key: 'demo-dispute-birth',
      raw: {
        ref: this.#ref('vergunningen', planted.applicant),
        source: 'vergunningen',
        disputeId: 'dispute-demo-birth',
        property: 'birthDate',
        value: '1971-12-03',
        should: '1971-03-12',
        reason: 'Dag en maand lijken verwisseld: het handelsregister heeft 12 maart.',
      },
    });
  }
}

interface Side {
  readonly source: string;
  readonly id: string;
  readonly about: About;
}

/** Records of the program itself, read as if they were a file. */
export function fileOf(records: DemoRegister['records']): RegisterFile {
  const text = JSON.stringify(records);
  return {
    format: 'demo',
    fileBytes: Buffer.byteLength(text),
    fileDigest: sha256(text),
    merges: false,
    leftOut: [],
    reading: 'demo',
    async *pieces() {
      const once = new Map(
        records.map((record, line) => [record.id, { kind: 'record', line: line + 2, record } as const]),
      );
      yield [...once.values()];
    },
  };
}

import type { JsonObject } from '../core/canonical.ts';
import type { Prng } from '../core/prng.ts';
import type { OrganProfile } from '../law/partnership.ts';
import type { DemoUser } from '../steps/session.ts';
import { type KnownApproval, sharingActs, sharingLooks } from './acts-sharing.ts';
import { dayFrom, type Stories } from './stories.ts';

/** Something that one person wants to do or see. */
export interface Act {
  readonly kind: 'command' | 'query';
  readonly user: DemoUser;
  readonly name: string;
  readonly raw: JsonObject;
  readonly purpose?: string;
  readonly under?: string;
  /** What its words bear out, for the first weighing of a signal that is recorded now. */
  readonly indicators?: readonly JsonObject[];
}

interface KnownThing {
  readonly node: string;
  readonly id: string;
  stage: string;
  readonly indicators: readonly JsonObject[];
  readonly involved: readonly string[];
}

/** What an act that was done makes of the thing, in the words of the views. */
const stages: { readonly [command: string]: (raw: JsonObject) => string } = {
  'weighing.first': ({ outcome }) => (outcome === 'go-on' ? 'triaged' : 'closed'),
  'weighing.competence': ({ outcome }) => (outcome === 'go-on' ? 'competent' : 'referred'),
  'weighing.territory': ({ outcome }) => (outcome === 'go-on' ? 'territorial' : 'referred'),
  'weighing.weight': ({ outcome }) => weightStages[String(outcome)] ?? unsure,
  'weighing.reopen': () => 'territorial',
  'weighing.undo': () => unsure,
  'table.assess': () => 'assessed',
  'table.decide': ({ outcome }) => String(outcome),
  'case.close': () => 'closed',
  'case.answer': () => 'answered',
};

const weightStages: { readonly [outcome: string]: string } = {
  park: 'parked',
  department: 'referred-internal',
  partnership: 'brought-to-partnership',
  research: 'researching',
};

/** Somebody has to look again before anything else is done. */
const unsure = 'unsure';

/** What the officials know from receipts and lists: enough to go on, sometimes out of date. */
export class Known {
  readonly signals: KnownThing[] = [];
  readonly tables: KnownThing[] = [];
  readonly cases: KnownThing[] = [];
  readonly invitations: KnownThing[] = [];
  readonly approvals: KnownApproval[] = [];
  /** Who did something to a signal last, and may want it back. */
  last: { readonly id: string; readonly user: DemoUser } | undefined;

  learn({ name, raw, user, indicators = [] }: Act, { node, stream }: { node: string; stream: string }): void {
    const id = stream.slice(stream.indexOf('/') + 1);
    if (name === 'signal.record') this.signals.push({ node, id, stage: 'received', indicators, involved: [] });
    if (name === 'case.open')
      this.cases.push({ node, id, stage: 'opened', indicators: [], involved: stringsIn(raw['parties']) });
    const stage = stages[name]?.(raw);
    const thing = [...this.signals, ...this.tables, ...this.cases, ...this.invitations].find(
      (one) => one.id === id && one.node === node,
    );
    if (stage !== undefined && thing) thing.stage = stage;
    if (raw['signalId'] === id) this.last = { id, user };
    this.#learnApproval(name, raw, { node, id });
    if (name !== 'case.open') return;
    const used = this.tables.find((one) => stringsIn(raw['partnershipSignalIds']).includes(one.id));
    if (used) used.stage = 'opened';
  }

  #learnApproval(name: string, raw: JsonObject, { node, id }: { readonly node: string; readonly id: string }): void {
    if (name === 'approval.request') this.approvals.push({ node, id, to: String(raw['to']), stage: 'asked' });
    const approval = this.approvals.find((one) => one.id === raw['approvalId']);
    if (approval && name === 'approval.answer') approval.stage = 'answered';
    if (approval && name === 'approval.revoke') approval.stage = 'revoked';
  }

  doubt({ raw }: Act, code: string): void {
    const signal = this.signals.find((one) => one.id === raw['signalId']);
    if (signal && code === 'not-in-this-stage') signal.stage = unsure;
    if (signal && code === 'indicator-expired') signal.stage = code;
  }

  look(signalId: string, stage: string): void {
    const signal = this.signals.find((one) => one.id === signalId);
    if (signal && signal.stage !== 'indicator-expired') signal.stage = stage;
  }

  see(query: string, node: string, rows: readonly JsonObject[]): void {
    const things = query === 'table.list' ? this.tables : query === 'invitation.list' ? this.invitations : undefined;
    for (const row of rows) {
      const [id, stage] = [String(row['key']), String(row['lane'])];
      const known = things?.find((one) => one.id === id && one.node === node);
      if (known) known.stage = stage;
      else things?.push({ node, id, stage, indicators: [], involved: [] });
    }
  }
}

const stringsIn = (list: JsonObject[string]): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

export interface Surroundings {
  readonly dice: Prng;
  readonly users: readonly DemoUser[];
  readonly organs: readonly OrganProfile[];
  readonly known: Known;
  readonly stories: Stories;
  now(): string;
}

export interface WeightedAct {
  readonly weight: number;
  make(): Act | undefined;
}

export function actsOf(around: Surroundings): readonly WeightedAct[] {
  return [
    ...municipalActs(around),
    ...tableActs(around),
    ...caseActs(around),
    ...sharingActs(around),
    ...looks(around),
    ...sharingLooks(around),
  ];
}

/** One of the things that stand in a stage; now and then any of them, as people err. */
function chooser({ dice }: Surroundings) {
  return (things: readonly KnownThing[], fitting: readonly string[]): KnownThing | undefined => {
    const fit = dice.chance(0.96) ? things.filter((one) => fitting.includes(one.stage)) : things;
    return fit.length > 0 ? dice.pick(fit.slice(-12)) : undefined;
  };
}

const municipalRoles = ['municipal-director'];

function municipalActs(around: Surroundings): readonly WeightedAct[] {
  const { dice, users, organs, known, stories, now } = around;
  const choose = chooser(around);
  const directors = users.filter((user) => municipalRoles.includes(user.role));
  const on = (
    name: string,
    of: { readonly weight: number; readonly stages: readonly string[] },
    raw: (signal: KnownThing, user: DemoUser) => JsonObject | undefined,
  ): WeightedAct => ({
    weight: of.weight,
    make() {
      const signal = choose(known.signals, of.stages);
      const user = dice.pick(
        directors.filter((one) => one.organ === signal?.node || dice.chance(0.01)).concat(directors[0] ?? []),
      );
      if (!signal || user.organ !== signal.node) return undefined;
      const input = raw(signal, user);
      return input && { kind: 'command', user, name, raw: { signalId: signal.id, ...input } };
    },
  });
  const everyStage = [
    'received',
    'triaged',
    'competent',
    'territorial',
    'researching',
    'parked',
    'closed',
    'brought-to-partnership',
  ];
  const another = (signal: KnownThing) =>
    known.signals.filter((one) => one.node === signal.node && (one.id !== signal.id || dice.chance(0.05))).at(-1);
  return [
    {
      weight: 9,
      make() {
        const user = dice.pick(users.filter((one) => one.role === 'municipal-director' || one.role === 'frontline'));
        const territory = organs.find((organ) => organ.id === user.organ)?.territory?.[0] ?? 'Elderveen';
        const { raw, indicators } = stories.signal({ territory, now: now() });
        return { kind: 'command', user, name: 'signal.record', raw, indicators };
      },
    },
    on('signal.take', { weight: 3, stages: everyStage }, () => ({})),
    on('signal.postpone', { weight: 3, stages: everyStage }, () => ({
      reason: stories.personal('Eerst de oogst afwachten.'),
      until: dayFrom(now(), dice.chance(0.9) ? 21 : -1),
    })),
    on('signal.relate', { weight: 3, stages: everyStage }, (signal) => {
      const other = another(signal);
      return other && { otherId: other.id, reason: stories.personal('Zelfde schuur.') };
    }),
    on('weighing.first', { weight: 16, stages: ['received'] }, (signal) => stories.first(signal.indicators)),
    on('weighing.competence', { weight: 16, stages: ['triaged'] }, () => ({
      ...stories.referral(),
      task: dice.chance(0.95) ? 'closure-drugs' : 'none',
    })),
    on('weighing.territory', { weight: 16, stages: ['competent'] }, () => stories.referral()),
    on('weighing.weight', { weight: 24, stages: ['territorial', 'researching'] }, () =>
      stories.weight(
        dice.pick(['partnership', 'partnership', 'partnership', 'park', 'park', 'department', 'research']),
      ),
    ),
    on('weighing.consult', { weight: 6, stages: ['researching'] }, () => stories.source()),
    on('weighing.reopen', { weight: 8, stages: ['parked'] }, (signal) => {
      const other = another(signal);
      return other && { relatedId: other.id, reason: stories.personal('Nieuwe melding.') };
    }),
    on('weighing.undo', { weight: 1, stages: everyStage }, () => ({})),
    {
      weight: 3,
      make: () =>
        known.last && {
          kind: 'command',
          user: known.last.user,
          name: 'weighing.undo',
          raw: { signalId: known.last.id },
        },
    },
  ];
}

const partiesOf = (dice: Prng): readonly string[] =>
  ['politie', 'om', 'belastingdienst', 'veenwijde-college', 'rietmeer-college'].filter(
    (_, at) => at < 2 || dice.chance(0.4),
  );

function tableActs(around: Surroundings): readonly WeightedAct[] {
  const { dice, users, known, stories, now } = around;
  const choose = chooser(around);
  const ofDesk = (node: string, roles: readonly string[]) =>
    users.filter((user) => user.organ === node && (roles.includes(user.role) || dice.chance(0.05)));
  const on = (
    name: string,
    of: { readonly weight: number; readonly stages: readonly string[]; readonly roles: readonly string[] },
    raw: (table: KnownThing) => JsonObject,
  ): WeightedAct => ({
    weight: of.weight,
    make() {
      const table = choose(known.tables, of.stages);
      const people = table ? ofDesk(table.node, of.roles) : [];
      if (!table || people.length === 0) return undefined;
      return { kind: 'command', user: dice.pick(people), name, raw: { partnershipSignalId: table.id, ...raw(table) } };
    },
  });
  return [
    on('table.assess', { weight: 24, stages: ['offered', 'later'], roles: ['liaison', 'case-director'] }, () =>
      stories.assessment(partiesOf(dice)),
    ),
    on('table.decide', { weight: 24, stages: ['assessed', 'later'], roles: ['case-director'] }, () =>
      stories.decision(now()),
    ),
    {
      weight: 24,
      make() {
        const table = choose(known.tables, ['case']);
        const user = users.find((one) => one.organ === table?.node && one.role === 'case-director');
        if (!table || !user) return undefined;
        const raw = { partnershipSignalIds: [table.id], ...stories.caseHead(['politie', 'om'], now()) };
        return { kind: 'command', user, name: 'case.open', raw };
      },
    },
  ];
}

function caseActs(around: Surroundings): readonly WeightedAct[] {
  const { dice, users, organs, known, stories } = around;
  const choose = chooser(around);
  const director = (found: KnownThing | undefined) =>
    users.find((one) => one.organ === found?.node && one.role === 'case-director');
  const onCase = (name: string, weight: number, raw: () => JsonObject): WeightedAct => ({
    weight,
    make() {
      const found = choose(known.cases, ['opened']);
      const user = director(found);
      const own = dice.chance(0.5) ? { under: found?.id ?? '', purpose: 'riec-2.17' } : {};
      return found && user && { kind: 'command', user, name, raw: { caseId: found.id, ...raw() }, ...own };
    },
  });
  return [
    onCase('case.note', 4, () => ({ text: stories.personal('Gebeld met de partners.') })),
    onCase('case.close', 3, () => stories.closing()),
    {
      weight: 30,
      make() {
        const found = choose(known.invitations, ['asked']);
        const user = users.find((one) => one.organ === found?.node);
        if (!found || !user) return undefined;
        const raw = {
          caseId: found.id,
          answer: dice.chance(0.85) ? 'joined' : 'declined',
          reason: stories.personal('Past bij onze taak.'),
          ...(dice.chance(0.5) ? { contact: 'accountmanager' } : {}),
        };
        return { kind: 'command', user, name: 'case.answer', raw, ...inRiec(user, organs) };
      },
    },
  ];
}

const inRiec = (user: DemoUser, organs: readonly OrganProfile[]): { purpose?: string; under?: string } =>
  organs.find((organ) => organ.id === user.organ)?.tasks.some((task) => task.id === `${user.organ}-riec`)
    ? { purpose: 'riec-2.17', under: `${user.organ}-riec` }
    : {};

function looks(around: Surroundings): readonly WeightedAct[] {
  const { dice, users, organs, known } = around;
  const inbox = ['open', 'mine', 'later', 'partnership', 'researching', 'parked', 'closed', 'done'];
  const look = (
    weight: number,
    by: readonly string[],
    make: (user: DemoUser) => Omit<Act, 'kind' | 'user'> | undefined,
  ) => ({
    weight,
    make(): Act | undefined {
      const user = dice.pick(users.filter((one) => by.includes(one.role)));
      const what = make(user);
      return what && { kind: 'query', user, ...what };
    },
  });
  const at = (things: readonly KnownThing[], { organ }: DemoUser) => {
    const own = things.filter((one) => one.node === organ || dice.chance(0.02));
    return own.length > 0 ? dice.pick(own).id : undefined;
  };
  const desk = ['liaison', 'case-director'];
  const party = ['partner-delegate', 'municipal-director'];
  return [
    look(5, ['municipal-director', 'frontline'], () => ({ name: 'signal.list', raw: { lane: dice.pick(inbox) } })),
    look(8, ['municipal-director', 'municipal-director', 'frontline'], (user) => {
      const doubted = known.signals.filter((one) => one.stage === unsure && one.node === user.organ);
      const signalId = doubted.length > 0 ? dice.pick(doubted).id : at(known.signals, user);
      return signalId === undefined ? undefined : { name: 'signal.show', raw: { signalId } };
    }),
    look(14, desk, () =>
      known.signals.some((one) => one.stage === 'brought-to-partnership')
        ? { name: 'table.list', raw: { lane: dice.pick(['offered', 'offered', 'assessed', 'later', 'case']) } }
        : undefined,
    ),
    look(3, desk, (user) => {
      const partnershipSignalId = at(known.tables, user);
      return partnershipSignalId === undefined ? undefined : { name: 'table.show', raw: { partnershipSignalId } };
    }),
    look(2, desk, () => ({ name: 'case.list', raw: { lane: dice.pick(['opened', 'running', 'closed']) } })),
    look(3, desk, (user) => {
      const caseId = at(known.cases, user);
      return caseId === undefined ? undefined : { name: 'case.show', raw: { caseId } };
    }),
    look(40, party, (user) =>
      known.cases.some((one) => one.involved.includes(user.organ))
        ? { name: 'invitation.list', raw: { lane: 'asked' }, ...inRiec(user, organs) }
        : undefined,
    ),
    look(3, party, (user) => {
      const caseId = at(known.invitations, user);
      return caseId === undefined ? undefined : { name: 'invitation.show', raw: { caseId }, ...inRiec(user, organs) };
    }),
  ];
}

import { canonical, type Json, type JsonObject } from '../core/canonical.ts';
import type { Prng } from '../core/prng.ts';
import { resultToThird, sharing } from '../law/basis/law-case.ts';
import type { DemoUser } from '../steps/session.ts';
import type { Act, Surroundings, WeightedAct } from './acts.ts';
import { dayFrom } from './stories.ts';

/** An approval that somebody asked for, as far as the officials know. */
export interface KnownApproval {
  readonly node: string;
  readonly id: string;
  readonly to: string;
  stage: 'asked' | 'answered' | 'revoked';
}

const joint = 'riec-2.17';
const json = (held: unknown): Json => JSON.parse(JSON.stringify(held));
const toThird = canonical(json(resultToThird));
const toTax = canonical(json(sharing));

/** Who is asked what before a result goes outside; now and then somebody who may not give it. */
const askedOf: readonly (readonly [kind: string, to: string])[] = [
  ['no-objection', 'politie'],
  ['no-objection', 'om'],
  ['no-objection', 'belastingdienst'],
  ['no-objection', 'douane'],
  ['no-objection', 'veenwijde-college'],
  ['no-objection', 'rietmeer-college'],
  ['rac', 'riec-rac'],
  ['rac', 'politie'],
  ['competent-authority', 'veenwijde-burgemeester'],
];

const taskOf = (organ: string): string => (organ === 'riec-rac' ? 'riec-rac-tests' : `${organ}-riec`);

/** Approvals asked, answered and revoked, and what goes out because of them. */
export function sharingActs({ dice, users, known, stories, now }: Surroundings): readonly WeightedAct[] {
  const director = users.find((one) => one.role === 'case-director' && one.organ === 'riec-bureau');
  const inCase = (make: (caseId: string) => Omit<Act, 'kind' | 'user' | 'purpose' | 'under'>): Act | undefined => {
    const found = pick(dice, known.cases);
    return found && director && { kind: 'command', user: director, purpose: joint, under: found.id, ...make(found.id) };
  };
  const byGiver = (
    fits: (approval: KnownApproval) => boolean,
    make: (approvalId: string) => Omit<Act, 'kind' | 'user' | 'purpose' | 'under'>,
  ): Act | undefined => {
    const found = pick(dice, dice.chance(0.95) ? known.approvals.filter(fits) : known.approvals);
    const user = pick(dice, found ? users.filter(({ organ, role }) => organ === found.to && role !== 'dpo') : []);
    return found && user && { kind: 'command', user, purpose: joint, under: taskOf(found.to), ...make(found.id) };
  };
  return [
    {
      weight: 10,
      make: () =>
        inCase((scope) => {
          const [kind = '', to = ''] = pick(dice, askedOf) ?? [];
          const raw = {
            kind,
            to,
            scope,
            reason: stories.personal('Voor een resultaat naar buiten.'),
            question: toThird,
          };
          return { name: 'approval.request', raw };
        }),
    },
    {
      weight: 12,
      make: () =>
        byGiver(
          ({ stage }) => stage === 'asked',
          (approvalId) => ({
            name: 'approval.answer',
            raw: {
              approvalId,
              answer: dice.chance(0.85) ? 'given' : 'refused',
              reason: stories.personal('Past bij het doel.'),
              ...(dice.chance(0.2) ? { expiresOn: dayFrom(now(), dice.chance(0.9) ? 30 : -1) } : {}),
            },
          }),
        ),
    },
    {
      weight: 2,
      make: () =>
        byGiver(
          ({ stage }) => stage === 'answered',
          (approvalId) => ({ name: 'approval.revoke', raw: { approvalId, reason: stories.personal('Toch niet.') } }),
        ),
    },
    { weight: 6, make: () => inCase(() => give(stories.personal('Op dit adres is niemand gevestigd.'))) },
    { weight: 3, make: () => toNode({ dice, users, content: stories.personal('Er staat niemand ingeschreven.') }) },
    {
      weight: 2,
      make: () => inCase(() => ({ name: 'advice.keep', raw: { about: stories.personal('Delen'), question: toThird } })),
    },
  ];
}

const give = (content: string) => ({
  name: 'data.give',
  raw: { receiver: 'Registerkamer', content, question: toThird },
});

function toNode(of: { readonly dice: Prng; readonly users: readonly DemoUser[]; readonly content: string }) {
  const user = pick(
    of.dice,
    of.users.filter(({ organ, role }) => organ === 'veenwijde-college' && role === 'municipal-director'),
  );
  const raw: JsonObject = { to: 'belastingdienst', content: of.content, question: toTax };
  return (
    user && ({ kind: 'command', user, name: 'data.give', raw, purpose: joint, under: taskOf(user.organ) } as const)
  );
}

/** Looks at lists and files of this step. */
export function sharingLooks({ dice, users, known }: Surroundings): readonly WeightedAct[] {
  const look = (
    weight: number,
    make: () =>
      | { readonly organ: string; readonly under: string; readonly name: string; readonly raw: JsonObject }
      | undefined,
  ): WeightedAct => ({
    weight,
    make() {
      const what = make();
      const user =
        what &&
        pick(
          dice,
          users.filter((one) => one.organ === what.organ && one.role !== 'dpo'),
        );
      if (!what || !user) return undefined;
      const { name, raw, under } = what;
      return { kind: 'query', user, name, raw, purpose: joint, under };
    },
  });
  const lanes = ['asked', 'given', 'refused', 'withdrawn'];
  const desk = 'riec-bureau';
  return [
    look(2, () => ({
      organ: desk,
      under: 'riec-bureau-table',
      name: 'approval.list',
      raw: { lane: dice.pick(lanes) },
    })),
    look(2, () => {
      const found = pick(dice, known.approvals);
      const raw = found && { approvalId: found.id };
      return raw && { organ: desk, under: 'riec-bureau-table', name: 'approval.show', raw };
    }),
    look(2, () => {
      const to = pick(dice, known.approvals)?.to;
      const raw = { lane: dice.pick(['open', 'answered']) };
      return to === undefined ? undefined : { organ: to, under: taskOf(to), name: 'approval-task.list', raw };
    }),
    look(2, () => {
      const found = pick(dice, known.approvals);
      const raw = found && { approvalId: found.id };
      return found && raw && { organ: found.to, under: taskOf(found.to), name: 'approval-task.show', raw };
    }),
    look(2, () => {
      const found = pick(dice, known.cases);
      return found && { organ: desk, under: found.id, name: 'sharing.list', raw: {} };
    }),
  ];
}

const pick = <T>(dice: Prng, things: readonly T[]): T | undefined =>
  things.length > 0 ? dice.pick(things.slice(-12)) : undefined;

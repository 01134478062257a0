import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { OrganProfile, Partnership } from '../partnership.ts';
import type { Organ, PartnershipKind } from '../question.ts';
import { organs, partnerships } from './index.ts';

/** Which letter of the act designates which organ: WGS 2.19(1) for a RIEC, 2.27 for a ZVH. */
const designated: Partial<Record<PartnershipKind, Partial<Record<Organ, string>>>> = {
  RIEC: {
    politie: 'WGS 2.19(1)(a)',
    belastingdienst: 'WGS 2.19(1)(b)',
    douane: 'WGS 2.19(1)(b)',
    fiod: 'WGS 2.19(1)(c)',
    kmar: 'WGS 2.19(1)(d)',
    uwv: 'WGS 2.19(1)(e)',
    ind: 'WGS 2.19(1)(f)',
    om: 'WGS 2.19(1)(g)',
    burgemeester: 'WGS 2.19(1)(h)',
    college: 'WGS 2.19(1)(i)',
    provinciebestuur: 'WGS 2.19(1)(j)',
    nla: 'WGS 2.19(1)(k)',
    'nvwa-iod': 'WGS 2.19(1)(l)',
  },
  ZVH: {
    rvdk: 'WGS 2.27(1)(a)',
    dji: 'WGS 2.27(1)(b)',
    politie: 'WGS 2.27(1)(c)',
    om: 'WGS 2.27(1)(d)',
    burgemeester: 'WGS 2.27(1)(e)',
    college: 'WGS 2.27(1)(f)',
    ggd: 'WGS 2.27(1)(g)',
    reclassering: 'WGS 2.27(2)(a)',
    'veilig-thuis': 'WGS 2.27(2)(b)',
  },
};

const byId = new Map(organs.map((it) => [it.id, it]));

function organOf(id: string): OrganProfile {
  const organ = byId.get(id);
  assert.ok(organ, `no organ ${id}`);
  return organ;
}

function assertUnique(ids: readonly string[]): void {
  assert.equal(new Set(ids).size, ids.length, `not unique: ${ids.join(', ')}`);
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** An act by its name or abbreviation and an article number: `WGS 2.17`, `AVG 6(1)(e); Gemeentewet 160`. */
const articles = /^[A-Z][\p{L} ]* \d[^;]*(; [A-Z][\p{L} ]* \d[^;]*)*$/u;

describe('organs', () => {
  test('ids of organs and of tasks are unique and kebab-case', () => {
    const tasks = organs.flatMap((it) => it.tasks.map((task) => task.id));
    assertUnique(organs.map((it) => it.id));
    assertUnique(tasks);
    for (const id of [...byId.keys(), ...tasks]) assert.match(id, kebab);
  });

  for (const organ of organs) {
    test(`${organ.id}: every task starts with its organ and has a purpose, an article and a role`, () => {
      assert.ok(organ.tasks.length > 0);
      for (const task of organ.tasks) {
        assert.ok(task.id.startsWith(`${organ.id}-`), task.id);
        assert.match(task.article, articles, task.id);
        assert.notEqual(task.purposeCode, '', task.id);
        assert.ok(task.roles.length > 0, task.id);
        assertUnique(task.roles);
      }
    });

    test(`${organ.id}: somebody oversees its use, and does nothing else`, () => {
      const withDpo = organ.tasks.filter((task) => task.roles.includes('dpo'));
      assert.deepEqual(
        withDpo.map(({ id, purposeCode, roles }) => ({ id, purposeCode, roles })),
        [{ id: `${organ.id}-oversight`, purposeCode: 'oversight-log', roles: ['dpo'] }],
      );
    });
  }

  test('the mayor and the college of one municipality are two organs with tasks of their own', () => {
    for (const college of organs.filter((it) => it.organ === 'college')) {
      const mayors = organs.filter((it) => it.organ === 'burgemeester' && it.org === college.org);
      assert.equal(mayors.length, 1, college.org);
      const [mayor] = mayors;
      assert.ok(mayor);
      assert.notEqual(mayor.id, college.id);
      assert.deepEqual(mayor.territory, college.territory);
      assert.equal(mayor.inhabitants, college.inhabitants);
      assertUnique([...college.tasks, ...mayor.tasks].map((task) => task.id));
      const articleOf = (organ: OrganProfile) =>
        organ.tasks.filter((task) => !task.roles.includes('dpo')).map((task) => task.article);
      assertUnique([...articleOf(college), ...articleOf(mayor)]);
    }
  });

  test('only municipal organs receive signals of citizens', () => {
    for (const organ of organs) {
      const receives = organ.tasks.some((task) => task.purposeCode === 'municipal-signal');
      assert.equal(receives, organ.organ === 'college' || organ.organ === 'burgemeester', organ.id);
    }
  });
});

const rules: readonly { readonly rule: string; readonly check: (it: Partnership) => void }[] = [
  {
    rule: 'every participant exists, once',
    check: ({ participants }) => {
      assertUnique(participants.map((it) => it.organId));
      for (const it of participants) organOf(it.organId);
    },
  },
  {
    rule: 'every participant stands under the letter of the act that designates it, with its tasks',
    check: ({ kind, participants }) => {
      for (const it of participants) {
        assert.equal(it.article, designated[kind]?.[organOf(it.organId).organ], it.organId);
        assert.ok(it.tasks.length > 0, it.organId);
        assertUnique(it.tasks);
      }
    },
  },
  {
    rule: 'every participant has a standing task for the purpose, and nobody else has but the desk and the committee',
    check: ({ purposeCode, participants, desk, rac }) => {
      const holders = organs
        .filter((it) => it.tasks.some((task) => task.purposeCode === purposeCode))
        .map((it) => it.id);
      const others = rac === undefined ? [desk] : [desk, rac];
      assert.deepEqual(holders.sort(), [...participants.map((it) => it.organId), ...others].sort());
    },
  },
  {
    rule: 'the article of a task names the article that designates its organ',
    check: ({ purposeCode, participants }) => {
      for (const { organId, article } of participants) {
        const task = organOf(organId).tasks.find((it) => it.purposeCode === purposeCode);
        assert.ok(task?.article.includes(article.replace('WGS ', '')), organId);
      }
    },
  },
  {
    rule: 'the desk is a public bureau that takes no part itself',
    check: ({ desk, participants }) => {
      assert.equal(organOf(desk).organ, 'bureau');
      assert.equal(organOf(desk).sector, 'public');
      assert.ok(!participants.some((it) => it.organId === desk));
    },
  },
  {
    rule: 'private parties take part only where the act lets them, and never as controller',
    check: ({ kind, participants }) => {
      for (const { organId, article } of participants) {
        const isPrivate = organOf(organId).sector === 'private';
        if (kind === 'RIEC') assert.ok(!isPrivate, `${organId}: WGS 2.19 has no private participants`);
        if (kind === 'ZVH') assert.equal(article.startsWith('WGS 2.27(2)'), isPrivate, `${organId}: WGS 2.27(3)`);
      }
    },
  },
  {
    rule: 'themes are unique, and a pack belongs to one theme',
    check: ({ themes }) => {
      assert.ok(themes.length > 0);
      assertUnique(themes.map((it) => it.id));
      assertUnique(themes.flatMap(({ pack }) => (pack === undefined ? [] : [pack])));
    },
  },
  {
    rule: 'there is a coordinating DPO and a contact point for data subjects',
    check: ({ coordinatingDpo, contactPoint }) => {
      for (const address of [coordinatingDpo, contactPoint]) assert.match(address, /^[a-z]+@[a-z-]+\.example$/);
      assert.notEqual(coordinatingDpo, contactPoint);
    },
  },
];

for (const partnership of partnerships) {
  describe(`partnership ${partnership.id}`, () => {
    for (const { rule, check } of rules) test(rule, () => check(partnership));
  });
}

describe('partnerships together', () => {
  test('ids, purposes and desks belong to one partnership', () => {
    assertUnique(partnerships.map((it) => it.id));
    assertUnique(partnerships.map((it) => it.purposeCode));
    assertUnique(partnerships.map((it) => it.desk));
  });

  test('care and youth tasks of the college stay out of a RIEC', () => {
    for (const { kind, participants } of partnerships) {
      const care = participants.flatMap((it) => it.tasks).filter((task) => /^(Wmo 2015|Jeugdwet)/.test(task));
      assert.equal(care.length > 0, kind === 'ZVH');
    }
  });
});

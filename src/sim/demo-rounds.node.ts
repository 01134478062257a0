import type { JsonObject } from '../core/canonical.ts';
import { refOf } from '../house/register-load.node.ts';
import type { SourceRecord } from '../steps/entities/source-record.ts';
import { type DemoHouse, whoOf } from './demo.ts';
import { planted } from './demo-register-records.ts';
import { type HeldList, holdList } from './lists.node.ts';

/** Lists of partners in the demo. Nobody in them exists. */
const person = (id: string, values: { readonly [name: string]: string }): SourceRecord => ({
  id,
  kind: 'Person',
  values: Object.fromEntries(Object.entries(values).map(([name, one]) => [name, [one]])),
});
const vehicle = (id: string, plate: string): SourceRecord => ({
  id,
  kind: 'Vehicle',
  values: { registrationNumber: [plate] },
});
const firm = (id: string, name: string, kvkNumber: string): SourceRecord => ({
  id,
  kind: 'Company',
  values: { name: [name], kvkNumber: [kvkNumber] },
});

const lists: readonly { readonly node: string; readonly by: string; readonly list: HeldList }[] = [
  {
    node: 'politie',
    by: 'mila',
    list: {
      source: 'aandachtslijst',
      title: 'Aandachtslijst buitengebied',
      originRegime: 'WPG-8',
      criminal: true,
      ground: 'WGS 1.5(1), 2.22; Wpg 8, 20(3)',
      records: [
        person('p1', { firstName: 'Willem Hendrik', lastName: 'van der Meulenkamp', birthDate: '1971-03-12' }),
        person('p2', { firstName: 'Arend', lastName: 'Poldervaart', birthDate: '1969-11-30' }),
        vehicle('v1', 'GX-123-K'),
        vehicle('v2', 'ZT-987-P'),
      ],
    },
  },
  {
    node: 'belastingdienst',
    by: 'ruben',
    list: {
      source: 'openstaand',
      title: 'Openstaande aanslagen van ondernemers',
      originRegime: 'AWR',
      taxOrigin: true,
      ground: 'WGS 1.5(1), 2.22; AWR 67',
      records: [
        firm('f1', 'Loods en Opslag Veenwijde B.V.', '90000011'),
        firm('f2', 'Meulenkamp Holding B.V.', '90000028'),
      ],
    },
  },
  {
    node: 'douane',
    by: 'daan',
    list: {
      source: 'zendingen',
      title: 'Geadresseerden van gestopte zendingen',
      originRegime: 'ADW',
      taxOrigin: true,
      ground: 'WGS 1.5(1), 2.22; Adw 1:33',
      records: [firm('d1', 'Autobedrijf Zilverwilg', '90000042'), vehicle('d2', 'GX-123-K')],
    },
  },
];

const joint = 'riec-2.17';

/**
 * Question rounds of the demo: lists that partners opened, a round that was answered by machine and waits for the police, and one
 * that waits for a second person. Gives what was refused.
 */
export async function seedRounds(house: DemoHouse): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { node: id, by, list } of lists) {
    const node = house.nodes.get(id);
    if (node) refused.push(...(await holdList(node, list, { by: whoOf(by), purpose: joint })));
  }
  for (const source of ['handelsregister', 'vergunningen']) {
    const raw = {
      source,
      ground: 'WGS 1.5(1), 2.22; Awb 5:11',
      reason: 'Een ja of nee uit dit register raakt geen lopende zaak; wie meer wil weten, moet het vragen.',
    };
    refused.push(...(await give(house, 'noor', `demo-open-${source}`, { command: 'round-list.open', raw })));
  }
  await house.settle();
  const under = await caseOf(house);
  if (under === undefined) return refused;
  const first = {
    subjects: [{ surname: 'van der Meulenkamp', givenNames: 'Willem Hendrik', bornOn: '1971-03-12' }],
    reason: 'Hij huurt de stal volgens de buurman. Wij moeten weten wie hem kent voordat wij langsgaan.',
  };
  const second = {
    subjects: [{ plate: 'GX-123-K' }],
    reason: 'Dit busje is drie nachten bij de stal gezien.',
  };
  refused.push(...(await give(house, 'joris', 'demo-round-01', { command: 'round.ask', raw: first, under })));
  refused.push(...(await give(house, 'joris', 'demo-round-02', { command: 'round.ask', raw: second, under })));
  const roundId = await roundOf(house, under);
  if (roundId === undefined) return refused;
  const said = { roundId, answer: 'send', reason: 'De naam staat in het signaal, en de vraag past bij het doel.' };
  refused.push(...(await give(house, 'iris', 'demo-approve-01', { command: 'round.approve', raw: said, under })));
  refused.push(...(await nameSubjects(house, under)));
  await house.settle();
  return refused;
}

/** Whom and what the municipality names as subjects of the case, from its own register. */
async function nameSubjects(house: DemoHouse, caseId: string): Promise<readonly string[]> {
  const corridor = house.nodes.get('veenwijde-college')?.corridor;
  if (!corridor) return [];
  const source = 'handelsregister';
  const subjects = [
    {
      id: planted.director,
      called: 'Willem Hendrik van der Meulenkamp',
      role: 'subject',
      reason: 'Hij huurt de stal volgens de buurman.',
    },
    {
      id: planted.firm,
      called: 'Loods en Opslag Veenwijde B.V.',
      role: 'direct-circle',
      reason: 'De huur is door dit bedrijf betaald; zonder het bedrijf weten wij niet wie er achter de huur zit.',
    },
  ];
  const refused: string[] = [];
  for (const [at, { id, ...said }] of subjects.entries()) {
    const raw = { caseId, ref: refOf(corridor, source, id), source, ...said };
    const order = { command: 'case-subject.name', raw, under: caseId };
    refused.push(...(await give(house, 'noor', `demo-subject-0${at + 1}`, order)));
  }
  return refused;
}

async function give(
  house: DemoHouse,
  by: string,
  key: string,
  of: { readonly command: string; readonly raw: JsonObject; readonly under?: string },
): Promise<readonly string[]> {
  const who = whoOf(by);
  const corridor = house.nodes.get(who.actor.organ)?.corridor;
  if (!corridor) return [];
  const task = corridor.parts.self.tasks.find(({ purposeCode }) => purposeCode === joint);
  const under = of.under ?? task?.id;
  const reply = await corridor.command({ name: of.command, key, who, purpose: joint, under, raw: of.raw });
  return 'refusal' in reply ? [`${key}: ${reply.refusal.code}`] : [];
}

/** The case of the demo at the desk, as long as it runs. */
async function caseOf(house: DemoHouse): Promise<string | undefined> {
  const desk = house.nodes.get('riec-bureau');
  const rows = await desk?.corridor.parts.store.read((tx) =>
    tx.page('cases', 'riec-voorbeeldregio/running', { limit: 1 }),
  );
  return rows?.[0]?.key;
}

/** The first round of the case, when it still waits for a second person. */
async function roundOf(house: DemoHouse, caseId: string): Promise<string | undefined> {
  const desk = house.nodes.get('riec-bureau');
  const rows = await desk?.corridor.parts.store.read((tx) => tx.page('rounds', `${caseId}/rounds`, { limit: 1 }));
  return rows?.[0]?.key;
}

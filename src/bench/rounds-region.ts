import { takesPart } from '../law/designations.ts';
import type { OrganProfile, Partnership } from '../law/partnership.ts';

/** A partnership of invented municipalities, as large as the real ones that asked: one asks, fifteen answer. */
export const holderCount = 15;
export const benchPartnership = 'riec-bench';
export const askerNode = 'bench-bureau';
export const purpose = 'riec-2.17';

const names = Array.from({ length: holderCount }, (_, at) => `bench-${at + 1}`);
export const holderNodes: readonly string[] = names.map((name) => `${name}-college`);

const college = (name: string): OrganProfile => ({
  id: `${name}-college`,
  org: `gemeente-${name}`,
  organ: 'college',
  sector: 'public',
  name: { nl: `College van ${name}`, en: `Municipal executive of ${name}` },
  territory: [name],
  tasks: [
    {
      id: `${name}-college-signals`,
      label: { nl: 'Signalen ontvangen en wegen', en: 'Receive and weigh signals' },
      purposeCode: 'municipal-signal',
      article: 'AVG 6(1)(e); Gemeentewet 125, 160',
      roles: ['frontline', 'municipal-director'],
    },
    {
      id: `${name}-college-registers`,
      label: { nl: 'Registers raadplegen voor toezicht', en: 'Consult registers for supervision' },
      purposeCode: 'municipal-enforcement',
      article: 'AVG 6(1)(e); Awb 5:11',
      roles: ['analyst', 'municipal-director'],
    },
    {
      id: `${name}-college-riec`,
      label: { nl: 'Meedoen in het RIEC', en: 'Take part in the RIEC' },
      purposeCode: purpose,
      article: 'WGS 2.17, 2.19(1)(i), 2.23',
      roles: ['municipal-director', 'partner-delegate'],
    },
  ],
});

const bureau: OrganProfile = {
  id: askerNode,
  org: benchPartnership,
  organ: 'bureau',
  sector: 'public',
  name: { nl: 'Bureau', en: 'Bureau' },
  tasks: [
    {
      id: `${askerNode}-table`,
      label: { nl: 'Gezamenlijk wegen', en: 'Weigh together' },
      purposeCode: purpose,
      article: 'WGS 1.8(2), 2.18(1), 2.23(2)-(5)',
      roles: ['liaison', 'case-director', 'weighing-board'],
    },
  ],
};

export const benchOrgans: readonly OrganProfile[] = [...names.map(college), bureau];

export const benchPartnerships: readonly Partnership[] = [
  {
    id: benchPartnership,
    kind: 'RIEC',
    name: { nl: 'RIEC van de meting', en: 'RIEC of the bench' },
    purposeCode: purpose,
    basis: 'WGS 2.16-2.23',
    desk: askerNode,
    themes: [{ id: 'buitengebied', label: { nl: 'Buitengebied', en: 'Countryside' }, pack: 'countryside' }],
    participants: holderNodes.map((id) => takesPart('RIEC', 'college', id)),
    coordinatingDpo: 'fg@bench.example',
    contactPoint: 'loket@bench.example',
    dpia: true,
    racStatus: 'positive',
  },
];

/** Everybody of the bench, as their own node knows them. */
export const whoIs = (userId: string, organ: string, role: string) => ({
  actor: { userId, organ, role, machine: false },
  designatedFor: [benchPartnership],
});

/** Whom the bench asks about: eight keys can be made of them. */
export const benchSubject = {
  surname: 'Wilgenhoeve',
  givenNames: 'Maarten Jan',
  bornOn: '1975-04-02',
  bsn: '999990019',
  postcode: '9999 XA',
  houseNumber: '12',
} as const;

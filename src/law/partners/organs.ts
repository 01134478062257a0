import type { OrganProfile, Task } from '../partnership.ts';

/**
 * The organs of the invented Voorbeeldregio. Names, tasks and articles are data: what an organ may do is
 * asked at the gate, not here. Text of the WGS: version of 1 March 2025.
 */

/** Watching over the use of the log. Everybody has it, because every organ's staff is watched. */
function oversight(organId: string, article: string): Task {
  return {
    id: `${organId}-oversight`,
    label: { nl: 'Toezien op het gebruik', en: 'Oversee the use' },
    purposeCode: 'oversight-log',
    article,
    roles: ['dpo'],
  };
}

const oversightOfParticipant = 'AVG 39(1)(b); WGS 1.8(4)';
/** The bureau hosts the coordinating DPO of the participants. */
const oversightOfBureau = 'AVG 39(1)(b); WGS 1.4(2), 1.8(4)';

function inRiec(organId: string, article: string, roles: Task['roles']): Task {
  return {
    id: `${organId}-riec`,
    label: { nl: 'Meedoen in het RIEC', en: 'Take part in the RIEC' },
    purposeCode: 'riec-2.17',
    article,
    roles,
  };
}

function inZvh(organId: string, article: string, roles: Task['roles']): Task {
  return {
    id: `${organId}-zvh`,
    label: { nl: 'Meedoen in het Zorg- en Veiligheidshuis', en: 'Take part in the Care and Safety House' },
    purposeCode: 'zvh-2.25',
    article,
    roles,
  };
}

interface Municipality {
  readonly name: string;
  readonly key: string;
  readonly inhabitants: number;
}

/** Who takes part for a municipal organ; its lawyer tests in writing where the law asks it. */
const directed: Task['roles'] = ['municipal-director', 'partner-delegate', 'legal-officer'];

/** Two organs, not one: the mayor guards public order, the college carries out the other municipal acts. */
function municipalOrgans({ name, key, inhabitants }: Municipality): readonly OrganProfile[] {
  const shared = { org: `gemeente-${key}`, sector: 'public', inhabitants, territory: [name] } as const;
  const college = `${key}-college`;
  const mayor = `${key}-burgemeester`;
  return [
    {
      ...shared,
      id: college,
      organ: 'college',
      name: { nl: `College van ${name}`, en: `Municipal executive of ${name}` },
      tasks: [
        signals(college, 'AVG 6(1)(e); Gemeentewet 125, 160'),
        registers(college, 'AVG 6(1)(e); Awb 5:11; Gemeentewet 125, 160'),
        inRiec(college, 'WGS 2.17, 2.19(1)(i), 2.23', directed),
        inZvh(college, 'WGS 2.25, 2.27(1)(f), 2.31', directed),
        oversight(college, oversightOfParticipant),
      ],
    },
    {
      ...shared,
      id: mayor,
      organ: 'burgemeester',
      name: { nl: `Burgemeester van ${name}`, en: `Mayor of ${name}` },
      tasks: [
        signals(mayor, 'AVG 6(1)(e); Gemeentewet 170, 172'),
        inRiec(mayor, 'WGS 2.17, 2.19(1)(h), 2.23', directed),
        inZvh(mayor, 'WGS 2.25, 2.27(1)(e), 2.31', directed),
        oversight(mayor, oversightOfParticipant),
      ],
    },
  ];
}

function signals(organId: string, article: string): Task {
  return {
    id: `${organId}-signals`,
    label: { nl: 'Signalen ontvangen en wegen', en: 'Receive and weigh signals' },
    purposeCode: 'municipal-signal',
    article,
    roles: ['frontline', 'municipal-director', 'legal-officer'],
  };
}

/** Registers that the organ itself holds or gets for supervision; whoever looks something up does it here. */
function registers(organId: string, article: string): Task {
  return {
    id: `${organId}-registers`,
    label: { nl: 'Registers raadplegen voor toezicht', en: 'Consult registers for supervision' },
    purposeCode: 'municipal-enforcement',
    article,
    roles: ['analyst', 'municipal-director', 'legal-officer'],
  };
}

/** What a partner keeps here of its own, for its own statutory task: a list that it may open for question rounds. */
function ownRegisters(organId: string, purposeCode: string, article: string): Task {
  return {
    id: `${organId}-registers`,
    label: { nl: 'Eigen lijsten bijhouden', en: 'Keep own lists' },
    purposeCode,
    article,
    roles: ['analyst', 'partner-delegate', 'legal-officer'],
  };
}

const partners: readonly OrganProfile[] = [
  {
    id: 'politie',
    org: 'politie',
    organ: 'politie',
    sector: 'public',
    name: { nl: 'Politie, eenheid Voorbeeldregio', en: 'Police, Voorbeeldregio unit' },
    tasks: [
      inRiec('politie', 'WGS 2.17, 2.19(1)(a), 2.23; Wpg 20(3)', ['partner-delegate']),
      inZvh('politie', 'WGS 2.25, 2.27(1)(c), 2.31; Wpg 20(3)', ['partner-delegate']),
      ownRegisters('politie', 'police-task', 'Politiewet 2012 3; Wpg 8'),
      oversight('politie', oversightOfParticipant),
    ],
  },
  {
    id: 'belastingdienst',
    org: 'belastingdienst',
    organ: 'belastingdienst',
    sector: 'public',
    name: { nl: 'Belastingdienst', en: 'Tax service' },
    tasks: [
      inRiec('belastingdienst', 'WGS 2.17, 2.19(1)(b), 2.23', ['partner-delegate']),
      ownRegisters('belastingdienst', 'tax-task', 'AWR 47; Invorderingswet 1990'),
      oversight('belastingdienst', oversightOfParticipant),
    ],
  },
  {
    id: 'douane',
    org: 'douane',
    organ: 'douane',
    sector: 'public',
    name: { nl: 'Douane', en: 'Customs' },
    tasks: [
      inRiec('douane', 'WGS 2.17, 2.19(1)(b), 2.23', ['partner-delegate']),
      ownRegisters('douane', 'customs-task', 'Algemene douanewet 1:23'),
      oversight('douane', oversightOfParticipant),
    ],
  },
  {
    id: 'om',
    org: 'openbaar-ministerie',
    organ: 'om',
    sector: 'public',
    name: { nl: 'Openbaar Ministerie', en: 'Public Prosecution Service' },
    tasks: [
      inRiec('om', 'WGS 2.17, 2.19(1)(g), 2.23', ['partner-delegate']),
      inZvh('om', 'WGS 2.25, 2.27(1)(d), 2.31', ['partner-delegate']),
      oversight('om', oversightOfParticipant),
    ],
  },
  {
    id: 'ggd',
    org: 'ggd-voorbeeldregio',
    organ: 'ggd',
    sector: 'public',
    name: { nl: 'GGD Voorbeeldregio', en: 'Public health service Voorbeeldregio' },
    tasks: [inZvh('ggd', 'WGS 2.25, 2.27(1)(g), 2.31', ['partner-delegate']), oversight('ggd', oversightOfParticipant)],
  },
  {
    id: 'reclassering',
    org: 'reclassering-voorbeeld',
    organ: 'reclassering',
    sector: 'private',
    name: { nl: 'Reclassering', en: 'Probation service' },
    tasks: [
      inZvh('reclassering', 'WGS 2.25, 2.27(2)(a), 2.31', ['partner-delegate']),
      oversight('reclassering', oversightOfParticipant),
    ],
  },
];

/** Tests whether what a partnership does is lawful; no participant, and no party to any case. */
const committees: readonly OrganProfile[] = [
  {
    id: 'riec-rac',
    org: 'rac-voorbeeldregio',
    organ: 'rac',
    sector: 'public',
    name: {
      nl: 'Rechtmatigheidsadviescommissie van het RIEC Voorbeeldregio',
      en: 'Lawfulness advisory committee of the RIEC Voorbeeldregio',
    },
    tasks: [
      {
        id: 'riec-rac-tests',
        label: { nl: 'Toetsen op rechtmatigheid', en: 'Test the lawfulness' },
        purposeCode: 'riec-2.17',
        article: 'WGS 1.7(2), 1.8(6)',
        roles: ['legal-officer'],
      },
      oversight('riec-rac', oversightOfParticipant),
    ],
  },
];

/** Desks of the partnerships. They keep the joint files as processor and take no part themselves. */
const bureaus: readonly OrganProfile[] = [
  {
    id: 'riec-bureau',
    org: 'riec-voorbeeldregio',
    organ: 'bureau',
    sector: 'public',
    name: { nl: 'Bureau van het RIEC Voorbeeldregio', en: 'Bureau of the RIEC Voorbeeldregio' },
    tasks: [
      {
        id: 'riec-bureau-table',
        label: { nl: 'Gezamenlijk wegen', en: 'Weigh together' },
        purposeCode: 'riec-2.17',
        article: 'WGS 1.8(2), 2.18(1), 2.23(2)-(5)',
        roles: ['liaison', 'case-director', 'weighing-board'],
      },
      oversight('riec-bureau', oversightOfBureau),
    ],
  },
  {
    id: 'zvh-bureau',
    org: 'zvh-voorbeeldregio',
    organ: 'bureau',
    sector: 'public',
    name: {
      nl: 'Bureau van het Zorg- en Veiligheidshuis Voorbeeldregio',
      en: 'Bureau of the Care and Safety House Voorbeeldregio',
    },
    tasks: [
      {
        id: 'zvh-bureau-table',
        label: { nl: 'Gezamenlijk wegen', en: 'Weigh together' },
        purposeCode: 'zvh-2.25',
        article: 'WGS 1.8(2), 2.26, 2.31, 2.32',
        roles: ['liaison', 'case-director', 'weighing-board'],
      },
      oversight('zvh-bureau', oversightOfBureau),
    ],
  },
];

export const organsOfVoorbeeldregio: readonly OrganProfile[] = [
  ...municipalOrgans({ name: 'Veenwijde', key: 'veenwijde', inhabitants: 9_000 }),
  ...municipalOrgans({ name: 'Rietmeer', key: 'rietmeer', inhabitants: 61_000 }),
  ...partners,
  ...committees,
  ...bureaus,
];

import type { Bilingual } from '../core/bilingual.ts';
import { showDate } from '../core/value/edtf-words.ts';
import { type DataGroup, dataGroups } from './data-groups.ts';
import { type Block, type Cell, type Document, line, note, plain, type Section, strong } from './document.ts';
import type { ExplainedParticipant, Explanation, PackSignatures, RuleHere } from './explanation.ts';
import { pageWords as says, sectionWords } from './explanation-words.ts';
import type { Period } from './periods.ts';
import { dataCell, dutyCell, forbidCell, listed, receiverCell, ruleCell } from './rule-cells.ts';

/** The explanation as a page: the same for the browser and for the file that is published. */
export function explanationDocument(explanation: Explanation): Document {
  const { partnership, banner, on, purpose } = explanation;
  return {
    title: partnership.name,
    lead: [
      {
        nl: `Hier leest u wat dit samenwerkingsverband met gegevens mag doen, volgens de regels van ${showDate(on, 'nl')}.`,
        en: `Here you read what this partnership may do with data, by the rules of ${showDate(on, 'en')}.`,
      },
    ],
    ...(banner ? { warning: banner } : {}),
    sections: [
      section('kort', sectionWords.short, [{ kind: 'list', items: shortOf(explanation).map((text) => ({ text })) }]),
      section('waarvoor', sectionWords.purpose, [
        { kind: 'text', text: says.purposeOnly },
        {
          kind: 'facts',
          pairs: [
            { label: says.purpose, cell: [line(purpose.label)] },
            { label: says.basis, cell: [line(plain(partnership.basis))] },
            { label: says.themes, cell: listed(partnership.themes.map(({ label }) => label)) },
          ],
        },
      ]),
      section('wie-doen-mee', sectionWords.participants, participantBlocks(explanation)),
      ...ruleSections(explanation),
      section('hoe-lang', sectionWords.terms, termBlocks(explanation)),
      section('uw-rechten', sectionWords.rights, rightBlocks(explanation)),
      section('algoritmen', sectionWords.algorithms, algorithmBlocks(explanation)),
      section('handtekeningen', sectionWords.signatures, signatureBlocks(explanation)),
    ],
  };
}

const section = (id: string, heading: Bilingual, blocks: readonly Block[]): Section => ({ id, heading, blocks });

function shortOf({ participants, purpose, rules, terms, rights, signatures }: Explanation): readonly Bilingual[] {
  const permits = [...rules.incoming, ...rules.within, ...rules.outgoing].length;
  const [longest] = terms;
  return [
    says.shortWho(participants.length, purpose.label),
    says.shortRules(permits, rules.never.length),
    ...(longest ? [says.shortTerm(lengthOf(longest), longest.source)] : []),
    says.shortAsk(rights.contactPoint),
    signedCount(signatures),
  ];
}

function signedCount(signatures: readonly PackSignatures[]): Bilingual {
  const [signed, unsigned] = [signatures.flatMap((one) => one.signed), signatures.flatMap((one) => one.unsigned)];
  return says.signedCount(signed.length, signed.length + unsigned.length);
}

/** Organs of one kind with one task are one row: the colleges of all municipalities have the same. */
function alike(participants: readonly ExplainedParticipant[]): readonly (readonly ExplainedParticipant[])[] {
  const groups = new Map<string, ExplainedParticipant[]>();
  for (const one of participants) {
    const key = JSON.stringify([one.article, one.tasks, one.isController]);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function participantBlocks({ participants, processor }: Explanation): readonly Block[] {
  return [
    { kind: 'text', text: says.onlyForTasks },
    {
      kind: 'table',
      caption: says.participantsCaption,
      columns: [says.participant, says.answers, says.tasks],
      rows: alike(participants).flatMap((group) => {
        const [first] = group;
        if (!first) return [];
        const { id, article, tasks, isController } = first;
        return [
          {
            id,
            cells: [
              [...group.map(({ name }) => strong(name)), note(plain(article))],
              [line(isController ? says.controller : says.noController)],
              listed(tasks.map(plain)),
            ],
          },
        ];
      }),
    },
    {
      kind: 'facts',
      pairs: [{ label: says.processor, cell: [line(processor.name), note(says.processorDoes)] }],
    },
  ];
}

function ruleSections({ rules }: Explanation): readonly Section[] {
  const groups = usesGroups([...rules.incoming, ...rules.within, ...rules.outgoing]) ? groupBlocks(dataGroups) : [];
  return [
    section('altijd-eerst', sectionWords.usual, [
      { kind: 'text', text: says.forStaff },
      { kind: 'text', text: rules.usual.length > 0 ? says.usualLead : says.usualNone },
      { kind: 'list', items: rules.usual },
    ]),
    section('welke-gegevens', sectionWords.incoming, [
      { kind: 'text', text: says.incomingLead },
      ruleTable(says.incomingCaption, {
        rules: rules.incoming,
        columns: [says.giver, says.data, says.duty, says.rule],
        cells: (one) => [listed(one.from), dataCell(one.rule), dutyCell(one), ruleCell(one, true)],
      }),
      ...groups,
      ...(rules.notHere.length > 0 ? [{ kind: 'text', text: says.notHere(rules.notHere) } as const] : []),
    ]),
    section('wat-er-gebeurt', sectionWords.within, [
      ruleTable(says.withinCaption, {
        rules: rules.within,
        columns: [says.who, says.act, says.rule],
        cells: (one) => [listed(one.from), listed(one.rule.columns.acts), ruleCell(one)],
      }),
    ]),
    section('aan-wie', sectionWords.outgoing, [
      { kind: 'text', text: says.outgoingLead },
      ruleTable(says.outgoingCaption, {
        rules: rules.outgoing,
        columns: [says.receiver, says.data, says.rule],
        cells: (one) => [receiverCell(one.rule), dataCell(one.rule), ruleCell(one)],
      }),
    ]),
    section('wat-nooit-mag', sectionWords.never, [
      { kind: 'text', text: says.neverLead },
      ruleTable(says.neverCaption, {
        rules: rules.never,
        columns: [says.forbidden, says.instead],
        cells: (one) => [forbidCell(one), listed(one.rule.alternatives)],
      }),
    ]),
  ];
}

interface RuleTable {
  readonly rules: readonly RuleHere[];
  readonly columns: readonly Bilingual[];
  cells(one: RuleHere): readonly Cell[];
}

const ruleTable = (caption: Bilingual, { rules, columns, cells }: RuleTable): Block => ({
  kind: 'table',
  caption,
  columns,
  rows: rules.map((one) => ({ id: one.rule.id, cells: cells(one) })),
});

const usesGroups = (rules: readonly RuleHere[]): boolean =>
  rules.some(({ rule }) => rule.columns.data.tiers.length > 0);

const groupBlocks = (groups: readonly DataGroup[]): readonly Block[] => [
  {
    kind: 'table',
    caption: says.groupsCaption,
    columns: [says.group, says.groupHolds],
    rows: groups.map(({ tier, label, categories, regimes }) => ({
      id: `groep-${tier}`,
      cells: [[strong(label)], listed([...categories, ...regimes])],
    })),
  },
];

function termBlocks({ terms }: Explanation): readonly Block[] {
  return [
    { kind: 'text', text: says.termsLead },
    {
      kind: 'table',
      caption: says.termsCaption,
      columns: [says.what, says.term, says.source],
      rows: terms.map((term) => ({
        id: term.id,
        cells: [
          [line(term.label)],
          [strong(lengthOf(term))],
          [line(says.standing[term.standing]), note(plain(term.source))],
        ],
      })),
    },
  ];
}

const lengthOf = ({ count, unit }: Period): Bilingual => {
  const { nl, en } = says.units[unit];
  return { nl: `${count} ${nl}`, en: `${count} ${en}` };
};

function rightBlocks({ rights }: Explanation): readonly Block[] {
  return [
    { kind: 'text', text: says.rightsLead },
    {
      kind: 'list',
      items: rights.list.map(({ right, article }) => ({
        text: { nl: `${right.nl} (${article})`, en: `${right.en} (${article})` },
      })),
    },
    {
      kind: 'facts',
      pairs: [
        {
          label: says.contactPoint,
          cell: [{ kind: 'line', text: plain(rights.contactPoint), href: `mailto:${rights.contactPoint}` }],
        },
        {
          label: says.coordinatingDpo,
          cell: [{ kind: 'line', text: plain(rights.coordinatingDpo), href: `mailto:${rights.coordinatingDpo}` }],
        },
      ],
    },
    { kind: 'text', text: says.rightsLimit },
  ];
}

function algorithmBlocks({ algorithms, tests }: Explanation): readonly Block[] {
  return [
    {
      kind: 'table',
      caption: says.algorithmsCaption,
      columns: [says.algorithm, says.does, says.decides],
      rows: algorithms.map(({ name, does, decides, isInUse }, at) => ({
        id: `algoritme-${at + 1}`,
        cells: [[strong(name), note(isInUse ? says.inUse : says.notInUse)], [line(does)], [line(decides)]],
      })),
    },
    {
      kind: 'facts',
      pairs: [
        { label: says.dpia, cell: [line(tests.dpia ? says.dpiaDone : says.dpiaMissing)] },
        { label: says.rac, cell: [line(tests.rac)] },
      ],
    },
  ];
}

function signatureBlocks({ signatures, packVersion }: Explanation): readonly Block[] {
  const isOpen = signatures.some(({ unsigned }) => unsigned.length > 0);
  return [
    { kind: 'text', text: signedCount(signatures) },
    ...(isOpen ? [{ kind: 'text', text: says.unsignedMeans } as const] : []),
    {
      kind: 'table',
      caption: says.signaturesCaption,
      columns: [says.pack, says.toSign, says.signed, says.unsigned],
      rows: signatures.map((one) => ({ id: `pakket-${one.packId}`, cells: signatureCells(one) })),
    },
    { kind: 'facts', pairs: [{ label: says.version, cell: [note(plain(packVersion))] }] },
  ];
}

function signatureCells({ title, validFrom, toSign, signed, unsigned }: PackSignatures): readonly Cell[] {
  const signers = new Map(
    signed.map(({ on, office }) => [`${on} ${office ?? ''}`, { on, office: office ?? says.lawyer.nl }]),
  );
  return [
    [
      strong(title),
      note({ nl: `geldt vanaf ${showDate(validFrom, 'nl')}`, en: `holds from ${showDate(validFrom, 'en')}` }),
    ],
    [line(toSign)],
    signed.length === 0
      ? [line(says.nobody)]
      : [
          ...[...signers.values()].map(({ on, office }) =>
            line({ nl: `${office}, ${showDate(on, 'nl')}`, en: `${office}, ${showDate(on, 'en')}` }),
          ),
          note(plain(signed.map(({ ruleId }) => ruleId).join(' '))),
        ],
    unsigned.length === 0 ? [line(says.none)] : [line(plain(String(unsigned.length))), note(plain(unsigned.join(' ')))],
  ];
}

import type { Bilingual } from '../core/bilingual.ts';
import { designatingKinds, designationOf } from './designations.ts';
import { acts } from './interview-acts.ts';
import { organShelves, type Shelf } from './interview-groups.ts';
import { type ChoicePart, type Option, type Situation, who } from './interview-part.ts';
import { couldBeColleague, placeholders, type Told } from './interview-told.ts';
import type { Action, Organ, PartnershipKind, Recipient } from './question.ts';
import { fixedSector } from './sectors.ts';
import { grounds, partnershipKinds, regions, sectors } from './terms.ts';
import { wordOf } from './words.ts';

/** Who asks, what for, where and to whom: the choices of the first three questions. */

/** The label of a value in the list of its fact; the words are complete by type. */
export const labelOf = (fact: string, value: string): Bilingual => wordOf(fact, value) ?? { nl: value, en: value };

export const shelved = <V extends string>(
  shelves: readonly Shelf<V>[],
  optionOf: (value: V) => Omit<Option, 'group'>,
): readonly Option[] =>
  shelves.flatMap(({ label, values }) => values.map((value): Option => ({ ...optionOf(value), group: label })));

/** Plain options out of the list of a fact. */
export const listed = <V extends string>(
  fact: string,
  values: readonly V[],
  fills: (value: V) => Told,
): readonly Option[] => values.map((value) => ({ value, label: labelOf(fact, value), fills: fills(value) }));

const organOptions = (fact: string, told: Told, fills: (organ: Organ) => Told): readonly Option[] =>
  shelved(organShelves, (organ) => ({
    value: organ,
    label: labelOf(fact, organ),
    ...hintOf(told, organ),
    fills: fills(organ),
  }));

/** Under which letter of the act an organ takes part in this partnership; the bureau works for all who do. */
function hintOf({ context }: Told, organ: Organ): { readonly hint?: Bilingual } {
  const kind = context?.otherKind ?? context?.kind;
  if (kind === undefined || kind === 'none') return {};
  if (organ === 'bureau') return { hint: { nl: 'Voor alle deelnemers', en: 'For all participants' } };
  const designation = designationOf(kind, organ);
  if (!designation) return {};
  const { article, byDecree } = designation;
  if (!byDecree) return { hint: { nl: `Doet mee (${article})`, en: `Takes part (${article})` } };
  return { hint: { nl: `Als het besluit dat zegt (${article})`, en: `If the decree says so (${article})` } };
}

/** What is done in a partnership cannot be done outside one. */
const jointActions: readonly Action[] = [
  'provide',
  'report-signal',
  'give-result',
  'collect',
  'intervene',
  'reprocess',
  're-identify',
];

function kindOptions({ told }: Situation): readonly Option[] {
  const isJoint = told.action !== undefined && jointActions.includes(told.action);
  const isAmongTwo = told.context?.otherPartnership !== undefined;
  const kinds = partnershipKinds.filter((kind) => kind !== 'none' || !(isJoint || isAmongTwo));
  return kinds.map((kind) => ({
    value: kind,
    label: labelOf('context.kind', kind),
    ...ownHint(told, kind),
    fills: { context: { kind } },
  }));
}

function ownHint({ subject }: Told, kind: PartnershipKind): { readonly hint?: Bilingual } {
  const designation = subject?.organ && designationOf(kind, subject.organ);
  if (!designation) return {};
  const { article, byDecree } = designation;
  if (!byDecree) return { hint: { nl: `U doet mee (${article})`, en: `You take part (${article})` } };
  return {
    hint: {
      nl: `U doet mee als het besluit dat zegt (${article})`,
      en: `You take part if the decree says so (${article})`,
    },
  };
}

export const askerChoices: readonly ChoicePart[] = [
  {
    id: 'organ',
    question: 'asker',
    inputs: ['subject.organ'],
    whoKnows: who.you,
    mustBeKnown: true,
    label: { nl: 'Voor wie werkt u?', en: 'Whom do you work for?' },
    options: ({ told }) => organOptions('subject.organ', told, (organ) => ({ subject: { organ } })),
  },
];

export const actChoices: readonly ChoicePart[] = [
  {
    id: 'act',
    question: 'act',
    inputs: ['action'],
    whoKnows: who.you,
    mustBeKnown: true,
    label: { nl: 'Wat wilt u doen?', en: 'What do you want to do?' },
    options: () => acts,
  },
  {
    id: 'kind',
    question: 'act',
    inputs: ['context.kind', 'context.partnership'],
    whoKnows: who.you,
    label: { nl: 'Binnen welk samenwerkingsverband?', en: 'Within which partnership?' },
    options: kindOptions,
  },
  {
    id: 'other-kind',
    question: 'act',
    inputs: ['context.otherKind'],
    whoKnows: who.desk,
    fits: ({ context }) => context?.otherPartnership !== undefined,
    label: { nl: 'Wat voor samenwerkingsverband is het andere?', en: 'What kind of partnership is the other one?' },
    options: () =>
      listed(
        'context.otherKind',
        partnershipKinds.filter((kind) => kind !== 'none'),
        (otherKind) => ({ context: { otherKind } }),
      ),
  },
];

const organOf = ({ recipient }: Told): Organ | undefined => recipient?.organ;
/** The tasks for which the act lets this receiver take part. */
const tasksOf = ({ recipient, context }: Told): readonly string[] => {
  const kind = context?.kind;
  if (kind === undefined || !designatingKinds.has(kind) || recipient?.organ === undefined) return [];
  return (designationOf(kind, recipient.organ)?.tasks ?? []).map(({ text }) => text);
};
export const hasListedTasks = (told: Told): boolean => tasksOf(told).length > 0;

export const receiver = (recipient: Recipient): Told => ({ recipient });

export const receiverChoices: readonly ChoicePart[] = [
  {
    id: 'receiver',
    question: 'receiver',
    inputs: ['recipient.organ', 'recipient.sector', 'recipient.participantOf'],
    whoKnows: who.you,
    fits: (told) => organOf(told) === undefined,
    label: { nl: 'Wie krijgt het?', en: 'Who receives it?' },
    options: ({ told }) => organOptions('recipient.organ', told, (organ) => receiver({ organ })),
  },
  {
    id: 'receiver-sector',
    question: 'receiver',
    inputs: ['recipient.sector'],
    whoKnows: who.receiver,
    fits: (told) => organOf(told) !== undefined && fixedSector(organOf(told)) === undefined,
    label: { nl: 'Is dat een overheid of niet?', en: 'Is that a public body or not?' },
    options: () => listed('recipient.sector', sectors, (sector) => receiver({ sector })),
  },
  {
    id: 'colleague',
    question: 'receiver',
    inputs: ['recipient.org'],
    whoKnows: who.you,
    fits: couldBeColleague,
    label: { nl: 'Is dat uw eigen organisatie?', en: 'Is that your own organisation?' },
    help: {
      nl: 'College, burgemeester en belastingen van één gemeente zijn dezelfde organisatie.',
      en: 'The executive, the mayor and the tax office of one municipality are one organisation.',
    },
    options: () => [
      {
        value: 'own',
        label: { nl: 'Ja, mijn eigen organisatie', en: 'Yes, my own organisation' },
        fills: receiver({ org: placeholders.own }),
      },
      {
        value: 'other',
        label: { nl: 'Nee, een andere organisatie', en: 'No, another organisation' },
        fills: receiver({ org: placeholders.receiver }),
      },
    ],
  },
  {
    id: 'task',
    question: 'receiver',
    inputs: ['recipient.taskOrDuty'],
    whoKnows: who.receiver,
    fits: hasListedTasks,
    label: { nl: 'Voor welke taak krijgt de ontvanger het?', en: 'For which task does the recipient get it?' },
    help: {
      nl: 'De ontvanger doet alleen mee voor de taken die de wet noemt.',
      en: 'The recipient takes part only for the tasks that the act names.',
    },
    options: ({ told }) => [
      ...tasksOf(told).map((task, index) => ({
        value: `task-${index + 1}`,
        label: { nl: task, en: task },
        fills: receiver({ taskOrDuty: task }),
      })),
      {
        value: 'other-task',
        label: { nl: 'Voor een andere taak, of geen', en: 'For another task, or none' },
        fills: receiver({ taskOrDuty: 'none' }),
      },
    ],
  },
  {
    id: 'ground',
    question: 'receiver',
    inputs: ['recipient.ground'],
    whoKnows: who.receiver,
    label: { nl: 'Op welke grond krijgt de ontvanger het?', en: 'On which ground does the recipient get it?' },
    options: () => listed('recipient.ground', grounds, (ground) => receiver({ ground })),
  },
  {
    id: 'region',
    question: 'receiver',
    inputs: ['recipient.region'],
    whoKnows: who.receiver,
    label: { nl: 'Waar zit de ontvanger?', en: 'Where is the recipient?' },
    options: () => listed('recipient.region', regions, (region) => receiver({ region })),
  },
];

import { traitsOf } from './data-traits.ts';
import { designationOf } from './designations.ts';
import { labelOf, listed, receiver, shelved } from './interview-choices.ts';
import { categoryShelves, regimeShelves } from './interview-groups.ts';
import { type ChoicePart, type Option, type Situation, who } from './interview-part.ts';
import { heldUp, namedValues } from './interview-relevance.ts';
import { placeholders, type Told, yearsBefore } from './interview-told.ts';
import type { Category, OriginRegime, Resource } from './question.ts';
import { fixedSector } from './sectors.ts';
import {
  activities,
  bibobRoutes,
  caseStates,
  demands,
  foreignChannels,
  icovGroups,
  offences,
  personRoles,
  secrecyGrounds,
  signalStatuses,
  taxOpenings,
  transferSafeguards,
  uses,
} from './terms.ts';

/** Which data, and for which matter: the choices of the fourth and fifth question. */

const data = (resource: Resource): Told => ({ resource });

/** A private body that the act does not let in holds no files of tax, police or justice. */
function mayHold({ subject, context }: Told, resource: Resource): boolean {
  const organ = subject?.organ;
  if (organ === undefined || fixedSector(organ) !== 'private') return true;
  if (context?.kind !== undefined && designationOf(context.kind, organ)) return true;
  const { tax, criminal } = traitsOf(resource);
  return tax !== true && criminal !== true;
}

const categoryOptions = ({ told }: Situation): readonly Option[] =>
  shelved(categoryShelves, (category: Category) => ({
    value: category,
    label: labelOf('resource.category', category),
    fills: data({ category }),
  })).filter(({ fills }) => mayHold(told, fills.resource ?? {}));

/**
 * A label that says what the data are leaves few regimes: police data lie under the police act. Where the label
 * says nothing, every act is possible.
 */
function fitsCategory(category: Category | undefined, regime: OriginRegime | undefined): boolean {
  if (category === undefined || regime === undefined) return true;
  const [label, act] = [traitsOf({ category }), traitsOf({ originRegime: regime })];
  if (label.criminal === true && act.criminal !== true) return false;
  if (label.tax === true && act.tax !== true) return false;
  // What WGS 2.22 calls wrongly labelled is no answer: the label opens a tier, the act alone too, both together none.
  const isOpen = (resource: Resource) => traitsOf({ ...plain, ...resource }).tier !== 'none';
  return (
    !isOpen({ category }) ||
    !isOpen({ category: 'signal', originRegime: regime }) ||
    isOpen({ category, originRegime: regime })
  );
}
const plain: Resource = { special: false, criminal: false, taxOrigin: false };

const regimeOptions = ({ told }: Situation): readonly Option[] =>
  shelved(regimeShelves, (originRegime: OriginRegime) => ({
    value: originRegime,
    label: labelOf('resource.originRegime', originRegime),
    fills: data({ originRegime }),
  })).filter(
    ({ fills: { resource = {} } }) =>
      mayHold(told, { ...plain, ...resource }) && fitsCategory(told.resource?.category, resource.originRegime),
  );

const readsSource = ({ active, told }: Situation): boolean =>
  told.action !== undefined && heldUp(active.rulesFor(told.action, told.context?.kind)).has('recipient.source');

export const dataChoices: readonly ChoicePart[] = [
  {
    id: 'category',
    question: 'data',
    inputs: ['resource.category'],
    whoKnows: who.source,
    label: { nl: 'Wat voor gegevens zijn het?', en: 'What kind of data is it?' },
    options: categoryOptions,
  },
  {
    id: 'regime',
    question: 'data',
    inputs: ['resource.originRegime'],
    whoKnows: who.source,
    label: { nl: 'Onder welke wet vallen de gegevens?', en: 'Under which act do the data fall?' },
    help: {
      nl: 'Vallen zij onder meer wetten? Kies dan de strengste, en doe deze vragen daarna ook voor de andere.',
      en: 'Do they fall under several acts? Choose the strictest, and then do these questions for the others too.',
    },
    options: regimeOptions,
  },
  {
    id: 'origin',
    question: 'data',
    inputs: ['resource.originOrg'],
    whoKnows: who.you,
    label: { nl: 'Van wie komen de gegevens?', en: 'Where do the data come from?' },
    options: (situation) => [
      {
        value: 'own',
        label: { nl: 'Van mijn eigen organisatie', en: 'From my own organisation' },
        fills: data({ originOrg: placeholders.own }),
      },
      ...(readsSource(situation)
        ? [
            {
              value: 'receiver',
              label: { nl: 'Van de ontvanger zelf', en: 'From the recipient itself' },
              fills: data({ originOrg: placeholders.receiver }),
            },
          ]
        : []),
      {
        value: 'elsewhere',
        label: { nl: 'Van een andere organisatie', en: 'From another organisation' },
        fills: data({ originOrg: placeholders.elsewhere }),
      },
    ],
  },
  {
    id: 'about',
    question: 'data',
    inputs: ['resource.personRole'],
    whoKnows: who.you,
    label: { nl: 'Over wie gaan de gegevens?', en: 'Whom are the data about?' },
    options: () => listed('resource.personRole', personRoles, (personRole) => data({ personRole })),
  },
  age('age', 'resource.firstProcessedAt', {
    nl: 'Wanneer zijn de gegevens voor het eerst gebruikt of vastgelegd?',
    en: 'When were the data first used or recorded?',
  }),
  age('last-use', 'resource.lastProcessedAt', {
    nl: 'Wanneer zijn de gegevens voor het laatst gebruikt?',
    en: 'When were the data last used?',
  }),
  age('advice-age', 'resource.adviceGivenAt', {
    nl: 'Wanneer is het Bibob-advies gegeven?',
    en: 'When was the Bibob advice given?',
  }),
];

type AgeInput = 'firstProcessedAt' | 'lastProcessedAt' | 'adviceGivenAt';

/** The law counts five years; a precise day is not needed to say on which side it lies. */
function age(id: string, input: `resource.${AgeInput}`, label: ChoicePart['label']): ChoicePart {
  const on = (at: string): Resource => {
    switch (input) {
      case 'resource.firstProcessedAt':
        return { firstProcessedAt: at };
      case 'resource.lastProcessedAt':
        return { lastProcessedAt: at };
      case 'resource.adviceGivenAt':
        return { adviceGivenAt: at };
    }
  };
  return {
    id,
    question: 'data',
    inputs: [input],
    whoKnows: who.source,
    label,
    options: ({ now }) => [
      {
        value: 'recent',
        label: { nl: 'Korter dan vijf jaar geleden', en: 'Less than five years ago' },
        fills: data(on(yearsBefore(now, 1))),
      },
      {
        value: 'old',
        label: { nl: 'Langer dan vijf jaar geleden', en: 'More than five years ago' },
        fills: data(on(yearsBefore(now, 6))),
      },
    ],
  };
}

/** Uses that an undecided rule names, and one for all the others: they all give the same answer. */
function useOptions({ open }: Situation): readonly Option[] {
  const named = namedValues(open, 'recipient.use');
  const plain = uses.filter((use) => !named.has(use));
  const other = plain.includes('task') ? 'task' : plain[0];
  return [
    ...listed(
      'recipient.use',
      uses.filter((use) => named.has(use)),
      (use) => receiver({ use }),
    ),
    ...(other
      ? [
          {
            value: 'other',
            label: { nl: 'Voor iets anders', en: 'For something else' },
            fills: receiver({ use: other }),
          },
        ]
      : []),
  ];
}

const inContext = (context: Told['context']): Told => (context ? { context } : {});

export const matterChoices: readonly ChoicePart[] = [
  {
    id: 'use',
    question: 'matter',
    inputs: ['recipient.use'],
    whoKnows: who.receiver,
    label: { nl: 'Waar is het voor?', en: 'What is it for?' },
    options: useOptions,
  },
  {
    id: 'activity',
    question: 'matter',
    inputs: ['context.activity'],
    whoKnows: who.desk,
    label: { nl: 'Bij welke activiteit hoort het?', en: 'Which activity is it part of?' },
    options: ({ open }) => {
      const named = namedValues(open, 'context.activity');
      const some = activities.filter((activity) => named.has(activity) || activity === 'none');
      return listed('context.activity', some, (activity) => inContext({ activity }));
    },
  },
  {
    id: 'signal-status',
    question: 'matter',
    inputs: ['context.signal.status'],
    whoKnows: who.desk,
    label: { nl: 'Hoe ver is het signaal?', en: 'How far is the signal?' },
    options: () => listed('context.signal.status', signalStatuses, (status) => inContext({ signal: { status } })),
  },
  {
    id: 'case-state',
    question: 'matter',
    inputs: ['context.caseState'],
    whoKnows: who.director,
    label: { nl: 'Hoe ver is de zaak?', en: 'How far is the case?' },
    options: () => listed('context.caseState', caseStates, (caseState) => inContext({ caseState })),
  },
  {
    id: 'offence',
    question: 'matter',
    inputs: ['context.offence'],
    whoKnows: who.lawyer,
    label: { nl: 'Is er een vermoeden van een strafbaar feit?', en: 'Is an offence suspected?' },
    options: () => listed('context.offence', offences, (offence) => inContext({ offence })),
  },
  {
    id: 'demand',
    question: 'matter',
    inputs: ['context.demand'],
    whoKnows: who.lawyer,
    label: { nl: 'Vraagt de ontvanger er officieel om?', en: 'Does the recipient ask for it formally?' },
    options: () => listed('context.demand', demands, (demand) => inContext({ demand })),
  },
  {
    id: 'icov-group',
    question: 'matter',
    inputs: ['resource.icovGroup'],
    whoKnows: who.desk,
    label: { nl: 'In welke groep van iCOV valt de persoon?', en: 'In which group of iCOV does the person fall?' },
    options: () => listed('resource.icovGroup', icovGroups, (icovGroup) => data({ icovGroup })),
  },
  {
    id: 'secrecy-ground',
    question: 'matter',
    inputs: ['resource.secrecyGround'],
    whoKnows: who.source,
    label: { nl: 'Waarom mag de zwijgplicht opzij?', en: 'Why may the secrecy duty give way?' },
    options: () => listed('resource.secrecyGround', secrecyGrounds, (secrecyGround) => data({ secrecyGround })),
  },
  {
    id: 'tax-opening',
    question: 'matter',
    inputs: ['resource.taxOpening'],
    whoKnows: who.lawyer,
    label: { nl: 'Welke uitzondering op het fiscale geheim geldt?', en: 'Which exception to tax secrecy applies?' },
    options: () => listed('resource.taxOpening', taxOpenings, (taxOpening) => data({ taxOpening })),
  },
  {
    id: 'bibob-route',
    question: 'matter',
    inputs: ['context.bibobKnownVia'],
    whoKnows: who.receiver,
    label: {
      nl: 'Hoe weet de ontvanger van het Bibob-advies?',
      en: 'How does the recipient know of the Bibob advice?',
    },
    options: () => listed('context.bibobKnownVia', bibobRoutes, (bibobKnownVia) => inContext({ bibobKnownVia })),
  },
  {
    id: 'channel',
    question: 'matter',
    inputs: ['context.foreignChannel'],
    whoKnows: who.lawyer,
    label: { nl: 'Via welk kanaal gaat het naar het buitenland?', en: 'Along which channel does it go abroad?' },
    options: () => listed('context.foreignChannel', foreignChannels, (foreignChannel) => inContext({ foreignChannel })),
  },
  {
    id: 'safeguard',
    question: 'matter',
    inputs: ['context.foreignSafeguard'],
    whoKnows: who.lawyer,
    label: { nl: 'Waarop steunt de doorgifte buiten de EU?', en: 'On what does the transfer outside the EU rest?' },
    options: () =>
      listed('context.foreignSafeguard', transferSafeguards, (foreignSafeguard) => inContext({ foreignSafeguard })),
  },
];

import { traitsOf } from './data-traits.ts';
import { hasListedTasks } from './interview-choices.ts';
import { type TickPart, who } from './interview-part.ts';
import { ofContext, ofJudgement, ofReceiver, ofResource, ofSubject, tick, turned } from './interview-tick.ts';
import { placeholders } from './interview-told.ts';
import { fixedSector } from './sectors.ts';

/** What is ticked about what people weighed and what was arranged. The order is the order on the screen. */

/** What people weighed and wrote down. */
export const weighedTicks: readonly TickPart[] = [
  tick(
    'reasons',
    ['judgements.necessity', 'judgements.proportionality', 'judgements.subsidiarity'],
    {
      question: 'weighed',
      whoKnows: who.you,
      nl: 'Er staat opgeschreven waarom het nodig is, waarom het opweegt en waarom het niet lichter kan.',
      en: 'It is written down why it is needed, why it outweighs the harm and why no lighter way will do.',
    },
    [
      {
        judgements: {
          necessity: placeholders.written,
          proportionality: placeholders.written,
          subsidiarity: placeholders.written,
        },
      },
      { judgements: { necessity: 'none', proportionality: 'none', subsidiarity: 'none' } },
    ],
  ),
  ofJudgement('minimalFields', {
    question: 'weighed',
    whoKnows: who.you,
    nl: 'Ik deel alleen wat echt nodig is.',
    en: 'I share only what is really needed.',
  }),
  tick(
    'noWeightyReasons',
    ['judgements.weightyReasons'],
    {
      question: 'weighed',
      whoKnows: who.source,
      nl: 'De bron heeft geen zwaarwegende reden om niet te delen.',
      en: 'The source has no weighty reason not to share.',
    },
    [{ judgements: { weightyReasons: 'no' } }, { judgements: { weightyReasons: 'yes' } }],
  ),
  ofReceiver('necessary', {
    question: 'weighed',
    whoKnows: who.receiver,
    nl: 'De ontvanger heeft het echt nodig.',
    en: 'The recipient really needs it.',
  }),
  ofReceiver('compatible', {
    question: 'weighed',
    whoKnows: who.lawyer,
    nl: 'Dat gebruik past bij het doel waarvoor de gegevens er zijn.',
    en: 'That use fits the purpose that the data are there for.',
  }),
  ofJudgement('strictlyNecessary', {
    question: 'weighed',
    whoKnows: who.you,
    nl: 'Zonder deze gegevens kan het echt niet.',
    en: 'It is really impossible without these data.',
  }),
  ofJudgement('circleReason', {
    question: 'weighed',
    whoKnows: who.you,
    nl: 'Voor elke persoon staat opgeschreven waarom die erbij hoort.',
    en: 'It is written down for each person why that person belongs in it.',
  }),
  ofJudgement('justifiedDoubt', {
    question: 'weighed',
    whoKnows: who.you,
    nl: 'Er is goede reden om aan het gegeven te twijfelen.',
    en: 'There is good reason to doubt it.',
  }),
];

/** Who somebody is here. Designation depends on where one works: in a partnership, or inside the own organ. */
const standing: readonly TickPart[] = [
  {
    ...tick(
      'designated',
      ['subject.designatedFor'],
      {
        question: 'arranged',
        whoKnows: who.you,
        nl: 'Ik ben aangewezen en bevoegd voor dit samenwerkingsverband.',
        en: 'I am designated and authorised for this partnership.',
      },
      [
        { subject: { designatedFor: [placeholders.partnership, placeholders.own] } },
        { subject: { designatedFor: [] } },
      ],
    ),
    fits: ({ context }) => context?.kind !== 'none',
  },
  {
    ...tick(
      'designatedInside',
      ['subject.designatedFor'],
      {
        question: 'arranged',
        whoKnows: who.you,
        nl: 'Mijn organisatie heeft mij voor dit werk aangewezen.',
        en: 'My organisation has designated me for this work.',
      },
      [{ subject: { designatedFor: [placeholders.own] } }, { subject: { designatedFor: [] } }],
    ),
    fits: ({ context }) => context?.kind === 'none',
  },
  {
    ...tick(
      'hasTask',
      ['recipient.taskOrDuty'],
      {
        question: 'arranged',
        whoKnows: who.receiver,
        nl: 'De ontvanger heeft hiervoor een taak of plicht in een wet.',
        en: 'The recipient has a task or duty in an act for this.',
      },
      [{ recipient: { taskOrDuty: placeholders.task } }, { recipient: { taskOrDuty: 'none' } }],
    ),
    fits: (told) => !hasListedTasks(told),
  },
  {
    ...tick(
      'publicBody',
      ['subject.sector'],
      {
        question: 'arranged',
        whoKnows: who.you,
        nl: 'Mijn organisatie is een overheid.',
        en: 'My organisation is a public body.',
      },
      [{ subject: { sector: 'public' } }, { subject: { sector: 'private' } }],
    ),
    fits: ({ subject }) => fixedSector(subject?.organ) === undefined,
  },
];

const arranged = { question: 'arranged' } as const;

export const arrangedTicks: readonly TickPart[] = [
  ...standing,
  {
    ...ofResource('fiodOnly', {
      ...arranged,
      whoKnows: who.source,
      nl: 'De belastinggegevens komen alleen van de FIOD.',
      en: 'The tax data come from FIOD only.',
    }),
    fits: ({ resource }) => traitsOf(resource ?? {}).tax === true,
  },
  {
    ...ofResource('legalHold', {
      ...arranged,
      whoKnows: who.lawyer,
      nl: 'De gegevens moeten langer blijven door een wet of een rechtszaak.',
      en: 'The data must be kept longer because of a statute or a court case.',
    }),
    fits: ({ resource }) => resource?.firstProcessedAt !== undefined || resource?.lastProcessedAt !== undefined,
  },
  turned(
    ofResource('secrecyWithoutOpening', {
      ...arranged,
      whoKnows: who.lawyer,
      nl: 'De zwijgplicht laat delen met dit samenwerkingsverband toe.',
      en: 'The secrecy duty allows sharing with this partnership.',
    }),
  ),
  turned(
    ofSubject('commercialDuties', {
      ...arranged,
      whoKnows: who.you,
      nl: 'Ik doe geen commercieel werk.',
      en: 'I do no commercial work.',
    }),
  ),
  tick(
    'legality-check',
    ['subject.function'],
    {
      ...arranged,
      whoKnows: who.you,
      nl: 'Ik controleer hier of de wet is gevolgd.',
      en: 'I check here that the law was followed.',
    },
    [{ subject: { function: 'legality-check' } }, { subject: { function: 'processing' } }],
  ),
  {
    ...tick(
      'receiverDesignated',
      ['recipient.designatedFor'],
      {
        ...arranged,
        whoKnows: who.receiver,
        nl: 'De ontvanger is aangewezen voor dit samenwerkingsverband.',
        en: 'The recipient is designated for this partnership.',
      },
      [{ recipient: { designatedFor: [placeholders.partnership] } }, { recipient: { designatedFor: [] } }],
    ),
  },
  turned(
    ofReceiver('commercialDuties', {
      ...arranged,
      whoKnows: who.receiver,
      nl: 'De ontvanger doet geen commercieel werk.',
      en: 'The recipient does no commercial work.',
    }),
  ),
  ofReceiver('statuteAllows', {
    ...arranged,
    whoKnows: who.receiver,
    nl: 'De ontvanger mag deze gegevens volgens zijn eigen wet verzamelen.',
    en: 'The recipient may collect these data under its own act.',
  }),
  ofContext('dpia', {
    ...arranged,
    whoKnows: who.dpo,
    nl: 'Er is een geldige DPIA (privacytoets vooraf).',
    en: 'There is a valid DPIA (privacy test beforehand).',
  }),
  ofContext('bgsCriteria', {
    ...arranged,
    whoKnows: who.desk,
    nl: 'Er is voldaan aan de criteria van het besluit bij de wet (BGS).',
    en: 'The criteria of the decree under the act (BGS) are met.',
  }),
  ofContext('decreeNames', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Het besluit noemt deze deelnemer en deze verwerking.',
    en: 'The decree names this participant and this processing.',
  }),
  ofContext('wpgDecision', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Er is een vastgelegd besluit voor deze samenwerking (Wpg 20).',
    en: 'There is a written decision for this cooperation (Wpg 20).',
  }),
  ofContext('specialCase', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Dit is een bijzonder geval, met een zwaarwegend algemeen belang.',
    en: 'This is a special case, with a weighty public interest.',
  }),
  ofContext('jointWeighing', {
    ...arranged,
    whoKnows: who.director,
    nl: 'Politie, OM en burgemeester hebben dit samen gewogen.',
    en: 'Police, prosecution and mayor weighed this together.',
  }),
  ofContext('presetIndicators', {
    ...arranged,
    whoKnows: who.desk,
    nl: 'De kenmerken stonden vooraf vast.',
    en: 'The indicators were set beforehand.',
  }),
  ofContext('raisedRisk', {
    ...arranged,
    whoKnows: who.desk,
    nl: 'De analyse wijst op een verhoogd risico voor het doel.',
    en: 'The analysis points to a raised risk for the purpose.',
  }),
  ofContext('explainable', {
    ...arranged,
    whoKnows: who.you,
    nl: 'Ik kan de uitkomst uitleggen.',
    en: 'I can explain the outcome.',
  }),
  ofContext('routeConsidered', {
    ...arranged,
    whoKnows: who.desk,
    nl: 'Eerst is gekeken of het via het FEC of de FIU kan.',
    en: 'The route through FEC or FIU was considered first.',
  }),
  ofContext('apLicence', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'De Autoriteit Persoonsgegevens gaf een vergunning.',
    en: 'The data protection authority gave a licence.',
  }),
  ofContext('brpAuthorised', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Het autorisatiebesluit voor de BRP noemt mijn organisatie, deze taak en deze gegevens.',
    en: 'The authorisation decree for the register covers my organisation, this task and these data.',
  }),
  ofContext('identityVerified', {
    ...arranged,
    whoKnows: who.you,
    nl: 'Het staat vast wie de aanvrager is.',
    en: 'It is certain who the applicant is.',
  }),
  ofContext('fiuDeclared', {
    ...arranged,
    whoKnows: who.source,
    nl: 'De FIU heeft de transactie verdacht verklaard.',
    en: 'The FIU declared the transaction suspicious.',
  }),
  ofContext('bibobSamePerson', {
    ...arranged,
    whoKnows: who.receiver,
    nl: 'Het gaat om dezelfde persoon als in het advies.',
    en: 'It is about the same person as in the advice.',
  }),
  ofContext('bibobOwnPower', {
    ...arranged,
    whoKnows: who.receiver,
    nl: 'De ontvanger zou deze gegevens ook zelf kunnen krijgen.',
    en: 'The recipient could get these data itself as well.',
  }),
  ofContext('fraudProtocol', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Er is een vastgesteld protocol.',
    en: 'There is an established protocol.',
  }),
  ofContext('fraudConviction', {
    ...arranged,
    whoKnows: who.you,
    nl: 'Er is een gerechtvaardigde overtuiging van fraude.',
    en: 'There is a justified conviction of fraud.',
  }),
  ofContext('fraudRulesMet', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Er is voldaan aan de regels van het besluit voor belastinggegevens.',
    en: 'The rules of the decree for tax data are met.',
  }),
  ofResource('listed', {
    ...arranged,
    whoKnows: who.lawyer,
    nl: 'Het besluit bij de wet noemt deze gegevens.',
    en: 'The decree under the act lists these data.',
  }),
  ofResource('thirdPartiesRemoved', {
    ...arranged,
    whoKnows: who.you,
    nl: 'De gegevens van andere mensen zijn weggehaald.',
    en: 'Data of other people have been removed.',
  }),
  ofResource('pseudonymised', {
    ...arranged,
    whoKnows: who.you,
    nl: 'De namen zijn vervangen door een code.',
    en: 'Names have been replaced by a code.',
  }),
  ofResource('smallNumbersChecked', {
    ...arranged,
    whoKnows: who.you,
    nl: 'Ik heb gecontroleerd dat geen aantal zo klein is dat iemand te herkennen is.',
    en: 'I checked that no number is so small that someone can be recognised.',
  }),
];

import { arrangedTicks, weighedTicks } from './interview-arranged.ts';
import { actChoices, askerChoices, receiverChoices } from './interview-choices.ts';
import { dataChoices, matterChoices } from './interview-matter.ts';
import type { InterviewQuestion, Part, QuestionId } from './interview-part.ts';
import { purposeChoice } from './interview-purposes.ts';
import { dataTicks, matterTicks } from './interview-ticks.ts';

/** Every control of the interview, in the order in which it comes onto its screen. */
export const parts: readonly Part[] = [
  ...askerChoices,
  ...actChoices,
  purposeChoice,
  ...receiverChoices,
  ...dataChoices,
  ...dataTicks,
  ...matterChoices,
  ...matterTicks,
  ...weighedTicks,
  ...arrangedTicks,
];

export const interviewQuestions: { readonly [Q in QuestionId]: InterviewQuestion } = {
  asker: {
    id: 'asker',
    title: { nl: 'Wie bent u?', en: 'Who are you?' },
    help: {
      nl: 'De wet kijkt naar het orgaan waarvoor u werkt, niet naar u als persoon.',
      en: 'The law looks at the organ that you work for, not at you as a person.',
    },
  },
  act: {
    id: 'act',
    title: { nl: 'Wat wilt u doen, en waarvoor?', en: 'What do you want to do, and what for?' },
    help: {
      nl: 'Kies wat het dichtst in de buurt komt.',
      en: 'Choose what comes closest.',
    },
  },
  receiver: {
    id: 'receiver',
    title: { nl: 'Voor wie is het?', en: 'Whom is it for?' },
    help: {
      nl: 'Kies de organisatie die het krijgt. Een naam is niet nodig.',
      en: 'Choose the organisation that gets it. A name is not needed.',
    },
  },
  data: {
    id: 'data',
    title: { nl: 'Om welke gegevens gaat het?', en: 'Which data is it about?' },
    help: {
      nl: 'Kies de soort. Vul hier nooit de gegevens zelf in.',
      en: 'Choose the kind. Never enter the data themselves here.',
    },
  },
  matter: {
    id: 'matter',
    title: { nl: 'Waar hoort het bij?', en: 'What is it part of?' },
    help: {
      nl: 'Wat er mag, hangt af van het gebruik en van hoe ver de zaak is.',
      en: 'What is allowed depends on the use and on how far the case is.',
    },
  },
  weighed: {
    id: 'weighed',
    title: { nl: 'Wat is al gewogen en geregeld?', en: 'What has been weighed and arranged already?' },
    help: {
      nl: 'Dit hoort vast te staan vóór u iets doet.',
      en: 'This should be settled before you do anything.',
    },
  },
  arranged: {
    id: 'arranged',
    title: { nl: 'Wat is al geregeld?', en: 'What has been arranged already?' },
    help: {
      nl: 'Dit hoort vast te staan vóór u iets doet.',
      en: 'This should be settled before you do anything.',
    },
  },
  rest: {
    id: 'rest',
    title: { nl: 'Nog een paar dingen', en: 'A few more things' },
    help: {
      nl: 'Door uw antwoorden telt dit nu ook mee.',
      en: 'Because of your answers this counts now too.',
    },
  },
};

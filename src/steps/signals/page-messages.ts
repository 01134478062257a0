import type { Bilingual } from '../../core/bilingual.ts';

export const recordMessages = {
  title: { nl: 'Nieuw signaal', en: 'New signal' },
  lead: {
    nl: 'Schrijf op wat u zag. U hoeft nog niet te weten of het iets betekent: dat komt bij het wegen.',
    en: 'Write what you saw. You need not know yet whether it means anything: that comes with the weighing.',
  },
  seenTitle: { nl: 'Wat en waar', en: 'What and where' },
  sourceTitle: { nl: 'Hoe het binnenkwam', en: 'How it came in' },
  moreTitle: { nl: 'Verder', en: 'Further' },
  submit: { nl: 'Signaal vastleggen', en: 'Record the signal' },
  done: { nl: 'Het signaal is vastgelegd.', en: 'The signal was recorded.' },
  helpTitle: { nl: 'Vragen die helpen', en: 'Questions that help' },
  keepTitle: { nl: 'Wie dit ziet, en hoe lang', en: 'Who sees this, and how long' },
  keepWho: {
    nl: 'Alleen uw eigen organisatie, voor de taak die bovenaan staat. Elke blik komt in het logboek.',
    en: 'Only your own organisation, for the task at the top. Every look is logged.',
  },
  keepTerm: {
    nl: 'Het signaal wordt binnen {days} dagen gewogen. Gestopt of geparkeerd? Dan wordt het vernietigd.',
    en: 'The signal is weighed within {days} days. Stopped or parked? Then it is destroyed.',
  },
  keepNot: {
    nl: 'Schrijf niets op over afkomst, geloof, gezondheid of iemands geldzorgen.',
    en: 'Write nothing about origin, religion, health or somebody’s money worries.',
  },
} as const satisfies { readonly [name: string]: Bilingual };

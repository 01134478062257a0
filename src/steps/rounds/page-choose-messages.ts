import type { Bilingual } from '../../core/bilingual.ts';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

/** From a thing of the registers to a question about it. */
export const thingAskMessages = {
  ask: b('Vraag partners of zij dit kennen', 'Ask partners whether they know this'),
  keys: b('Partners vragen', 'Ask partners'),
} as const satisfies { readonly [name: string]: Bilingual };

/** In which cases a thing is mentioned, and how it gets there. */
export const thingCasesMessages = {
  title: b('Casussen waarin dit voorkomt', 'Cases in which this is mentioned'),
  lead: b(
    'Een casus leest u voor het doel van die casus, niet voor het doel waarvoor u nu werkt. Daarom kijkt Schakel pas als u erom vraagt. Dat u keek, staat in het logboek.',
    'You read a case for the purpose of that case, not for the one that you work for now. That is why Schakel only looks when you ask. That you looked stands in the log.',
  ),
  look: b('Kijk in mijn casussen: {task}', 'Look in my cases: {task}'),
  keys: b('Casussen', 'Cases'),
  lookKey: b('Kijk in mijn casussen', 'Look in my cases'),
  noCases: b('U werkt hiervoor in geen lopende casus.', 'You work in no running case for this.'),
  lookedInOne: b('Gekeken in de ene casus waarin u werkt.', 'Looked in the one case in which you work.'),
  lookedIn: b('Gekeken in de {count} casussen waarin u werkt.', 'Looked in the {count} cases in which you work.'),
  lookedInFirst: b(
    'U werkt in meer casussen. Gekeken is in de eerste {count} van uw lijst; open de andere zelf.',
    'You work in more cases. The first {count} of your list were looked in; open the others yourself.',
  ),
  none: b('Dit komt daarin niet voor.', 'This is not mentioned there.'),
  newestRounds: b(
    '{title}: in deze casus zijn veel vragen gesteld. Alleen de nieuwste {count} zijn bekeken; zoek de oudere in de casus zelf.',
    '{title}: many questions were asked in this case. Only the newest {count} were looked at; find the older ones in the case itself.',
  ),
  caseProblem: b('{title}: hier is niet gekeken.', '{title}: this was not looked in.'),
  subject: b('Hier gaat de casus over (sinds {day})', 'The case is about this (since {day})'),
  circle: b('Directe kring (sinds {day})', 'Direct circle (since {day})'),
  asked: b('Op {day} aan deelnemers gevraagd', 'Participants were asked on {day}'),
  askedWaits: b('Een vraag van {day} wacht op een collega', 'A question of {day} waits for a colleague'),
  name: b('Zet bij een casus', 'Add to a case'),
  nameLead: b(
    'U zegt dat dit bij een casus hoort. Andere partijen zien dat niet: het blijft bij uw eigen organisatie, tot de laatste dag van de casus. U kunt het altijd terugnemen.',
    'You say that this belongs to a case. Other parties do not see that: it stays with your own organisation, until the last day of the case. You can always take it back.',
  ),
  nameSend: b('Vastleggen', 'Record'),
  named: b('Dit staat nu bij de casus.', 'This now stands with the case.'),
} as const satisfies { readonly [name: string]: Bilingual };

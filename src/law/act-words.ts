import type { Bilingual } from '../core/bilingual.ts';
import type { Action, ApprovalKind } from './question.ts';
import type { grounds, uses } from './terms.ts';

/** What somebody wants to do, on which ground and for what, and whose yes it may need. */

/** In the infinitive, so that a label also reads as an answer to 'Wat wilt u doen?'. */
export const actionWords: { readonly [A in Action]: Bilingual } = {
  'own-task': {
    nl: 'Gegevens gebruiken voor de eigen taak, binnen het eigen orgaan',
    en: 'Use data for one’s own task, inside one’s own organ',
  },
  browse: { nl: 'Iets opzoeken', en: 'Look something up' },
  'report-signal': {
    nl: 'Een signaal melden bij het samenwerkingsverband',
    en: 'Report a signal to the partnership',
  },
  collect: { nl: 'Gegevens verzamelen', en: 'Collect data' },
  provide: {
    nl: 'Gegevens geven aan het samenwerkingsverband en de betrokken deelnemers',
    en: 'Give data to the partnership and the involved participants',
  },
  'hit-no-hit': { nl: 'Vragen of iemand bekend is (ja of nee)', en: 'Ask whether someone is known (yes or no)' },
  'joint-analysis': { nl: 'Samen gegevens analyseren', en: 'Analyse data together' },
  'automated-analysis': {
    nl: 'Gegevens automatisch laten analyseren door een computer',
    en: 'Have a computer analyse data automatically',
  },
  'give-result': { nl: 'Een resultaat geven', en: 'Give a result' },
  reprocess: { nl: 'Bewaarde gegevens opnieuw gebruiken', en: 'Use retained data again' },
  're-identify': { nl: 'Namen terugzetten bij gegevens met een code', en: 'Put names back to coded data' },
  intervene: {
    nl: 'Samen afspreken en doen wat nodig is (interventie)',
    en: 'Agree and do together what is needed (intervention)',
  },
  account: { nl: 'Het eigen werk verantwoorden aan de leiding', en: 'Account for one’s own work to the management' },
  feedback: {
    nl: 'Laten weten wat met een resultaat is gedaan (terugkoppeling)',
    en: 'Tell what was done with a result (feedback)',
  },
  publish: { nl: 'Openbaar maken', en: 'Publish' },
  'view-log': { nl: 'Het logboek bekijken', en: 'View the log' },
  export: { nl: 'Gegevens uit het systeem halen (export)', en: 'Take data out of the system (export)' },
  'data-subject-request': {
    nl: 'Een verzoek van iemand over de eigen gegevens behandelen',
    en: 'Handle a request of someone about their own data',
  },
  disclose: {
    nl: 'Gegevens geven op grond van een andere wet, buiten het samenwerkingsverband om',
    en: 'Give data under another act, beside the partnership',
  },
  'report-offence': {
    nl: 'Aangifte doen of een vermoeden melden',
    en: 'Report an offence or a suspicion',
  },
  'answer-demand': { nl: 'Een vordering beantwoorden', en: 'Answer a formal demand' },
  tip: {
    nl: 'Een ander wijzen op een Bibob-toets, zonder dossier (tip)',
    en: 'Point another body to a Bibob test, without a file (tip)',
  },
  'report-error': {
    nl: 'Een fout melden aan de bron (terugmelding)',
    en: 'Report an error to the source',
  },
};

export const groundWords: { readonly [G in (typeof grounds)[number]]: Bilingual } = {
  'public-task': { nl: 'Een taak van de overheid (publieke taak)', en: 'A public task' },
  'legitimate-interest': { nl: 'Een eigen belang dat de wet erkent (gerechtvaardigd)', en: 'A legitimate interest' },
  'legal-duty': { nl: 'Een wettelijke plicht', en: 'A legal duty' },
  none: { nl: 'Geen van deze gronden', en: 'None of these grounds' },
};

export const useWords: { readonly [U in (typeof uses)[number]]: Bilingual } = {
  task: { nl: 'De eigen wettelijke taak doen', en: 'Do one’s own statutory task' },
  'staff-control': { nl: 'Personeel controleren of beoordelen', en: 'Control or assess staff' },
  legality: { nl: 'Controleren of de wet is gevolgd', en: 'Check that the law was followed' },
  'internal-control': { nl: 'Interne controle doen', en: 'Do internal control' },
  security: { nl: 'Het systeem en de gegevens beveiligen', en: 'Keep the system and the data secure' },
  court: { nl: 'Een rechtszaak voeren', en: 'Conduct court proceedings' },
  accountability: { nl: 'Het eigen werk verantwoorden', en: 'Account for one’s own work' },
  'close-premises': { nl: 'Een pand sluiten', en: 'Close premises' },
  'permit-decision': { nl: 'Beslissen over een vergunning', en: 'Decide on a permit' },
  'public-order': { nl: 'De openbare orde bewaren', en: 'Keep public order' },
  'benefit-check': { nl: 'Een uitkering controleren', en: 'Check a benefit' },
  nuisance: { nl: 'Overlast aanpakken', en: 'Tackle nuisance' },
  'drug-extraction': { nl: 'Voorkomen dat drugs uit de haven worden gehaald', en: 'Prevent extraction of drugs' },
  prosecution: { nl: 'Strafbare feiten vervolgen', en: 'Prosecute offences' },
  investigation: { nl: 'Strafbare feiten opsporen', en: 'Investigate offences' },
  'bibob-advice': { nl: 'Een Bibob-advies maken', en: 'Make a Bibob advice' },
  'bibob-investigation': { nl: 'Een eigen Bibob-onderzoek doen', en: 'Do an own Bibob investigation' },
  'bibob-support': { nl: 'Helpen bij een Bibob-toets', en: 'Help with a Bibob test' },
  'register-integrity': { nl: 'Zorgen dat het handelsregister klopt', en: 'Keep the trade register right' },
  'end-misuse': { nl: 'Misbruik van een woning stoppen', en: 'End misuse of a dwelling' },
  'due-diligence': { nl: 'Klanten onderzoeken (Wwft)', en: 'Do customer due diligence (Wwft)' },
  'care-fraud': { nl: 'Fraude in de zorg tegengaan', en: 'Counter care fraud' },
  research: { nl: 'Onderzoek doen voor wetenschap of beleid', en: 'Do research for science or policy' },
  'make-known': { nl: 'Een besluit bekendmaken', en: 'Make a decision known' },
  openness: { nl: 'Overheidsinformatie openbaar maken (Woo)', en: 'Make government information public (Woo)' },
  commercial: { nl: 'Een commercieel doel', en: 'A commercial aim' },
  private: { nl: 'Iets voor uzelf of een bekende (privé)', en: 'Something for yourself or a friend (private)' },
};

/** Names the yes itself; `approval-givers.ts` names who can say it. */
export const approvalWords: { readonly [K in ApprovalKind]: Bilingual } = {
  'competent-authority': { nl: 'Akkoord van het bevoegd gezag', en: 'Agreement of the competent authority' },
  'source-consent': { nl: 'Instemming van de bron', en: 'Consent of the source' },
  'no-objection': { nl: 'Geen bezwaar van de deelnemers', en: 'No objection of the participants' },
  rac: { nl: 'Toets door de rechtmatigheidsadviescommissie (RAC)', en: 'Test by the lawfulness committee (RAC)' },
  'human-review': { nl: 'Beoordeling van de uitkomst door een mens', en: 'Review of the outcome by a human' },
  'second-reviewer': { nl: 'Oordeel van een tweede beoordelaar', en: 'Judgement of a second reviewer' },
  person: { nl: 'Toestemming van de persoon zelf', en: 'Consent of the person concerned' },
  'participants-order': { nl: 'Opdracht van de deelnemers samen', en: 'Order of the participants together' },
  supervisor: { nl: 'Akkoord van de toezichthouder', en: 'Agreement of the supervisor' },
  minister: { nl: 'Akkoord van de minister', en: 'Agreement of the minister' },
  'legal-check': { nl: 'Toets door de eigen privacyjurist', en: 'Test by one’s own privacy lawyer' },
};

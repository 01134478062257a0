import type { Bilingual } from '../core/bilingual.ts';
import { actionWords } from './act-words.ts';
import type { Option } from './interview-part.ts';
import { placeholders, type Told } from './interview-told.ts';

/** What an official wants to do, in an official's words. An act fixes who else plays a part: a receiver or not. */

const together = { nl: 'Samen in een samenwerkingsverband', en: 'Together in a partnership' };
const outside = { nl: 'Buiten een samenwerkingsverband om', en: 'Beside a partnership' };
const own = { nl: 'Zelf opzoeken of gebruiken', en: 'Look up or use myself' };
const account = { nl: 'Uitleggen, controleren of verantwoorden', en: 'Explain, control or account for' };

const act = (value: string, group: Bilingual, label: Bilingual, fills: Told): Option => ({
  value,
  label,
  group,
  fills,
});

const toSomebody: Told = { recipient: {} };
const noPartnership: Told['context'] = { kind: 'none', partnership: 'none', activity: 'none' };
/** Two partnerships play a part; the other one's bureau receives for its participants. */
const toOther: Told = {
  recipient: { organ: 'bureau', org: placeholders.receiver, sector: 'public', taskOrDuty: placeholders.task },
  context: { otherPartnership: placeholders.otherPartnership },
};

export const acts: readonly Option[] = [
  act(
    'share',
    together,
    {
      nl: 'Gegevens delen met het samenwerkingsverband of een deelnemer',
      en: 'Share data with the partnership or a participant',
    },
    { ...toSomebody, action: 'provide' },
  ),
  act('signal', together, actionWords['report-signal'], { action: 'report-signal' }),
  act('known-here', together, actionWords['hit-no-hit'], { ...toSomebody, action: 'hit-no-hit' }),
  act(
    'result',
    together,
    { nl: 'Een resultaat van het samenwerkingsverband geven', en: 'Give a result of the partnership' },
    { ...toSomebody, action: 'give-result' },
  ),
  act(
    'collect',
    together,
    { nl: 'Gegevens verzamelen bij een signaal of zaak', en: 'Collect data for a signal or case' },
    { action: 'collect' },
  ),
  act('analyse', together, actionWords['joint-analysis'], { ...toSomebody, action: 'joint-analysis' }),
  act('intervene', together, actionWords.intervene, { action: 'intervene' }),
  act('reuse', together, actionWords.reprocess, { action: 'reprocess' }),
  act(
    'work',
    together,
    { nl: 'Werken in een zaak van het samenwerkingsverband', en: 'Work in a case of the partnership' },
    { action: 'own-task' },
  ),

  act(
    'share-other',
    { nl: 'Met een ander samenwerkingsverband', en: 'With another partnership' },
    { nl: 'Gegevens delen met een ander samenwerkingsverband', en: 'Share data with another partnership' },
    { ...toOther, action: 'provide' },
  ),
  act(
    'known-other',
    { nl: 'Met een ander samenwerkingsverband', en: 'With another partnership' },
    { nl: 'Vragen of iemand daar bekend is (ja of nee)', en: 'Ask whether someone is known there (yes or no)' },
    { ...toOther, action: 'hit-no-hit' },
  ),
  act(
    'result-other',
    { nl: 'Met een ander samenwerkingsverband', en: 'With another partnership' },
    { nl: 'Een resultaat geven aan een ander samenwerkingsverband', en: 'Give a result to another partnership' },
    { ...toOther, action: 'give-result' },
  ),

  act(
    'disclose',
    outside,
    {
      nl: 'Iets doorgeven aan een andere organisatie of afdeling',
      en: 'Pass something on to another body or department',
    },
    { ...toSomebody, action: 'disclose', context: noPartnership },
  ),
  act('report', outside, actionWords['report-offence'], {
    ...toSomebody,
    action: 'report-offence',
    context: noPartnership,
  }),
  act('demand', outside, actionWords['answer-demand'], {
    ...toSomebody,
    action: 'answer-demand',
    context: noPartnership,
  }),
  act('tip', outside, actionWords.tip, {
    ...toSomebody,
    action: 'tip',
    context: noPartnership,
    // Whom it is about, and nothing more: that is what makes it a tip.
    resource: { category: 'identity' },
  }),
  act('correct', outside, actionWords['report-error'], { ...toSomebody, action: 'report-error' }),

  act(
    'look-up',
    own,
    { nl: 'Iets opzoeken voor mijn werk', en: 'Look something up for my work' },
    { action: 'browse', context: noPartnership },
  ),
  act(
    'acquaintance',
    own,
    { nl: 'Iets opzoeken over mijzelf of iemand die ik ken', en: 'Look something up about myself or someone I know' },
    { action: 'browse', context: noPartnership, subject: { relationToDataSubject: 'family' } },
  ),
  act('own-task', own, actionWords['own-task'], { action: 'own-task', context: noPartnership }),
  act('machine', own, actionWords['automated-analysis'], { action: 'automated-analysis' }),
  act('names-back', own, actionWords['re-identify'], { action: 're-identify' }),
  act('export', own, actionWords.export, { ...toSomebody, action: 'export' }),

  act('publish', account, actionWords.publish, {
    action: 'publish',
    context: { purposeCode: 'joint-account', caseId: placeholders.case },
  }),
  act(
    'control',
    account,
    { nl: 'Een controleur of de FG laten meekijken', en: 'Let an auditor or the DPO look along' },
    {
      ...toSomebody,
      action: 'disclose',
      context: { purposeCode: 'oversight-log', caseId: placeholders.case },
    },
  ),
  act('log', account, actionWords['view-log'], {
    ...toSomebody,
    action: 'view-log',
    context: { purposeCode: 'oversight-log', caseId: placeholders.case },
    resource: { category: 'log' },
  }),
  act('management', account, actionWords.account, {
    action: 'account',
    recipient: { org: placeholders.own, use: 'accountability' },
    context: { purposeCode: 'accountability', caseId: placeholders.case },
  }),
  act('feedback', account, actionWords.feedback, {
    action: 'feedback',
    context: { purposeCode: 'yearly-feedback', caseId: placeholders.case },
    resource: { category: 'result' },
  }),
  act('rights', account, actionWords['data-subject-request'], {
    ...toSomebody,
    action: 'data-subject-request',
    context: { purposeCode: 'data-subject-rights', caseId: placeholders.case },
  }),
];

import type { Action } from '../question.ts';
import { actions } from '../terms.ts';

/**
 * Acts in which data about people pass. A forbid about the data, the receiver or the time holds for all of them: an
 * unlawful act does not become lawful under another name.
 */
export const actsWithData: readonly Action[] = actions.filter(
  (action) => action !== 'publish' && action !== 'tip' && action !== 'data-subject-request',
);

/** The same without looking and working inside one's own walls. */
export const outwardActs: readonly Action[] = actsWithData.filter(
  (action) => action !== 'own-task' && action !== 'browse' && action !== 'view-log',
);

/** What is done inside a partnership, with its data. */
export const actsWithin: readonly Action[] = outwardActs.filter(
  (action) => action !== 'disclose' && action !== 'report-offence' && action !== 'answer-demand',
);

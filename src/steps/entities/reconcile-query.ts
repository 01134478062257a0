import { choice, list, optional, rows, text, whole } from '../../core/field.ts';
import { type Of, record } from '../../core/record.ts';
import { ownList } from '../../law/plan.ts';
import { type Query, query } from '../step.ts';
import { lookUp } from './about.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { registers } from './view.ts';
import { kindNamed, kinds } from './vocabulary.ts';

/**
 * Finds the records that rows of a list may be about, for a list that the caller holds lawfully. Each row is one look-up, like somebody
 * typing it, and stands in the log as one; a list has an end, and nothing is matched by itself: people choose.
 */

/** Rows in one question; the caller asks again for the next. */
export const mostRows = 10;

const open = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'open' }) as const;
const personal = (nl: string, en: string) => ({ label: { nl, en }, privacy: 'personal' }) as const;

const detail = record('ReconcileDetail', open('Gegeven', 'Property').label, {
  property: text({ ...open('Gegeven', 'Property'), max: 60 }),
  value: text({ ...personal('Waarde', 'Value'), max: 300 }),
});

const asked = record('ReconcileRow', open('Rij', 'Row').label, {
  text: text({ ...personal('Naam of nummer', 'Name or number'), max: 200 }),
  kind: choice({ ...open('Soort', 'Kind'), options: kinds.map(({ name, label }) => ({ value: name, label })) }),
  details: optional(rows(detail, { ...personal('Verdere gegevens', 'Further details'), max: 10 })),
});

export type ReconcileRow = Of<typeof asked>;

export const reconcileInput = record('EntityReconciliation', open('Rijen opzoeken', 'Look up rows').label, {
  rows: rows(asked, { ...personal('Rijen', 'Rows'), min: 1, max: mostRows }),
  sources: optional(
    list(text({ ...open('Register', 'Register'), max: 80 }), { ...open('Registers', 'Registers'), max: 50 }),
  ),
  limit: optional(whole({ ...open('Hoeveel van elk', 'How many of each'), min: 1, max: 10 })),
});

export const reconcile: Query = query({
  name: 'entity.reconcile',
  plan: ownList,
  reads: [registers],
  readsShelf: true,
  path: '/entity-reconciliations',
  label: { nl: 'Rijen van een lijst opzoeken', en: 'Look up rows of a list' },
  input: reconcileInput,
  purposes: registerPurposes,
  roles: keepers,
  about: (input) => lookUp(kindNamed(input.rows[0]?.kind ?? 'Person')?.category ?? 'identity'),
  run: async (input, reader, context) => (await import('./reconcile-run.ts')).reconciled(input, reader, context),
});

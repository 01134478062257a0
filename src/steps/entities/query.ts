import { choice, optional, text, whole } from '../../core/field.ts';
import { record } from '../../core/record.ts';
import { refuser } from '../../core/refusal.ts';
import { oneFile } from '../../law/plan.ts';
import { type Query, query } from '../step.ts';
import { lookUp } from './about.ts';
import { reconcile } from './reconcile-query.ts';
import { entityRefusals } from './refusals.ts';
import { keepers, registerPurposes } from './register-commands.ts';
import { registerQueries } from './register-query.ts';
import { longestQuestion, ref, source } from './schema.ts';
import { twinQueries } from './twin-query.ts';
import { disputes, registers, twinsAtLeft, twinsAtRight } from './view.ts';
import { kindNamed, kinds } from './vocabulary.ts';

const refuse = refuser(entityRefusals);

const kindField = optional(
  choice({
    label: { nl: 'Soort', en: 'Kind' },
    privacy: 'open',
    options: kinds.map(({ name, label }) => ({ value: name, label })),
  }),
);

export const searchInput = record(
  'EntitySearch',
  { nl: 'Opzoeken', en: 'Look up' },
  {
    text: text({
      label: { nl: 'Naam, nummer, adres of datum', en: 'Name, number, address or date' },
      privacy: 'personal',
      max: longestQuestion,
    }),
    kind: kindField,
    source: optional(source),
    limit: optional(whole({ label: { nl: 'Aantal', en: 'Number' }, privacy: 'open', min: 1, max: 50 })),
    after: optional(text({ label: { nl: 'Na', en: 'After' }, privacy: 'open', max: 120 })),
  },
);

/** What finds and compares is loaded when it is first asked for: the browser knows the queries, and never looks itself. */
const entitySearch = query({
  name: 'entity.search',
  plan: oneFile,
  reads: [registers],
  readsShelf: true,
  path: '/entity-searches',
  label: { nl: 'Opzoeken in de registers', en: 'Look up in the registers' },
  input: searchInput,
  purposes: registerPurposes,
  roles: keepers,
  about: ({ kind }) => lookUp(kindNamed(kind ?? 'Person')?.category ?? 'identity'),
  run: async (input, reader, context) => (await import('./search-run.ts')).searched(input, reader, context),
});

const entityShow = query({
  name: 'entity.show',
  plan: oneFile,
  reads: [registers, twinsAtLeft, twinsAtRight, disputes],
  readsShelf: true,
  path: '/entity-views',
  label: {
    nl: 'Alles over één persoon, bedrijf, gebouw of ding',
    en: 'All about one person, company, building or thing',
  },
  input: record('EntityView', { nl: 'Gegevens opvragen', en: 'Ask for data' }, { ref, kind: kindField }),
  purposes: registerPurposes,
  roles: keepers,
  about: ({ kind }) => lookUp(kindNamed(kind ?? 'Person')?.category ?? 'identity'),
  async run(input, reader, context) {
    const { shownEntity } = await import('./thing.ts');
    const answer = await shownEntity(input.ref, reader, context);
    return answer ? { answer } : refuse('no-such-record');
  },
});

export const entityQueries: readonly Query[] = [
  ...registerQueries,
  entitySearch,
  entityShow,
  reconcile,
  ...twinQueries,
];

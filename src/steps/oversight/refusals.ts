import { hidden, type RefusalKind } from '../../core/refusal.ts';

export const oversightRefusals = {
  'no-such-line': hidden,
  'filter-missing': {
    status: 400,
    title: { nl: 'Zeg eerst waarnaar u zoekt.', en: 'First say what you are looking for.' },
    next: {
      nl: 'Noem een spoor, een dossier of een verwerking. Alles tegelijk opvragen kan niet.',
      en: 'Name a trace, a file or a processing activity. Asking for everything at once is not possible.',
    },
  },
  'period-too-long': {
    status: 400,
    title: { nl: 'Deze periode is te lang.', en: 'This period is too long.' },
    next: { nl: 'Kies een periode van hoogstens 31 dagen.', en: 'Choose a period of at most 31 days.' },
  },
  'period-turned': {
    status: 400,
    title: { nl: 'De laatste dag ligt vóór de eerste.', en: 'The last day lies before the first.' },
    next: { nl: 'Draai de twee dagen om.', en: 'Turn the two days around.' },
  },
  'no-history': {
    status: 409,
    title: {
      nl: 'Hier wordt geen geschiedenis van de regels bewaard.',
      en: 'No history of the rules is kept here.',
    },
    next: {
      nl: 'Vraag de beheerder om de regels van deze versie.',
      en: 'Ask the administrator for the rules of this version.',
    },
  },
} as const satisfies { readonly [code: string]: RefusalKind };

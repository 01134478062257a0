import { present } from '../core/assert.ts';
import type { Participant } from './partnership.ts';
import type { Organ, PartnershipKind } from './question.ts';

/**
 * Who takes part in which kind of partnership, and for which of its tasks: WGS 2.3, 2.11, 2.19 and 2.27, Wgpa 4.
 * Everything hangs on whether a body is designated *for that task*: a college takes part in a RIEC for its
 * Woningwet task, and not for its Jeugdwet task. A new version of an act is a new row with a later `validFrom`.
 */
export interface Designation {
  readonly kind: PartnershipKind;
  readonly organ: Organ;
  readonly article: string;
  readonly validFrom: string;
  /** Absent: the act names the body without limiting its tasks. */
  readonly tasks?: readonly DesignatedTask[];
  /** Only for a processing that the decree describes (WGS 2.3(1)(h), 2.11(1)(j)). */
  readonly byDecree?: true;
}

export interface DesignatedTask {
  /** As the act names it. */
  readonly text: string;
  /** Names under which people write the statute, lower case; the first is its usual one. */
  readonly statute: readonly string[];
  /** Absent: chapters or paragraphs are meant, which a number alone does not tell. */
  readonly articles?: readonly string[];
}

const task = (text: string, statute: readonly string[], articles?: readonly string[]): DesignatedTask => ({
  text,
  statute,
  ...(articles ? { articles } : {}),
});

const byLaw = ['apv', 'gemeentelijke verordening', 'provinciale verordening', 'verordening', 'by-law'];
const municipalAct = ['gemeentewet', 'gemw'];
const policeAct = ['politiewet 2012', 'politiewet'];
const prosecutionAct = ['wet op de rechterlijke organisatie', 'wet ro'];
const investigationAct = ['wet op de bijzondere opsporingsdiensten', 'wet bod'];
const gamblingAct = ['wet op de kansspelen', 'wok'];
const environmentAct = ['wet algemene bepalingen omgevingsrecht', 'wabo'];
const participationAct = ['participatiewet'];
const forcedCareAct = ['wet verplichte ggz', 'wvggz'];
const careAndCoercionAct = ['wet zorg en dwang', 'wzd'];
const sentencesDecree = ['besluit tenuitvoerlegging strafrechtelijke beslissingen'];

const publicOrder = [
  task('Gemeentewet, hoofdstuk XI van titel III', municipalAct),
  task('Politiewet 2012, paragraaf 2.3', policeAct),
  task('Opiumwet, artikel 13b', ['opiumwet'], ['13b']),
  task('Gemeentelijke verordening, openbare orde', byLaw),
];

const policeTask = task('Politiewet 2012, artikel 3', policeAct, ['3']);
const prosecutionTask = task('Wet op de rechterlijke organisatie, artikel 124', prosecutionAct, ['124']);

const taxTasks = [
  task('Belastingwet in de zin van AWR, artikel 2(1)(a)', [
    'belastingwet',
    'awr',
    'algemene wet inzake rijksbelastingen',
    'wet op de omzetbelasting 1968',
    'wet inkomstenbelasting 2001',
    'wet op de vennootschapsbelasting 1969',
    'wet op de accijns',
  ]),
  task('Invorderingswet 1990', ['invorderingswet 1990', 'invorderingswet']),
  task('Algemene wet inkomensafhankelijke regelingen, hoofdstukken 2 en 3', [
    'algemene wet inkomensafhankelijke regelingen',
    'awir',
  ]),
];
const customsTasks = [
  task('Algemene douanewet', ['algemene douanewet', 'adw']),
  task('Douanewetboek van de Unie', ['douanewetboek van de unie', 'douanewetboek', 'dwu', 'ucc']),
  task('Wet op de accijns', ['wet op de accijns']),
];

type Row = Omit<Designation, 'kind' | 'validFrom'>;
const of = (kind: PartnershipKind, validFrom: string, rows: readonly Row[]): readonly Designation[] =>
  rows.map((row) => ({ kind, validFrom, ...row }));

const riec = of('RIEC', '2025-03-01', [
  { organ: 'politie', article: 'WGS 2.19(1)(a)', tasks: [policeTask] },
  { organ: 'belastingdienst', article: 'WGS 2.19(1)(b)', tasks: [...taxTasks, ...customsTasks] },
  { organ: 'douane', article: 'WGS 2.19(1)(b)', tasks: customsTasks },
  { organ: 'fiod', article: 'WGS 2.19(1)(c)', tasks: [task('Wet BOD, artikel 3', investigationAct, ['3'])] },
  { organ: 'kmar', article: 'WGS 2.19(1)(d)', tasks: [task('Politiewet 2012, artikel 4', policeAct, ['4'])] },
  {
    organ: 'uwv',
    article: 'WGS 2.19(1)(e)',
    tasks: [
      task('Wet SUWI, hoofdstuk 5', ['wet suwi', 'suwi', 'wet structuur uitvoeringsorganisatie werk en inkomen']),
    ],
  },
  {
    organ: 'ind',
    article: 'WGS 2.19(1)(f)',
    tasks: [
      task('Vreemdelingenwet 2000, toezicht en handhaving', ['vreemdelingenwet 2000', 'vreemdelingenwet', 'vw 2000']),
      task('Rijkswet op het Nederlanderschap, toezicht en handhaving', ['rijkswet op het nederlanderschap', 'rwn']),
    ],
  },
  { organ: 'om', article: 'WGS 2.19(1)(g)', tasks: [prosecutionTask] },
  {
    organ: 'burgemeester',
    article: 'WGS 2.19(1)(h)',
    tasks: [
      ...publicOrder,
      // Named `Drank- en Horecawet` until 5 July 2025.
      task('Alcoholwet, artikel 3 en paragrafen 4 tot en met 8', ['alcoholwet', 'drank- en horecawet']),
      task('Wet op de kansspelen, paragraaf 2 van titel VA en titels VIa en VIb', gamblingAct),
      task('Paspoortwet, artikelen 26 tot en met 28', ['paspoortwet'], ['26', '27', '28']),
    ],
  },
  {
    organ: 'college',
    article: 'WGS 2.19(1)(i)',
    tasks: [
      task('Gemeentewet, hoofdstuk X van titel III en hoofdstuk XV van titel IV', municipalAct),
      task('Wet op de kansspelen, titels I, Ia en VIb', gamblingAct),
      task(
        'Wet bijzondere maatregelen grootstedelijke problematiek, artikelen 5, 10, 10b en 10c',
        ['wet bijzondere maatregelen grootstedelijke problematiek', 'wbmgp'],
        ['5', '10', '10b', '10c'],
      ),
      task('Participatiewet, artikel 7', participationAct, ['7']),
      // The act still names the Wabo and the Wro, which the Omgevingswet replaced; the reference is kept as it reads.
      task('Wet algemene bepalingen omgevingsrecht, hoofdstukken 2, 3 en 5', environmentAct),
      task('Woningwet, artikel 17 en hoofdstuk VI', ['woningwet']),
      task('Huisvestingswet 2014, artikelen 8, 21, 22, 25 en 26 en hoofdstuk 6', [
        'huisvestingswet 2014',
        'huisvestingswet',
      ]),
      task(
        'Wet basisregistratie personen, artikel 1.4(1)',
        ['wet basisregistratie personen', 'wet brp', 'brp'],
        ['1.4'],
      ),
      task('Wet ruimtelijke ordening, toezicht en handhaving', ['wet ruimtelijke ordening', 'wro']),
      task('Gemeentelijke verordening, toezicht en handhaving', byLaw),
    ],
  },
  {
    organ: 'heffingsambtenaar',
    article: 'WGS 2.19(1)(i)',
    tasks: [task('Gemeentewet, hoofdstuk XV van titel IV', municipalAct)],
  },
  {
    organ: 'provinciebestuur',
    article: 'WGS 2.19(1)(j)',
    tasks: [
      task('Provinciewet', ['provinciewet']),
      task('Wet algemene bepalingen omgevingsrecht, hoofdstukken 2, 3 en 5', environmentAct),
      task('Provinciale verordening, toezicht en handhaving', byLaw),
    ],
  },
  {
    organ: 'nla',
    article: 'WGS 2.19(1)(k)',
    tasks: [
      task('Wet BOD, artikel 3', investigationAct, ['3']),
      task('Arbeidsomstandighedenwet', ['arbeidsomstandighedenwet', 'arbowet']),
      task('Arbeidstijdenwet', ['arbeidstijdenwet', 'atw']),
      task('Wet allocatie arbeidskrachten door intermediairs', [
        'wet allocatie arbeidskrachten door intermediairs',
        'waadi',
      ]),
      task('Wet arbeid vreemdelingen', ['wet arbeid vreemdelingen', 'wav']),
      task('Wet minimumloon en minimumvakantiebijslag', ['wet minimumloon en minimumvakantiebijslag', 'wml']),
    ],
  },
  // Its inspection takes no part: only the investigation service does.
  { organ: 'nvwa-iod', article: 'WGS 2.19(1)(l)', tasks: [task('Wet BOD, artikel 3', investigationAct, ['3'])] },
]);

const zvh = of('ZVH', '2025-03-01', [
  { organ: 'rvdk', article: 'WGS 2.27(1)(a)' },
  { organ: 'dji', article: 'WGS 2.27(1)(b)' },
  {
    organ: 'politie',
    article: 'WGS 2.27(1)(c)',
    tasks: [
      policeTask,
      task('Wet verplichte ggz, artikelen 5:3, 7:3, 8:1, 8:2, 8:10 en 13:3', forcedCareAct),
      task('Wet zorg en dwang, artikelen 28b(2) en 33', careAndCoercionAct),
    ],
  },
  {
    organ: 'om',
    article: 'WGS 2.27(1)(d)',
    tasks: [
      prosecutionTask,
      task(
        'Wet verplichte ggz, artikelen 5:3, 5:16, 5:17(1), 5:18, 5:19, 7:7(1), 7:11(1), 8:1, 8:17-8:19 en 13:3',
        forcedCareAct,
      ),
      task('Wet zorg en dwang, artikelen 28a(3) en 28b(1)', careAndCoercionAct),
      task('Wet forensische zorg, artikel 2.3', ['wet forensische zorg', 'wfz'], ['2.3']),
    ],
  },
  {
    organ: 'burgemeester',
    article: 'WGS 2.27(1)(e)',
    tasks: [
      ...publicOrder,
      task('Wet tijdelijk huisverbod', ['wet tijdelijk huisverbod']),
      task('Wet verplichte ggz, artikelen 7:1, 7:2, 7:4 en 8:1', forcedCareAct),
      task('Wet zorg en dwang, artikelen 29 tot en met 36', careAndCoercionAct),
    ],
  },
  {
    organ: 'college',
    article: 'WGS 2.27(1)(f)',
    tasks: [
      task('Wmo 2015, artikelen 2.1.1(1), 2.1.7, 2.3.1-2.3.6, 2.3.9, 2.3.10 en 2.4.1', ['wmo 2015', 'wmo']),
      task('Jeugdwet, artikelen 2.3 en 2.4', ['jeugdwet'], ['2.3', '2.4']),
      task('Participatiewet, artikel 7', participationAct, ['7']),
      task('Wet gemeentelijke schuldhulpverlening, artikel 3', [
        'wet gemeentelijke schuldhulpverlening',
        'wgs schuldhulpverlening',
      ]),
      task('Leerplichtwet 1969, artikel 16', ['leerplichtwet 1969', 'leerplichtwet'], ['16']),
      task('Wet verplichte ggz, artikelen 5:1, 5:2, 5:3 en 5:16', forcedCareAct),
      task('Wet zorg en dwang, artikel 28c', careAndCoercionAct, ['28c']),
      task('Besluit tenuitvoerlegging strafrechtelijke beslissingen, artikel 2:7', sentencesDecree),
    ],
  },
  {
    organ: 'ggd',
    article: 'WGS 2.27(1)(g)',
    tasks: [
      task('Wet publieke gezondheid', ['wet publieke gezondheid', 'wpg publieke gezondheid']),
      task('Wmo 2015, artikel 2.1.1(1)', ['wmo 2015', 'wmo'], ['2.1.1']),
    ],
  },
  {
    organ: 'reclassering',
    article: 'WGS 2.27(2)(a)',
    tasks: [
      task('Reclasseringsregeling 1995, hoofdstuk 3', ['reclasseringsregeling 1995', 'reclasseringsregeling']),
      task('Besluit tenuitvoerlegging strafrechtelijke beslissingen, artikel 2:7', sentencesDecree),
    ],
  },
  { organ: 'veilig-thuis', article: 'WGS 2.27(2)(b)' },
  { organ: 'certified-institution', article: 'WGS 2.27(2)(c)' },
  { organ: 'ggz', article: 'WGS 2.27(2)(d)' },
  { organ: 'care-provider', article: 'WGS 2.27(2)(e)' },
]);

const fec = of('FEC', '2025-03-01', [
  { organ: 'om', article: 'WGS 2.3(1)(a)' },
  { organ: 'politie', article: 'WGS 2.3(1)(b)' },
  { organ: 'fiu', article: 'WGS 2.3(1)(c)' },
  { organ: 'belastingdienst', article: 'WGS 2.3(1)(d)' },
  { organ: 'fiod', article: 'WGS 2.3(1)(e)' },
  { organ: 'afm', article: 'WGS 2.3(1)(f)' },
  { organ: 'dnb', article: 'WGS 2.3(1)(g)' },
  { organ: 'bank', article: 'WGS 2.3(1)(h)', byDecree: true },
  { organ: 'rijksrecherche', article: 'WGS 2.3(1)(h)', byDecree: true },
]);

const icov = of('iCOV', '2025-03-01', [
  { organ: 'om', article: 'WGS 2.11(1)' },
  { organ: 'politie', article: 'WGS 2.11(1)' },
  { organ: 'rijksrecherche', article: 'WGS 2.11(1)' },
  { organ: 'fiu', article: 'WGS 2.11(1)' },
  { organ: 'cjib', article: 'WGS 2.11(1)' },
  { organ: 'belastingdienst', article: 'WGS 2.11(1)' },
  { organ: 'douane', article: 'WGS 2.11(1)' },
  { organ: 'fiod', article: 'WGS 2.11(1)' },
  { organ: 'nla', article: 'WGS 2.11(1)' },
  { organ: 'nvwa-iod', article: 'WGS 2.11(1)' },
  { organ: 'ilt', article: 'WGS 2.11(1)' },
  { organ: 'acm', article: 'WGS 2.11(1)' },
  { organ: 'dnb', article: 'WGS 2.11(1)' },
  { organ: 'other-public', article: 'WGS 2.11(1)(j)', byDecree: true },
  { organ: 'college', article: 'WGS 2.11(1)(j)', byDecree: true },
  { organ: 'burgemeester', article: 'WGS 2.11(1)(j)', byDecree: true },
]);

const wgpa = of('WGPA', '2025-07-01', [
  { organ: 'burgemeester', article: 'Wgpa 2-8' },
  { organ: 'college', article: 'Wgpa 2-8' },
  { organ: 'politie', article: 'Wgpa 2-8' },
  { organ: 'om', article: 'Wgpa 2-8' },
  { organ: 'reclassering', article: 'Wgpa 2-8' },
  { organ: 'rvdk', article: 'Wgpa 2-8' },
]);

export const designations: readonly Designation[] = [...riec, ...zvh, ...fec, ...icov, ...wgpa];

/** Kinds of partnership whose act names who takes part. */
export const designatingKinds: ReadonlySet<string> = new Set(designations.map(({ kind }) => kind));

const index: ReadonlyMap<string, Designation> = new Map(designations.map((row) => [`${row.kind} ${row.organ}`, row]));

/** How the act designates an organ for a kind of partnership; absent: it does not. */
export const designationOf = (kind: string, organ: string): Designation | undefined => index.get(`${kind} ${organ}`);

/** An organ's place in a partnership: under which letter of the act, for which tasks. */
export function takesPart(kind: PartnershipKind, organ: Organ, organId: string): Participant {
  const { article, tasks } = present(designationOf(kind, organ), `the act designates ${organ} for ${kind}`);
  return { organId, article, tasks: tasks?.map(({ text }) => text) ?? [article] };
}

/**
 * Whether a task, as people write it (`Opiumwet 13b`), is one for which the organ takes part. A statute of another
 * organ's list or another partnership's is known, and not this one. Absent: no list knows the statute, so somebody
 * must say which of the listed tasks is meant.
 */
export function isDesignatedTask({ article, tasks }: Designation, text: string): boolean | undefined {
  const written = text.trim().toLowerCase();
  if (!tasks || written === article.toLowerCase()) return true;
  const own = tasks.filter(({ statute }) => namedIn(statute, written));
  if (own.length > 0) return own.some((one) => fitsArticle(one, written));
  const isElsewhere = designations.some((row) => row.tasks?.some((one) => namedIn(one.statute, written)));
  return isElsewhere ? false : undefined;
}

const namedIn = (statute: readonly string[], written: string): boolean =>
  statute.some((name) => written === name || written.startsWith(`${name} `) || written.startsWith(`${name},`));

function fitsArticle({ statute, articles }: DesignatedTask, written: string): boolean {
  if (!articles) return true;
  // The year in a name (`Leerplichtwet 1969`) is no article, so the longest name is what is left out.
  const named = Math.max(...statute.filter((name) => written.startsWith(name)).map(({ length }) => length));
  const [article] = written.slice(named).match(/\d+[a-z]*(?:[.:]\d+[a-z]*)*/) ?? [];
  // Only the statute was named: then the act's article is meant.
  return article === undefined || articles.includes(article);
}

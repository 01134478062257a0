import { present } from '../core/assert.ts';
import type { Subject } from '../match/key-spec.ts';
import { defaultPersonRates, type PersonFields } from '../sim/registers/person-errors.ts';
import { personRecords } from '../sim/registers/person-register.ts';
import { type BenchContext, type Figure, rounded } from './figure.ts';
import { isHere, linkSets, readSet } from './link-sets.node.ts';
import { type KeySet, type KnownRecord, keyQuality, type Sides } from './match-keys.ts';

/** Not the seed that plans or key rules were looked at with. */
const seed = 777;

const alone = ['bsn.1', 'pn1.1', 'da.1', 'pn2.1', 'pn3.1', 'pa.1'] as const;
const weak = ['pw1.1', 'pw2.1'] as const;

/** Each with what the one before has. Telephone, account and number plate stand in no invented register. */
const registerSets: readonly KeySet[] = [
  { name: 'bsn', specs: alone.slice(0, 1) },
  { name: '+ pn1', specs: alone.slice(0, 2) },
  { name: '+ da', specs: alone.slice(0, 3) },
  { name: '+ pn2 pn3 pa', specs: alone },
  { name: '+ pw1 pw2 in pairs', specs: [...alone, ...weak] },
  { name: '  pw1 pw2 on their own', specs: [...alone, ...weak], weakAlone: true },
];
const historicalSets: readonly KeySet[] = [
  { name: 'pn1', specs: ['pn1.1'] },
  { name: '+ pn2', specs: ['pn1.1', 'pn2.1'] },
  { name: '+ pw1 pw2 in pairs', specs: ['pn1.1', 'pn2.1', ...weak] },
  { name: '  pw1 pw2 on their own', specs: ['pn1.1', 'pn2.1', ...weak], weakAlone: true },
];

interface Scenario {
  readonly name: string;
  readonly bsnShare: number;
  /** How many times the usual errors. */
  readonly errors: number;
}
const scenarios: readonly Scenario[] = [
  { name: 'bsn 3 of 4', bsnShare: 0.75, errors: 1 },
  { name: 'no bsn', bsnShare: 0, errors: 1 },
  { name: 'no bsn, errors x2', bsnShare: 0, errors: 2 },
];

/** Recall and precision of sets of keys, on registers whose truth is known. */
export async function keyFigures(context: BenchContext): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const scenario of scenarios) {
    context.progress(scenario.name);
    const sides = registersOf(scenario, context.isQuick ? 20_000 : 200_000);
    figures.push(...figuresOf(scenario.name, sides, registerSets));
  }
  context.note({
    nl: 'Twee verzonnen registers, elk met eigen fouten en schrijfwijze. De fouten zijn gekozen en niet gemeten, de namen zijn niet zo ongelijk verdeeld als echte, en precisie daalt als registers groeien: dit zegt welke sleutels iets toevoegen, niet hoeveel een echt register zal opleveren.',
    en: 'Two invented registers, each with errors and a style of its own. The errors are chosen and not measured, names are not as unevenly spread as real ones, and precision falls as registers grow: this tells which keys add something, not how much a real register will yield.',
  });
  figures.push(...(await historicalFigures(context)));
  return figures;
}

async function historicalFigures(context: BenchContext): Promise<readonly Figure[]> {
  const set = present(
    linkSets.find(({ name }) => name === 'historical_50k'),
    'the set is one of those for linkage',
  );
  if (!isHere(set)) {
    context.note({
      nl: `${set.name} is er niet, dus daarop is niet gemeten.`,
      en: `${set.name} is not here, so nothing was measured on it.`,
    });
    return [];
  }
  context.progress(set.name);
  const [file] = await readSet(set);
  const { heading, rows } = present(file, 'the set is one file');
  const [surname, given, born, truth] = ['surname', 'first_name', 'dob', set.truth.column].map((name) =>
    heading.indexOf(name),
  );
  const cell = (row: readonly string[], at: number | undefined): string => row[at ?? -1] ?? '';
  const records = rows.map((row) => ({
    subject: { surname: cell(row, surname), givenNames: cell(row, given), bornOn: cell(row, born) },
    person: cell(row, truth),
  }));
  context.note({
    nl: 'historical_50k: bekende Britten van vroeger, met fouten die een programma maakte; zonder nummers en zonder Nederlandse adressen. Het zegt niets over Nederlandse namen van nu.',
    en: 'historical_50k: known Britons of the past, with errors made by a program; without numbers and without Dutch addresses. It tells nothing about Dutch names of today.',
  });
  return figuresOf(set.name, { asked: records, held: records }, historicalSets);
}

function figuresOf(name: string, sides: Sides, sets: readonly KeySet[]): readonly Figure[] {
  const percent = (part: number, whole: number): number => rounded((100 * part) / Math.max(1, whole));
  return keyQuality(sides, sets).flatMap(({ same, found, wrong, keysPerRecord }, at) => {
    const about = `${name}: ${sets[at]?.name ?? ''}`;
    return [
      ...(at === 0 ? [{ name: `${name}: pairs of one person`, value: same, unit: 'pairs' }] : []),
      { name: `${about}, recall`, value: percent(found, same), unit: '%' },
      // Of nothing no share is right.
      ...(found + wrong === 0
        ? []
        : [{ name: `${about}, precision`, value: percent(found, found + wrong), unit: '%' }]),
      { name: `${about}, keys`, value: rounded(keysPerRecord), unit: '/record' },
    ];
  });
}

/** Who holds a permit against who receives a benefit: both copies, each with its own errors and its own style. */
function registersOf({ bsnShare, errors }: Scenario, records: number): Sides {
  const rates = Object.fromEntries(
    Object.entries(defaultPersonRates).map(([kind, rate]) => [kind, Math.min(1, rate * errors)]),
  );
  const [asked, held]: [KnownRecord[], KnownRecord[]] = [[], []];
  for (const { source, fields, person } of personRecords({ seed, records, bsnShare, rates })) {
    const record = { subject: subjectOf(fields), person: String(person) };
    if (source === 'permits') asked.push(record);
    if (source === 'benefits') held.push(record);
  }
  return { asked, held };
}

/** As the register's own reader would hand it over: it knows that its dates are figures without signs. */
const subjectOf = (fields: PersonFields): Subject => ({
  bsn: fields.bsn,
  surname: `${fields.prefix} ${fields.surname}`,
  givenNames: fields.givenNames,
  bornOn: fields.bornOn.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'),
  postcode: fields.postcode,
  houseNumber: fields.houseNumber,
  houseSuffix: fields.addition,
});

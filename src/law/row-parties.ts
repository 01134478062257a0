import type { Bilingual } from '../core/bilingual.ts';
import { type NormalForm, valuesIn } from './normal-form.ts';
import { sectorWords } from './organ-words.ts';
import type { Organ } from './question.ts';
import { organs, sectors } from './terms.ts';

/** Who a condition lets give or receive, as far as it says so. */
export interface Party {
  readonly organs: readonly Organ[];
  /** Who is meant without naming an organ: participants, a colleague, the person concerned. */
  readonly others: readonly Bilingual[];
  /** Tests that this came from: what a column says, the conditions need not say again. */
  readonly used: readonly NormalForm[];
  /** The lower, the more exactly it says who is meant. */
  readonly rank: number;
}

type Test = Extract<NormalForm, { kind: 'test' }>;

export const giverIn = (form: NormalForm): Party | undefined => partyIn(form, giverOf);
export const receiverIn = (form: NormalForm): Party | undefined => partyIn(form, receiverOf);

type Naming = (test: Test) => Omit<Party, 'used'> | undefined;

function partyIn(form: NormalForm, naming: Naming): Party | undefined {
  if (form.kind === 'open') return undefined;
  if (form.kind === 'test') {
    const named = naming(form);
    return named && { ...named, used: [form] };
  }
  const found = form.parts.map((part) => partyIn(part, naming));
  const parties = found.filter((party) => party !== undefined);
  if (form.kind === 'all') return sharpest(parties);
  // Where nobody receives there is no receiver to name, so that branch does not count.
  const isEmpty = naming === receiverOf ? isWithoutReceiver : () => false;
  const branches = form.parts.filter((part) => !isEmpty(part)).length;
  return parties.length > 0 && parties.length === branches ? together(parties) : undefined;
}

const isWithoutReceiver = (form: NormalForm): boolean =>
  form.kind === 'all'
    ? form.parts.some(isWithoutReceiver)
    : form.kind === 'test' && form.leaf.fact === 'recipient.named' && 'is' in form.leaf && form.leaf.is !== form.holds;

/** All must hold: who is named most exactly counts, and of two lists of organs what they have in common. */
function sharpest(parties: readonly Party[]): Party | undefined {
  const lowest = Math.min(...parties.map(({ rank }) => rank));
  const exact = parties.filter(({ rank }) => rank === lowest);
  const [first] = exact;
  if (!first) return undefined;
  const lists = exact.map((party) => party.organs).filter((list) => list.length > 0);
  return {
    ...first,
    organs: first.organs.filter((organ) => lists.every((list) => list.includes(organ))),
    used: exact.flatMap((party) => party.used),
  };
}

const together = (parties: readonly Party[]): Party => ({
  organs: [...new Set(parties.flatMap((party) => party.organs))],
  others: [...new Set(parties.flatMap((party) => party.others))],
  used: parties.flatMap((party) => party.used),
  rank: Math.max(...parties.map(({ rank }) => rank)),
});

const who = (rank: number, nl: string, en: string): Omit<Party, 'used'> => ({ organs: [], others: [{ nl, en }], rank });

type Named = ReadonlyMap<string, Omit<Party, 'used'>>;

/** Tests that say who is meant when they hold. */
const receivers: Named = new Map([
  ['recipient.dataSubject', who(1, 'De persoon om wie het gaat', 'The person concerned')],
  ['recipient.colleague', who(2, 'Een collega in dezelfde organisatie', 'A colleague in the same organisation')],
  [
    'recipient.involvedInActivity',
    who(2, 'Deelnemers die bij de zaak betrokken zijn', 'Participants involved in the case'),
  ],
  ['recipient.participant', who(3, 'Deelnemers, voor hun eigen taak', 'Participants, for their own task')],
  [
    'recipient.memberOfOther',
    who(3, 'Deelnemers van een ander samenwerkingsverband', 'Participants of another partnership'),
  ],
  ['recipient.source', who(3, 'De bron van de gegevens', 'The source of the data')],
  ['context.otherNamed', who(6, 'Een ander samenwerkingsverband', 'Another partnership')],
  ['recipient.member', who(4, 'Deelnemers en bureau van het samenwerkingsverband', 'Participants and bureau')],
]);

/** And when they do not hold. */
const outsiders: Named = new Map([
  ['recipient.member', who(6, 'Iemand buiten het samenwerkingsverband', 'Someone outside the partnership')],
]);

const givers: Named = new Map([
  [
    'subject.designated',
    who(3, 'Wie voor het samenwerkingsverband is aangewezen', 'Whoever is designated for the partnership'),
  ],
  [
    'subject.designatedInside',
    who(4, 'Wie daarvoor in de eigen organisatie is aangewezen', 'Whoever is designated for it inside'),
  ],
]);

const receiverOf: Naming = (test) =>
  named(test, { organ: 'recipient.organ', sector: 'recipient.sector', yes: receivers, no: outsiders });
const giverOf: Naming = (test) =>
  named(test, { organ: 'subject.organ', sector: 'subject.sector', yes: givers, no: new Map() });

function named(
  { leaf, holds }: Test,
  facts: { readonly organ: string; readonly sector: string; readonly yes: Named; readonly no: Named },
): Omit<Party, 'used'> | undefined {
  const values = valuesIn(leaf);
  if (leaf.fact === facts.organ && holds && values) {
    return { organs: organs.filter((organ) => values.includes(organ)), others: [], rank: 0 };
  }
  if (leaf.fact === facts.sector && holds && values) {
    const others = sectors.filter((sector) => values.includes(sector)).map((sector) => sectorWords[sector]);
    return { organs: [], others, rank: 5 };
  }
  if (!('is' in leaf) || typeof leaf.is !== 'boolean') return undefined;
  return (leaf.is === holds ? facts.yes : facts.no).get(leaf.fact);
}

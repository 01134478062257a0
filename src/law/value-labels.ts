import type { Bilingual } from '../core/bilingual.ts';
import { policeRegimes } from './basis/wgs-conditions.ts';
import { designatingKinds, designations } from './designations.ts';
import { partnershipKindWords } from './partnership-words.ts';
import { purposeOf } from './purposes.ts';
import type { PartnershipKind } from './question.ts';
import { partnershipKinds } from './terms.ts';
import { wordOf } from './words.ts';

/** What people call a value of a fact. A text that is in no list stands as it is. */
export function labelOf(fact: string, value: string): Bilingual {
  if (fact === 'context.purposeCode') return purposeOf(value)?.label ?? { nl: value, en: value };
  return wordOf(fact, value) ?? { nl: value, en: value };
}

/** Labels of several values, with one label for values that together have a name: all participants, all police data. */
export function labelsOf(fact: string, values: readonly string[]): readonly Bilingual[] {
  const groups = groupsFor(fact).filter((group) => group.values.every((value) => values.includes(value)));
  const grouped = new Set(groups.flatMap((group) => group.values));
  const rest = values.filter((value) => !grouped.has(value));
  return [...groups.map(({ label }) => label), ...rest.map((value) => labelOf(fact, value))];
}

interface Group {
  readonly values: readonly string[];
  readonly label: Bilingual;
}

const police: Group = {
  values: policeRegimes,
  label: { nl: 'Politiegegevens, van welke soort ook (Wpg)', en: 'Police data of any kind (Wpg)' },
};

/** Fewer than this are named one by one. */
const fewest = 5;

const participants: readonly Group[] = partnershipKinds.flatMap((kind) => {
  if (!designatingKinds.has(kind)) return [];
  const values = designations.filter((row) => row.kind === kind && !row.byDecree).map(({ organ }) => organ);
  return values.length < fewest ? [] : [{ values, label: allOf(kind) }];
});

function allOf(kind: PartnershipKind): Bilingual {
  const { nl, en } = partnershipKindWords[kind];
  return { nl: `Alle deelnemers van: ${nl}`, en: `All participants of: ${en}` };
}

function groupsFor(fact: string): readonly Group[] {
  if (fact === 'resource.originRegime') return [police];
  return fact === 'subject.organ' || fact === 'recipient.organ' ? participants : [];
}

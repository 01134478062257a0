import type { Bilingual } from '../core/bilingual.ts';
import { approvalsIn, factsIn, valuesIn } from './condition.ts';
import { fieldLabel } from './fields.ts';
import { isDay } from './instants.ts';
import { knownFact } from './known-facts.ts';
import { purposeOf } from './purposes.ts';
import type { Citation } from './question.ts';
import type { Condition, Rule, RulePack } from './rule.ts';

/** What is wrong with a file of rules, and where: the reader is shown the file and the line (`schakel rules --check`). */
export interface PackFault {
  readonly packId: string;
  readonly validFrom: string;
  readonly ruleId?: string;
  /** Member of the pack or the rule: `validFrom`, `basis`, `when`. */
  readonly member: string;
  readonly detail: Bilingual;
}

/** Faults of all files together, in the order of their ids and days. No rule is switched on while there is one. */
export function faultsOfPacks(packs: readonly RulePack[]): readonly PackFault[] {
  const sorted = packs.toSorted((a, b) => (`${a.id} ${a.validFrom}` < `${b.id} ${b.validFrom}` ? -1 : 1));
  return [
    ...sorted.flatMap(faultsOfPack),
    ...sorted.flatMap((pack, at) => periodFaults(pack, sorted[at + 1])),
    ...twice(sorted),
  ];
}

function faultsOfPack(pack: RulePack): readonly PackFault[] {
  const fault = faultIn(pack);
  return [
    ...(isDay(pack.validFrom) ? [] : [fault('validFrom', wantsADay)]),
    ...lastDayFaults(pack).map((detail) => fault('validUntil', detail)),
    ...pack.rules.flatMap((rule) => faultsOfRule(rule, (member, detail) => fault(member, detail, rule.id))),
  ];
}

function lastDayFaults({ validFrom, validUntil }: RulePack): readonly Bilingual[] {
  if (validUntil === undefined) return [];
  if (!isDay(validUntil)) return [wantsADay];
  return validUntil < validFrom ? [endsBeforeStart] : [];
}

type Tell = (member: string, detail: Bilingual) => PackFault;

function faultsOfRule(rule: Rule, fault: Tell): readonly PackFault[] {
  const { set, negated } = approvalsIn(rule.when);
  const isPermit = rule.effect === 'permit';
  const texts = [rule.sentence, ...rule.obligations, ...rule.alternatives];
  return [
    ...(rule.basis.length === 0 ? [fault('basis', wantsABasis)] : []),
    ...rule.basis.flatMap((citation) => citationFaults(citation, fault)),
    ...factsIn(rule.when).flatMap((fact) => (knownFact(fact) ? [] : [fault('when', unknownFact(fact))])),
    ...valuesIn(rule.when, 'context.purposeCode').flatMap((code) =>
      code === 'none' || purposeOf(code) ? [] : [fault('when', unknownPurpose(code))],
    ),
    ...(deniesApproval(rule.when) ? [fault('when', approvalDenied)] : []),
    ...(isPermit && negated !== 0 ? [fault('when', approvalTakesAway)] : []),
    ...(!isPermit && negated !== set ? [fault('when', approvalForbids)] : []),
    ...(!isPermit && rule.approvals !== undefined ? [fault('approvals', approvalsOfPermits)] : []),
    ...(!isPermit && rule.alternatives.length === 0 ? [fault('alternatives', wantsAWayOut)] : []),
    ...(rule.fields ?? []).flatMap((code) => (fieldLabel(code) ? [] : [fault('fields', unknownField(code))])),
    ...(rule.actions.length === 0 ? [fault('actions', wantsActions)] : []),
    ...(texts.some(({ nl, en }) => nl.trim() === '' || en.trim() === '') ? [fault('sentence', wantsTwoLanguages)] : []),
  ];
}

/** `is: false` would hide from the two checks of approvals which way they work. */
function deniesApproval(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(deniesApproval);
  if ('any' in condition) return condition.any.some(deniesApproval);
  if ('not' in condition) return deniesApproval(condition.not);
  return 'is' in condition && condition.is === false && condition.fact.startsWith('approval.');
}

function citationFaults(
  { act, article, validFrom, checkedOn, checkedBy }: Citation,
  fault: Tell,
): readonly PackFault[] {
  return [
    ...(act.trim() === '' || article.trim() === '' ? [fault('basis', wantsAnArticle)] : []),
    ...(isDay(validFrom) && isDay(checkedOn) ? [] : [fault('basis', wantsADay)]),
    ...(checkedBy.trim() === '' ? [fault('basis', wantsAChecker)] : []),
  ];
}

/** Two versions of one act meet without a day in both and without a day in neither. */
function periodFaults(pack: RulePack, next: RulePack | undefined): readonly PackFault[] {
  if (!next || next.id !== pack.id) return [];
  if (next.validFrom === pack.validFrom) return [faultIn(next)('validFrom', sameDay)];
  const { validUntil } = pack;
  // Without a last day it runs until the next version; a last day that is none has been told already.
  if (validUntil === undefined || !isDay(validUntil)) return [];
  if (validUntil >= next.validFrom) return [faultIn(next)('validFrom', overlap(validUntil))];
  return dayAfter(validUntil) === next.validFrom ? [] : [faultIn(next)('validFrom', gap(validUntil))];
}

/** An id stands once among the rules of a day; versions of one act may share it. */
function twice(packs: readonly RulePack[]): readonly PackFault[] {
  const owner = new Map<string, string>();
  return packs.flatMap((pack) => {
    const here = new Set<string>();
    return pack.rules.flatMap(({ id }) => {
      const first = owner.get(id) ?? pack.id;
      const isTaken = here.has(id) || first !== pack.id;
      here.add(id);
      owner.set(id, first);
      return isTaken ? [faultIn(pack)('id', usedTwice, id)] : [];
    });
  });
}

const faultIn =
  ({ id, validFrom }: RulePack) =>
  (member: string, detail: Bilingual, ruleId?: string): PackFault => ({
    packId: id,
    validFrom,
    ...(ruleId === undefined ? {} : { ruleId }),
    member,
    detail,
  });

function dayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}

const wantsADay: Bilingual = { nl: 'Hier hoort een dag te staan: 2026-11-23.', en: 'A day belongs here: 2026-11-23.' };
const endsBeforeStart: Bilingual = {
  nl: 'De laatste dag ligt vóór de eerste.',
  en: 'The last day lies before the first.',
};
const sameDay: Bilingual = {
  nl: 'Twee versies van deze wet beginnen op dezelfde dag.',
  en: 'Two versions of this act start on the same day.',
};
const overlap = (until: string): Bilingual => ({
  nl: `Deze versie begint voordat de vorige eindigt (${until}): de perioden overlappen.`,
  en: `This version starts before the one before ends (${until}): the periods overlap.`,
});
const gap = (until: string): Bilingual => ({
  nl: `Tussen de vorige versie (tot en met ${until}) en deze ontbreekt een periode.`,
  en: `Between the version before (up to ${until}) and this one a period is missing.`,
});
const wantsABasis: Bilingual = { nl: 'Deze regel noemt geen wet.', en: 'This rule names no act.' };
const wantsAnArticle: Bilingual = {
  nl: 'Deze verwijzing noemt geen artikel.',
  en: 'This citation names no article.',
};
const wantsAChecker: Bilingual = {
  nl: 'Hier staat niet wie de tekst heeft nagekeken.',
  en: 'It is not said who checked the text.',
};
const unknownFact = (fact: string): Bilingual => ({
  nl: `Deze regel kijkt naar iets dat de poort niet kent: ${fact}.`,
  en: `This rule looks at something that the gate does not know: ${fact}.`,
});
const unknownPurpose = (code: string): Bilingual => ({
  nl: `Dit doel kent de poort niet: ${code}.`,
  en: `The gate does not know this purpose: ${code}.`,
});
const unknownField = (code: string): Bilingual => ({
  nl: `Dit soort gegeven kent de poort niet: ${code}.`,
  en: `The gate does not know this kind of detail: ${code}.`,
});
const approvalDenied: Bilingual = {
  nl: 'Een regel kijkt of een akkoord er is. Schrijf `not` waar het moet ontbreken.',
  en: 'A rule looks whether an approval is there. Write `not` where it must be absent.',
};
const approvalTakesAway: Bilingual = {
  nl: 'Een akkoord mag geen toestemming wegnemen.',
  en: 'An approval may not take a permit away.',
};
const approvalForbids: Bilingual = {
  nl: 'Een akkoord mag geen verbod laten ontstaan.',
  en: 'An approval may not bring a forbid about.',
};
const approvalsOfPermits: Bilingual = {
  nl: 'Akkoorden horen bij een toestemming.',
  en: 'Approvals belong to permits.',
};
const wantsAWayOut: Bilingual = {
  nl: 'Een verbod noemt minstens één ding dat wel mag.',
  en: 'A forbid names at least one thing that is lawful instead.',
};
const wantsActions: Bilingual = {
  nl: 'Deze regel zegt niet over welke handeling hij gaat.',
  en: 'This rule does not say which act it is about.',
};
const wantsTwoLanguages: Bilingual = {
  nl: 'Een zin ontbreekt in het Nederlands of in het Engels.',
  en: 'A sentence is missing in Dutch or in English.',
};
const usedTwice: Bilingual = {
  nl: 'Dit nummer is al van een andere regel.',
  en: 'This id belongs to another rule already.',
};

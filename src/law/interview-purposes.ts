import { type ChoicePart, type Option, type Situation, who } from './interview-part.ts';
import { namedValues, ruling } from './interview-relevance.ts';
import { placeholders } from './interview-told.ts';
import { type Purpose, purposes } from './purposes.ts';

/**
 * Purposes of this partnership and of this organ. Own tasks that no rule names give one and the same answer, so
 * they stand there as one.
 */
function purposeOptions({ active, told }: Situation): readonly Option[] {
  const { action, context, subject } = told;
  const slice = action && active.rulesFor(action, context?.kind);
  const named = slice ? namedValues(ruling(slice), 'context.purposeCode') : new Set<string>();
  const { organ } = subject ?? {};
  const { kind } = context ?? {};
  const isOwn = ({ role, organs }: Purpose) => role === 'own' && organ !== undefined && organs.includes(organ);
  const joint = purposes.filter(
    ({ role, kinds }) => role === 'partnership' && kind !== undefined && kinds.includes(kind),
  );
  const own = purposes.filter((purpose) => isOwn(purpose) && named.has(purpose.code));
  const alike = purposes.filter((purpose) => isOwn(purpose) && !named.has(purpose.code));
  return [
    ...joint.map(purposeOption),
    ...likeOne(alike),
    ...own.map(purposeOption),
    {
      value: 'other',
      label: { nl: 'Voor een ander doel', en: 'For another purpose' },
      fills: { context: { purposeCode: placeholders.otherPurpose, caseId: placeholders.case } },
    },
    {
      value: 'none',
      label: { nl: 'Er is nog geen zaak, taak of doel', en: 'There is no case, task or purpose yet' },
      fills: { context: { purposeCode: 'none', caseId: 'none' } },
    },
  ];
}

const purposeOption = ({ code, label }: Purpose): Option => ({
  value: code,
  label,
  fills: { context: { purposeCode: code, caseId: placeholders.case } },
});

function likeOne(alike: readonly Purpose[]): readonly Option[] {
  const [first, ...others] = alike;
  if (!first) return [];
  if (others.length === 0) return [purposeOption(first)];
  const label = { nl: 'Voor een eigen taak van mijn organisatie', en: 'For a task of my own organisation' };
  return [{ ...purposeOption(first), value: 'own', label, such: alike.map((one) => one.label) }];
}

export const purposeChoice: ChoicePart = {
  id: 'purpose',
  question: 'act',
  inputs: ['context.purposeCode', 'context.caseId'],
  whoKnows: who.you,
  label: { nl: 'Voor welk doel doet u dit?', en: 'For which purpose do you do this?' },
  options: purposeOptions,
};

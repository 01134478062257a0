import fc from 'fast-check';
import { lawCases } from './basis/cases.ts';
import { purposes } from './purposes.ts';
import type { Approval, Question } from './question.ts';
import {
  actions,
  activities,
  approvalKinds,
  approvalRoles,
  categories,
  grounds,
  organs,
  originRegimes,
  partnershipKinds,
  signalStatuses,
  uses,
} from './terms.ts';

/** Questions by chance, for the properties of the gate. */
export const yesNo = fc.boolean();
const word = fc.constantFrom('none', 'a', 'b');
const places = fc.constantFrom('none', 'p', 'q');
export const someIds = fc.subarray(['p', 'q', 'a']);
const approval: fc.Arbitrary<Approval> = fc.record({
  kind: fc.constantFrom(...approvalKinds),
  by: fc.constantFrom('x', 'y'),
  role: fc.constantFrom(...approvalRoles),
  at: fc.constantFrom('2026-11-20', '2026-11-25'),
  scope: fc.constantFrom('a', 'a', '*', 'b'),
  given: fc.constantFrom(true, true, false),
});

/** Any question, with any member unknown. */
export const anyQuestion: fc.Arbitrary<Question> = fc.record(
  {
    subject: fc.record(
      {
        userId: fc.constant('u'),
        org: word,
        organ: fc.constantFrom(...organs),
        designatedFor: someIds,
        commercialDuties: yesNo,
        machine: yesNo,
      },
      { requiredKeys: ['userId'] },
    ),
    recipient: fc.record(
      {
        org: word,
        organ: fc.constantFrom(...organs),
        sector: fc.constantFrom('public', 'public', 'private'),
        participantOf: someIds,
        involvedInActivity: yesNo,
        designatedFor: someIds,
        commercialDuties: yesNo,
        taskOrDuty: word,
        compatible: yesNo,
        necessary: yesNo,
        ground: fc.constantFrom(...grounds),
        use: fc.constantFrom(...uses),
      },
      { requiredKeys: [] },
    ),
    action: fc.constantFrom(...actions),
    context: fc.record(
      {
        partnership: places,
        kind: fc.constantFrom(...partnershipKinds),
        otherPartnership: places,
        otherKind: fc.constantFrom(...partnershipKinds),
        activity: fc.constantFrom(...activities),
        caseId: word,
        purposeCode: fc.constantFrom('none', ...purposes.map((purpose) => purpose.code)),
        signal: fc.record(
          { status: fc.constantFrom(...signalStatuses), adopted: yesNo, organisedCrime: yesNo },
          { requiredKeys: [] },
        ),
        involvedChosen: yesNo,
        dpia: yesNo,
        bgsCriteria: yesNo,
      },
      { requiredKeys: [] },
    ),
    resource: fc.record(
      {
        category: fc.constantFrom(...categories),
        originOrg: word,
        originRegime: fc.constantFrom(...originRegimes),
        special: yesNo,
        criminal: yesNo,
        taxOrigin: yesNo,
        fiodOnly: yesNo,
        personRole: fc.constantFrom('subject', 'other'),
        firstProcessedAt: fc.constantFrom('2026-01-01', '2020-01-01'),
        automated: yesNo,
        identifiable: yesNo,
        legalHold: yesNo,
      },
      { requiredKeys: [] },
    ),
    judgements: fc.record(
      {
        necessity: word,
        proportionality: word,
        subsidiarity: word,
        weightyReasons: fc.constantFrom('yes', 'no'),
        minimalFields: yesNo,
      },
      { requiredKeys: [] },
    ),
    approvals: fc.array(approval, { maxLength: 4 }),
    decision: yesNo,
    time: fc.constant({ now: '2026-11-23T10:00:00Z' }),
  },
  { requiredKeys: ['subject', 'action', 'context', 'resource', 'time'] },
);

/** Questions near the cases, so that the answers are not all denials: a case with some members taken from chance. */
export const nearCase: fc.Arbitrary<Question> = fc
  .record({
    base: fc.constantFrom(...lawCases.map((one) => one.question)),
    other: anyQuestion,
    parts: fc.subarray(['recipient', 'context', 'resource', 'judgements', 'approvals'] as const, {
      maxLength: 1,
    }),
    forgotten: fc.nat({ max: 40 }),
  })
  .map(({ base, other, parts, forgotten }) => {
    const taken = Object.fromEntries(parts.map((part) => [part, mixed(base[part], other[part])]));
    return forget({ ...base, ...taken }, forgotten);
  });

function mixed(base: unknown, other: unknown): unknown {
  if (Array.isArray(base) || typeof base !== 'object' || typeof other !== 'object') return other ?? base;
  const first = Object.entries(other ?? {}).slice(0, 2);
  return { ...base, ...Object.fromEntries(first) };
}

/** The question without its n-th member; beyond the last, whole. */
function forget(whole: Question, nth: number): Question {
  let at = 0;
  const text = JSON.stringify(whole, (key, value) => {
    if (key === '' || ['subject', 'action', 'context', 'resource', 'time', 'now', 'userId'].includes(key)) return value;
    if (!/^[a-z]/i.test(key)) return value;
    at += 1;
    return at === nth + 1 && !['kind', 'by', 'role', 'at', 'scope', 'given'].includes(key) ? undefined : value;
  });
  return JSON.parse(text);
}

import type { JsonObject } from '../../core/canonical.ts';
import { Facts } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { textOf } from '../weighing/page-table-answers.ts';
import { caseMessages as m } from './page-messages.ts';

/** Where a case goes, in the words of who opened it: goal, when it is done, how that is measured. */
export function Aim({ head }: { readonly head: JsonObject }) {
  const say = useSay();
  const gone = say(m.textGone);
  return (
    <>
      <p className="aim__goal">{textOf(head, 'goal') ?? gone}</p>
      <Facts
        of={[
          { name: 'endCriterion', label: m.endCriterion, lines: [textOf(head, 'endCriterion') ?? gone] },
          { name: 'measure', label: m.measure, lines: [textOf(head, 'measure') ?? gone] },
        ]}
      />
    </>
  );
}

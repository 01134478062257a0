import { lazy, type ReactNode, Suspense } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { useSession } from '../../web/shell/session.web.tsx';
import { questionIn } from './page-answers.ts';
import { approvalMessages as m } from './page-approval-messages.ts';
import { type Place, placeOf } from './page-place.ts';

/** The gate and the words of the questions weigh more than the rest of the page together. */
const AskedQuestion = lazy(() => import('./page-question.web.tsx').then((page) => ({ default: page.AskedQuestion })));

/** What both kinds of files show. */

export function Part({ title, children }: { readonly title: Bilingual; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <section className="file__part">
      <h3 className="nl-heading nl-heading--level-3">{say(title)}</h3>
      {children}
    </section>
  );
}

/** The question that lies with a request, in plain words; with what the gate says about it for whoever answers. */
export function QuestionPart(props: { readonly told: JsonObject | undefined; readonly withGate: boolean }) {
  const { told, withGate } = props;
  const say = useSay();
  const question = questionIn(told);
  return (
    <Part title={m.question}>
      {question ? (
        <Suspense fallback={<p className="loading">{say(kitMessages.loading)}</p>}>
          <AskedQuestion question={question} withGate={withGate} />
        </Suspense>
      ) : (
        <p className="nl-paragraph">{say(m.questionGone)}</p>
      )}
    </Part>
  );
}

/** Where the case or signal of a scope is read, for whom that is possible. A signal lies only at the organ that asks. */
export function usePlace(scope: string, fromOrgan?: string): Place | undefined {
  const session = useSession();
  const place = placeOf(scope, session);
  const isElsewhere = fromOrgan !== undefined && fromOrgan !== session.user?.organ;
  return place?.kind === 'signal' && isElsewhere ? undefined : place;
}

const scopeLabels = { case: m.scopeCase, signal: m.scopeSignal, other: m.scopeOther } as const;

/** As a labelled value among the others: the words and the number. */
export const scopeFact = (scope: string) => {
  const kind = scope.startsWith('case-') ? 'case' : scope.startsWith('signal-') ? 'signal' : 'other';
  return { name: 'scope', label: scopeLabels[kind], lines: [scope] };
};

const placeWords = { case: m.openCase, party: m.openCaseParty, signal: m.openSignal } as const;

export function PlaceLink({ place }: { readonly place: Place }) {
  const say = useSay();
  return (
    <Link className="nl-link" href={place.href}>
      {say(placeWords[place.kind])}
    </Link>
  );
}

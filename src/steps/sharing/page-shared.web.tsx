import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { type AdviceRow, isShared, questionIn } from './page-answers.ts';
import { placeOf, sharingHref } from './page-place.ts';
import { shareMessages as m } from './page-share-messages.ts';
import { isNothing, SharedLists } from './page-shared-lists.web.tsx';

/** What an organ got and gave under its standing task, outside any case it takes part in: not every receiver is a party. */
export function SharedPage(_props: PageProps) {
  const say = useSay();
  const session = useSession();
  const [asked] = useAsked('sharing.list', { limit: 100 }, isShared);
  /** The question says for which case or signal it was; its page asks it again. */
  const againAt = (row: AdviceRow): string | undefined => {
    const question = questionIn(row.told);
    const scope = question?.resource.id ?? question?.context.caseId ?? '';
    const place = placeOf(scope, session);
    return place && sharingHref(scope, place);
  };
  return (
    <div className="share-page">
      <Link className="nl-link up-link" href="/approvals">
        {say(m.backToApprovals)}
      </Link>
      <PageHeading title={say(m.sharedTitle)}>
        <p className="nl-paragraph">{say(m.sharedLead)}</p>
      </PageHeading>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          {isNothing(asked.answer) ? (
            <EmptyState title={say(m.sharedNothing)}>
              <p className="nl-paragraph">{say(m.sharedNothingLead)}</p>
            </EmptyState>
          ) : (
            <SharedLists shared={asked.answer} againAt={againAt} />
          )}
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </div>
  );
}

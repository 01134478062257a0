import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import type { Matter } from '../../web/shell/matter.web.tsx';
import { fits, useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { isShared } from './page-answers.ts';
import { shareMessages as m } from './page-share-messages.ts';
import { isNothing, SharedLists } from './page-shared-lists.web.tsx';

/** On the page of a case: ask whether something may be shared, and what was asked, kept, given and received. */
export function SharingPart({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const session = useSession();
  const isMine = fits('sharing.list', session);
  const open = () => go(`${matter.href}/sharing`);
  useKeys(m.part, isMine ? [{ keys: ['3'], label: m.open, run: open }] : []);
  if (!isMine) return null;
  return (
    <section className="file__part share-part" aria-labelledby="share-part">
      <h2 className="nl-heading nl-heading--level-2" id="share-part">
        {say(m.part)}
      </h2>
      <div className="acts">
        <Button onClick={open}>
          {say(m.open)}
          <KeyCap of="3" />
        </Button>
      </div>
      <WorkUnder under={matter.under}>
        <Lists matter={matter} />
      </WorkUnder>
    </section>
  );
}

function Lists({ matter }: { readonly matter: Matter }) {
  const say = useSay();
  const [asked] = useAsked('sharing.list', { limit: 100 }, isShared);
  if (asked.kind === 'waiting') return <p className="loading">{say(kitMessages.loading)}</p>;
  if (asked.kind === 'problem') return <ProblemPanel problem={asked.problem} />;
  if (isNothing(asked.answer)) return <p className="nl-paragraph">{say(m.nothing)}</p>;
  return <SharedLists shared={asked.answer} againAt={() => `${matter.href}/sharing`} />;
}

import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { useCarry } from '../../web/kit/drafts.web.tsx';
import { Field } from '../../web/kit/field.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go, Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import type { Problem } from '../../web/kit/problem.ts';
import { isObject } from '../../web/kit/problem.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { idOfStream, useApi } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession, WorkUnder } from '../../web/shell/session.web.tsx';
import { type CaseAbout, useCaseAbout } from './page-case-head.web.ts';
import { roundMessages as m } from './page-messages.ts';
import { isStillAbout, takenApart, unusable } from './page-subject.ts';
import { SubjectsField } from './page-subjects.web.tsx';
import { useWords } from './page-words.web.tsx';
import { roundRefusals } from './refusals.ts';
import { askInput } from './schema.ts';

/** A new question to the participants of a case. */
export function NewRoundPage({ at }: PageProps) {
  const say = useSay();
  const caseId = at['caseId'] ?? '';
  const { about, problem, href } = useCaseAbout(caseId);
  return (
    <div className="round-page">
      <Link className="nl-link up-link" href={href}>
        {say(m.backToCase)}
      </Link>
      <PageHeading title={say(m.newTitle)}>
        {about ? <p className="nl-paragraph">{say(m.fromCase, { title: about.title })}</p> : null}
        <p className="nl-paragraph">{say(m.newLead)}</p>
      </PageHeading>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {!about && !problem ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {about ? (
        <WorkUnder under={caseId}>
          <AskForm caseId={caseId} about={about} href={href} />
        </WorkUnder>
      ) : null}
    </div>
  );
}

interface AskProps {
  readonly caseId: string;
  readonly about: CaseAbout;
  readonly href: string;
}

function AskForm({ caseId, about, href }: AskProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const { path } = useAddress();
  const carry = useCarry();
  const refuse = useUnusable();
  // Read once, when the page opens: what came along is a beginning, and the form keeps what becomes of it.
  const [brought] = useState(() => carry.take(path));
  const { subject, records } = takenApart(brought ?? {});
  const send = async (input: JsonObject) => {
    const refused = refuse(input);
    if (refused) return refused;
    const isAbout = records.length > 0 && isStillAbout(subjectsIn(input), subject);
    const reply = await api.send('round.ask', { ...input, ...(isAbout ? { records } : {}) });
    if ('problem' in reply) return reply.problem;
    show({ text: say(reply.good.types.includes('round.sent') ? m.asked : m.askedWaits) });
    go(`${href}/rounds/${idOfStream(reply.good)}`);
    return undefined;
  };
  return (
    <>
      {brought ? <p className="note-line round-page__note">{say(m.carried)}</p> : null}
      <RecordForm
        record={askInput}
        draftKey={`round/${caseId}/${brought ? JSON.stringify(brought) : ''}`}
        initial={{ subjects: [subject] }}
        level={2}
        sections={[
          { title: m.aboutWhom, fields: ['subjects'] },
          { title: m.whyAndWhom, fields: ['reason'] },
        ]}
        controls={{
          subjects: (of) => <SubjectsField {...of} />,
          reason: (of) => (
            <>
              <Field {...of} />
              <WhoIsAsked parties={about.parties} />
            </>
          ),
        }}
        submit={m.submit}
        send={send}
      />
    </>
  );
}

/** What no key can be made of is said beside the subject, before anything is sent. */
function useUnusable(): (input: JsonObject) => Problem | undefined {
  const { locale, say } = useLanguage();
  return (input) => {
    const faults = unusable(subjectsIn(input), say);
    if (faults.length === 0) return undefined;
    const { status, title, next } = roundRefusals['nothing-to-ask-by'];
    const code = 'nothing-to-ask-by';
    return { status, code, title: title[locale], next: next[locale], articles: [], rules: [], missing: [], faults };
  };
}

const isSubject = (held: unknown): held is JsonObject => isObject(held);
const subjectsIn = ({ subjects }: JsonObject): readonly JsonObject[] =>
  Array.isArray(subjects) ? subjects.filter(isSubject) : [];

/** Everybody who will be asked, and what leaves: nothing that can be read. */
function WhoIsAsked({ parties }: { readonly parties: readonly string[] }) {
  const say = useSay();
  const words = useWords();
  const { user } = useSession();
  const others = parties.filter((organ) => organ !== user?.organ);
  return (
    <section className="round-asked" aria-labelledby="round-asked">
      <h3 className="nl-heading nl-heading--level-3" id="round-asked">
        {say(m.whoIsAsked)}
      </h3>
      {others.length === 0 ? <p className="nl-paragraph">{say(m.nobody)}</p> : null}
      <ul className="plain-list round-asked__list">
        {others.map((organ) => (
          <li key={organ}>{words(organ)}</li>
        ))}
      </ul>
      <p className="nl-paragraph small">{say(m.allParties)}</p>
      <p className="note-line">{say(m.nothingReadable)}</p>
      <p className="nl-paragraph small">{say(m.secondLooks)}</p>
    </section>
  );
}

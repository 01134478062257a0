import type { JsonObject } from '../../core/canonical.ts';
import { period } from '../../law/periods.ts';
import { packs } from '../../packs/index.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { go } from '../../web/kit/link.web.tsx';
import { idOfStream, useApi } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import { recordMessages as m } from './page-messages.ts';
import { recordInput } from './schema.ts';

const sections = [
  { title: m.seenTitle, fields: ['text', 'place', 'postcode', 'municipality'] },
  { title: m.sourceTitle, fields: ['receivedOn', 'channel', 'channelDetail', 'grade', 'protection'] },
  { title: m.moreTitle, fields: ['theme', 'remark', 'sourceRef'] },
];

/** Intake: the text first, the questions of the packs beside it, and who will see it for how long. */
export function RecordPage(_props: PageProps) {
  const say = useSay();
  const api = useApi();
  const { view, user } = useSession();
  const { show } = useAnnouncer();
  const today = new Date().toISOString().slice(0, 10);
  const organ = view.organs.find((one) => one.id === user?.organ);
  const [own] = organ?.territory ?? [];
  const send = async (input: JsonObject) => {
    const reply = await api.send('signal.record', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.done) });
    go(`/signals?signal=${idOfStream(reply.good)}`);
    return undefined;
  };
  return (
    <div className="intake">
      <PageHeading title={say(m.title)} />
      <p className="nl-paragraph nl-paragraph--lead">{say(m.lead)}</p>
      <div className="intake__body">
        <RecordForm
          record={recordInput}
          draftKey="signal"
          initial={{ receivedOn: today, ...(own ? { municipality: own } : {}) }}
          sections={sections}
          level={2}
          submit={m.submit}
          send={send}
        />
        <aside className="side">
          <h2 className="nl-heading nl-heading--level-3">{say(m.helpTitle)}</h2>
          <ul className="side__list">
            {packs
              .flatMap((pack) => pack.intakeQuestions)
              .map((question) => (
                <li key={question.nl}>{say(question)}</li>
              ))}
          </ul>
          <h2 className="nl-heading nl-heading--level-3">{say(m.keepTitle)}</h2>
          <ul className="side__list">
            <li>{say(m.keepWho)}</li>
            <li>{say(m.keepTerm, { days: period('weigh-within', today).count })}</li>
            <li>{say(m.keepNot)}</li>
          </ul>
        </aside>
      </div>
    </div>
  );
}

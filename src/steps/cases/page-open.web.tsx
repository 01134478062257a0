import type { ReactNode } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { endOf, period } from '../../law/periods.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { EmptyState, Facts } from '../../web/kit/facts.web.tsx';
import { Field } from '../../web/kit/field.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { rowsIn, ticksIn } from '../../web/kit/form-state.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go, Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { idOfStream, useApi, useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { isTableFile, offerOf, type TableFile, textOf } from '../weighing/page-table-answers.ts';
import { signalOffered } from '../weighing/table-schema.ts';
import { BarrierPicker, withoutOwners } from './page-barrier-picker.web.tsx';
import { caseMessages, openMessages as m } from './page-messages.ts';
import { packOf } from './page-pack.ts';
import { caseRefusals } from './refusals.ts';
import { openInput } from './schema.ts';

/** Opens a case out of a signal on which the table decided: `/cases/new?signal=<id>`. */
export function OpenCasePage(_props: PageProps) {
  const say = useSay();
  const id = useAddress().query.get('signal');
  const [asked] = useAsked('table.show', id === undefined ? undefined : { partnershipSignalId: id }, isTableFile);
  return (
    <div className="open-case">
      <Link className="nl-link up-link" href={id === undefined ? '/table?lane=case' : `/table/${id}`}>
        {say(id === undefined ? m.toTable : m.fromSignal)}
      </Link>
      <PageHeading title={say(m.title)} />
      {id === undefined ? <NotYet title={say(m.noSignal)} lead={say(m.noSignalLead)} /> : null}
      {id !== undefined && asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <SignalText file={asked.answer} />
          {asked.answer.stage === 'case' ? (
            <OpenForm file={asked.answer} />
          ) : (
            <NotYet title={say(m.notDecided)} lead={say(caseRefusals['table-decides-first'].next)} />
          )}
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </div>
  );
}

function NotYet({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <EmptyState title={title}>
      <p className="nl-paragraph">{lead}</p>
    </EmptyState>
  );
}

const judgementNames = ['necessity', 'proportionality', 'subsidiarity'];

function OpenForm({ file }: { readonly file: TableFile }) {
  const say = useSay();
  const api = useApi();
  const { view } = useSession();
  const nameOf = useNameOf();
  const { show } = useAnnouncer();
  const model = packOf(view.partnerships, file.offered)?.barrierModel ?? [];
  const parties = (file.assessed?.involved ?? []).map((value) => ({
    value,
    label: nameOf(value) ?? { nl: value, en: value },
  }));
  const days = period('party-answer', new Date().toISOString().slice(0, 10)).count;
  const send = async (input: JsonObject) => {
    const reply = await api.send('case.open', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.done) });
    go(`/cases/${idOfStream(reply.good)}`);
    return undefined;
  };
  return (
    <RecordForm
      record={openInput}
      fixed={{ partnershipSignalIds: [file.key] }}
      draftKey={`open/${file.key}`}
      options={() => ({ parties })}
      sections={[
        {
          title: m.aim,
          lead: (
            <>
              <ul className="examples">
                <li className="example">{say(m.aimGood)}</li>
                <li className="example example--bad">{say(m.aimBad)}</li>
                <li className="example">{say(m.aimMeasure)}</li>
              </ul>
            </>
          ),
          fields: ['title', 'goal', 'endCriterion', 'measure', 'endsOn'],
        },
        { title: m.who, lead: <Lead>{say(m.whoLead, { days })}</Lead>, fields: ['activity', 'parties'] },
        { title: m.judge, lead: <JudgedBefore file={file} />, fields: judgementNames },
        { title: m.plan, lead: <Lead>{say(m.planLead)}</Lead>, fields: ['barriers'] },
      ]}
      controls={{
        endsOn: (of) => (
          <>
            <Field {...of} />
            <Kept file={file} />
          </>
        ),
        parties: (of) => (
          <Field
            {...of}
            set={(name, value) => {
              of.set(name, value);
              const chosen = ticksIn({ [name]: value }, name);
              of.set('barriers', withoutOwners(rowsIn(of.draft, 'barriers'), chosen));
            }}
          />
        ),
        barriers: (of) => <BarrierPicker {...of} model={model} />,
      }}
      submit={m.submit}
      send={send}
    />
  );
}

const Lead = ({ children }: { readonly children: ReactNode }) => <p className="nl-paragraph small">{children}</p>;

/** What the case begins with stays in sight while the form is filled in. */
function SignalText({ file }: { readonly file: TableFile }) {
  const say = useSay();
  const told = offerOf(file);
  return (
    <section className="from-signal" aria-labelledby="signal-title">
      <h2 className="nl-heading nl-heading--level-2" id="signal-title">
        {say(m.fromPlace, { place: textOf(told, 'place') ?? file.offered.municipality ?? say(m.placeUnknown) })}
      </h2>
      <p className="signal-text">{textOf(told, 'text') ?? say(caseMessages.textGone)}</p>
    </section>
  );
}

/** The municipality's own reasons stand beside: the director writes new ones, knowing these. */
function JudgedBefore({ file }: { readonly file: TableFile }) {
  const { locale, say } = useLanguage();
  const told = offerOf(file);
  const before = Object.fromEntries(Object.entries(told).filter(([name]) => judgementNames.includes(name)));
  return (
    <>
      <Lead>{say(m.judgeLead)}</Lead>
      <details className="more">
        <summary>{say(m.judgeBefore)}</summary>
        <Facts of={factsOf(signalOffered.data.fields, before, { locale })} />
      </details>
    </>
  );
}

/** The last day, computed by the same rule as the step uses, in words. */
function Kept({ file }: { readonly file: TableFile }) {
  const { locale, say } = useLanguage();
  const first = file.offered.firstProcessedAt;
  const { count, source } = period('wgs-retention', first.slice(0, 10));
  return (
    <p className="nl-paragraph note-line">
      {say(m.keepLead, {
        first: dayText(first, locale),
        last: dayText(endOf('wgs-retention', first), locale),
        years: count,
        source,
      })}
    </p>
  );
}

import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { originRegimeWords } from '../../law/data-words.ts';
import { originRegimes } from '../../law/terms.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { EmptyState, Tag } from '../../web/kit/facts.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { dayText } from '../../web/kit/moment.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { useApi, useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { fits, useSession } from '../../web/shell/session.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { isListAnswer, type ListAnswer } from './page-answers.ts';
import { holderMessages as m } from './page-holder-messages.ts';
import { QuestionTabs } from './page-tabs.web.tsx';
import { kindWord } from './question.ts';
import { closeInput, openInput } from './schema.ts';

type Register = ListAnswer['registers'][number];

/** From which registers others may hear a yes or no, and what is ready for that. */
export function RoundListsPage(_props: PageProps) {
  const say = useSay();
  const [asked] = useAsked('round-list.show', {}, isListAnswer);
  return (
    <>
      <PageHeading title={say(m.listsTitle)}>
        <p className="nl-paragraph">{say(m.listsLead)}</p>
        <QuestionTabs />
      </PageHeading>
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'good' ? (
        <>
          <Registers of={asked.answer} />
          <Published of={asked.answer} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </>
  );
}

function Registers({ of }: { readonly of: ListAnswer }) {
  const say = useSay();
  const session = useSession();
  const [chosen, setChosen] = useState<Register>();
  if (of.registers.length === 0)
    return (
      <EmptyState title={say(m.listsNone)}>
        <p className="nl-paragraph">{say(m.listsNoneLead)}</p>
      </EmptyState>
    );
  const isMine = fits('round-list.open', session);
  return (
    <section className="file__part" aria-labelledby="list-registers">
      <h2 className="nl-heading nl-heading--level-2" id="list-registers">
        {say(m.registers)}
      </h2>
      <p className="nl-paragraph small">{say(m.listsReady)}</p>
      <ul className="open-lists">
        {of.registers.map((register) => (
          <li className="open-list" key={register.source}>
            <h3 className="nl-heading nl-heading--level-3">{register.title}</h3>
            <p className="file__state">
              <Tag tone={register.isOpen ? 'good' : 'calm'}>{say(register.isOpen ? m.isOpen : m.isClosed)}</Tag>
              <Tag>{say(regimeWord(register.originRegime))}</Tag>
            </p>
            {register.ground === undefined ? null : (
              <p className="small">{say(m.ground, { ground: register.ground })}</p>
            )}
            {isMine ? (
              <Button onClick={() => setChosen(register)}>
                {say(register.isOpen ? m.closeIt : m.openIt)}
                <span className="visually-hidden"> {register.title}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {chosen ? <ListDialog register={chosen} onClose={() => setChosen(undefined)} /> : null}
    </section>
  );
}

const regimeWord = (name: string) => {
  const regime = originRegimes.find((one) => one === name);
  return regime ? originRegimeWords[regime] : { nl: name, en: name };
};

function ListDialog({ register, onClose }: { readonly register: Register; onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const { source, isOpen, title } = register;
  const send = async (input: JsonObject) => {
    const reply = await api.send(isOpen ? 'round-list.close' : 'round-list.open', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(isOpen ? m.closed : m.opened) });
    onClose();
    return undefined;
  };
  return (
    <Dialog title={say(isOpen ? m.closeTitle : m.openTitle, { register: title })} wide onClose={onClose}>
      <p className="nl-paragraph">{say(isOpen ? m.closeLead : m.openLead)}</p>
      <RecordForm
        record={isOpen ? closeInput : openInput}
        fixed={{ source }}
        draftKey={`round-list/${source}/${isOpen ? 'close' : 'open'}`}
        shows={() => (isOpen ? ['reason'] : ['ground', 'reason'])}
        submit={isOpen ? m.closeIt : m.openIt}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

function Published({ of: { published } }: { readonly of: ListAnswer }) {
  const { locale, say } = useLanguage();
  return (
    <section className="file__part" aria-labelledby="list-published">
      <h2 className="nl-heading nl-heading--level-2" id="list-published">
        {say(m.published)}
      </h2>
      {published && published.files.length > 0 ? (
        <>
          <p className="nl-paragraph small">{say(m.publishedLead)}</p>
          <Table
            caption={say(m.published)}
            rows={published.files}
            rowKey={({ keySpec, kind, madeOn }) => `${keySpec} ${kind} ${madeOn}`}
            columns={[
              {
                key: 'kind',
                title: say(m.keyKind),
                cell: ({ keySpec, kind }) => (
                  <>
                    {say(kindWord(keySpec))} {kind === 'filter' ? null : <Tag>{say(m.addition)}</Tag>}
                  </>
                ),
              },
              { key: 'size', title: say(m.size), cell: ({ size }) => say(m.upTo, { count: size }) },
              { key: 'made', title: say(m.madeOn), cell: ({ madeOn }) => dayText(madeOn, locale) },
              { key: 'until', title: say(m.until), cell: ({ until }) => dayText(until, locale) },
            ]}
          />
        </>
      ) : (
        <p className="nl-paragraph">{say(m.publishedNone)}</p>
      )}
    </section>
  );
}

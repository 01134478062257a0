import { useState } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import { useApi } from '../../web/shell/api.web.tsx';
import { newKey } from '../../web/shell/request.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import type { Dispute, Said } from './page-answers.ts';
import type { ValueOf } from './page-thing-facts.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { propertyWord, valueWords } from './page-words.ts';
import { disputeInput, settleInput } from './schema.ts';

interface OfFact {
  readonly of: ValueOf;
  readonly said: Said;
}

/** Says that a fact is wrong; it stays in sight. */
export function DisputeAct({ of, said }: OfFact) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const { show } = useAnnouncer();
  const [disputeId, setDisputeId] = useState<string>();
  const words = {
    source: said.title,
    property: say(propertyWord(of.kind, of.property)).toLowerCase(),
    value: valueWords(of.property, of.value, locale),
  };
  return (
    <>
      <SmallAct
        text={say(m.dispute)}
        full={say(m.disputeOf, words)}
        onClick={() => setDisputeId(`dispute-${newKey()}`)}
      />
      {disputeId === undefined ? null : (
        <Dialog title={say(m.disputeTitle)} onClose={() => setDisputeId(undefined)}>
          <p className="nl-paragraph">{say(m.disputeLead, words)}</p>
          <RecordForm
            record={disputeInput}
            draftKey={`dispute-${said.ref}-${of.property}-${of.value}`}
            fixed={{ ref: said.ref, source: said.source, disputeId, property: of.property, value: of.value }}
            shows={() => ['should', 'reason']}
            submit={m.disputeSend}
            send={async (input) => {
              const reply = await api.send('statement.dispute', input);
              if ('problem' in reply) return reply.problem;
              setDisputeId(undefined);
              show({ text: say(m.disputeDone) });
              return undefined;
            }}
            onCancel={() => setDisputeId(undefined)}
          />
        </Dialog>
      )}
    </>
  );
}

/** A short word on the button, and the whole of it for who cannot see what it stands beside. */
function SmallAct(props: { readonly text: string; readonly full: string; onClick(): void }) {
  return (
    <button type="button" className="small-act" aria-label={props.full} onClick={props.onClick}>
      {props.text}
    </button>
  );
}

/** What was said against a fact, and what came of it. */
export function DisputesOf({ of, said }: OfFact) {
  return (said.disputes ?? []).map((dispute) => (
    <DisputeLine key={dispute.disputeId} of={of} said={said} dispute={dispute} />
  ));
}

function DisputeLine({ of, said, dispute }: OfFact & { readonly dispute: Dispute }) {
  const { locale, say } = useLanguage();
  const nameOf = useNameOf();
  const { outcome, told } = dispute;
  const name = nameOf(dispute.by);
  const settledOn = dispute.settledAt ? yearDayText(dispute.settledAt, locale) : '';
  return (
    <span className="dispute">
      <Tag tone={outcome === undefined ? 'soon' : outcome === 'corrected' ? 'late' : 'calm'}>
        {say(outcome === undefined ? m.disputed : m[outcome], { day: settledOn })}
      </Tag>
      <span className="dispute__text small">
        <span>{say(m.disputedBy, { name: name ? say(name) : dispute.by, day: yearDayText(dispute.at, locale) })}</span>
        {told?.should ? (
          <span>{say(m.disputeShould, { should: valueWords(of.property, told.should, locale) })}</span>
        ) : null}
        {told?.reason ? <span>{say(m.disputeReason, { reason: told.reason })}</span> : null}
      </span>
      {outcome === undefined ? <SettleAct of={of} said={said} dispute={dispute} /> : null}
    </span>
  );
}

function SettleAct({ of, said, dispute }: OfFact & { readonly dispute: Dispute }) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const { show } = useAnnouncer();
  const [isOpen, setOpen] = useState(false);
  const words = {
    property: say(propertyWord(of.kind, of.property)).toLowerCase(),
    value: valueWords(of.property, of.value, locale),
  };
  return (
    <>
      <SmallAct text={say(m.settle)} full={say(m.settleOf, words)} onClick={() => setOpen(true)} />
      {isOpen ? (
        <Dialog title={say(m.settleTitle)} onClose={() => setOpen(false)}>
          <p className="nl-paragraph">{say(m.settleLead)}</p>
          <RecordForm
            record={settleInput}
            draftKey={`settle-${dispute.disputeId}`}
            fixed={{ ref: said.ref, source: said.source, disputeId: dispute.disputeId }}
            shows={() => ['outcome', 'reason']}
            submit={m.settleSend}
            send={async (input) => {
              const reply = await api.send('statement.settle', input);
              if ('problem' in reply) return reply.problem;
              setOpen(false);
              show({ text: say(m.settleDone) });
              return undefined;
            }}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      ) : null}
    </>
  );
}

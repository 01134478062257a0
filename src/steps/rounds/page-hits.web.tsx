import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { categoryWords } from '../../law/data-words.ts';
import { fieldLabel } from '../../law/fields.ts';
import { categories } from '../../law/terms.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { Dialog } from '../../web/kit/dialog.web.tsx';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { shortDayText } from '../../web/kit/moment.ts';
import { useApi } from '../../web/shell/api.web.tsx';
import { settleInput } from './follow-up-schema.ts';
import type { FollowUpRow, HitRow, RoundCard } from './page-answers.ts';
import { FurtherDialog } from './page-further.web.tsx';
import { followUpWords, roundMessages as m } from './page-messages.ts';
import { isSameSubject } from './page-subject.ts';
import { Mark, useListed, useSubjectLine, useWords } from './page-words.web.tsx';
import { kindWord } from './question.ts';

type Open = { readonly name: 'further'; readonly hit: HitRow } | { readonly name: 'settle'; readonly of: FollowUpRow };

/** Each hit with what it was found by, what can be asked further, and what was asked and answered. */
export function Hits({ card }: { readonly card: RoundCard }) {
  const say = useSay();
  const [open, setOpen] = useState<Open>();
  const { candidates, followUps } = card;
  // The button that took or left a draft is gone afterwards, and the heading takes the focus.
  const heading = useFocusOnChange<HTMLHeadingElement>(
    followUps.flatMap(({ followUpId, stage }) => (stage === 'taken' || stage === 'left' ? [followUpId] : [])).join(),
  );
  const keyed = candidates.slice(0, 9);
  useKeys(
    m.keysGroup,
    keyed.map((hit, at) => ({
      keys: [String(at + 1)],
      label: m.further,
      run: () => setOpen({ name: 'further', hit }),
    })),
  );
  const close = () => setOpen(undefined);
  return (
    <section className="file__part" aria-labelledby="round-hits">
      <h2 className="nl-heading nl-heading--level-2" id="round-hits" ref={heading} tabIndex={-1}>
        {say(m.hits)}
      </h2>
      <p className={candidates.length === 0 ? 'nl-paragraph' : 'note-line'}>
        {say(candidates.length === 0 ? m.noHits : m.hitNote)}
      </p>
      <ul className="round-hits">
        {candidates.map((hit, at) => (
          <li className="round-hit" key={`${hit.organ} ${hit.subject}`}>
            <Hit card={card} hit={hit} />
            <div className="acts">
              <Button onClick={() => setOpen({ name: 'further', hit })}>
                {say(m.further)}
                {at < keyed.length ? <KeyCap of={String(at + 1)} /> : null}
              </Button>
            </div>
            <FollowUps of={followUpsOf(card, hit)} settle={(of) => setOpen({ name: 'settle', of })} />
          </li>
        ))}
      </ul>
      {open?.name === 'further' ? <FurtherDialog roundId={card.roundId} hit={open.hit} onClose={close} /> : null}
      {open?.name === 'settle' ? <SettleDialog of={open.of} onClose={close} /> : null}
    </section>
  );
}

const followUpsOf = ({ followUps, subjects }: RoundCard, hit: HitRow): readonly FollowUpRow[] =>
  followUps.filter(({ organ, subject: [about] }) => {
    const subject = subjects[hit.subject];
    return organ === hit.organ && (about === undefined || subject === undefined || isSameSubject(about, subject));
  });

function Hit({ card, hit }: { readonly card: RoundCard; readonly hit: HitRow }) {
  const say = useSay();
  const words = useWords();
  const line = useSubjectLine();
  const subject = card.subjects[hit.subject];
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3 round-hit__title">
        <Mark of="hit" />
        {say(m.hitOf, { organ: words(hit.organ), subject: subject ? line(subject) : say(m.textGone) })}
      </h3>
      <p className="round-hit__by">{say(m.foundBy)}</p>
      <ul className="plain-list">
        {hit.keySpecs.map((kind) => (
          <li key={kind}>{say(kindWord(kind))}</li>
        ))}
      </ul>
    </>
  );
}

const tones: { readonly [stage: string]: 'calm' | 'good' | 'soon' } = { asked: 'soon', given: 'soon', taken: 'good' };

function FollowUps(props: { readonly of: readonly FollowUpRow[]; settle(of: FollowUpRow): void }) {
  const { locale, say } = useLanguage();
  const listed = useListed();
  return props.of.map((one) => {
    const category = categories.find((known) => known === one.category);
    const fields = listed(one.fields.map((code) => say(fieldWord(code)).toLowerCase()));
    const day = shortDayText(one.askedAt, locale);
    return (
      <section className="round-further" key={one.followUpId} aria-label={say(m.further)}>
        <p className="round-further__head">
          <span>
            {say(m.followAsked, { day, category: category ? say(categoryWords[category]) : one.category, fields })}
          </span>
          <Tag tone={tones[one.stage] ?? 'calm'}>
            {say(followUpWords[one.stage] ?? { nl: one.stage, en: one.stage })}
          </Tag>
        </p>
        {one.reason === '' ? null : <p className="small">{say(m.followWhy, { reason: one.reason })}</p>}
        {one.details.length > 0 ? (
          <Facts
            of={one.details.map(({ field, value }) => ({ name: field, label: fieldWord(field), lines: [value] }))}
          />
        ) : null}
        {one.stage === 'given' ? (
          <>
            <p className="small">{say(m.draft)}</p>
            <Button onClick={() => props.settle(one)}>{say(m.settle)}</Button>
          </>
        ) : null}
      </section>
    );
  });
}

export const fieldWord = (code: string) => fieldLabel(code) ?? { nl: code, en: code };

function SettleDialog({ of, onClose }: { readonly of: FollowUpRow; onClose(): void }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('follow-up.settle', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(input['answer'] === 'taken' ? m.settledTaken : m.settledLeft) });
    onClose();
    return undefined;
  };
  return (
    <Dialog title={say(m.settleTitle)} onClose={onClose}>
      <Facts of={of.details.map(({ field, value }) => ({ name: field, label: fieldWord(field), lines: [value] }))} />
      <RecordForm
        record={settleInput}
        fixed={{ followUpId: of.followUpId }}
        draftKey={`follow-up-settle/${of.followUpId}`}
        submit={m.settleSubmit}
        send={send}
        onCancel={onClose}
      />
    </Dialog>
  );
}

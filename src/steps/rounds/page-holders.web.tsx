import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { dayText, shortDayText } from '../../web/kit/moment.ts';
import { Table } from '../../web/kit/table.web.tsx';
import type { HolderRow, RoundCard } from './page-answers.ts';
import { cellWords, faultWord, holderWords, roundMessages as m } from './page-messages.ts';
import { Mark, type MarkOf, useSubjectLine, useWords } from './page-words.web.tsx';
import { declineReasons } from './schema.ts';

interface CardProps {
  readonly card: RoundCard;
}

/** Every participant with its answer: as cards for one subject, as a table of subjects by participants for more. */
export function Holders({ card }: CardProps) {
  const say = useSay();
  const { holders, subjects, candidates, stage } = card;
  const waiting = holders.filter((one) => one.stage === 'asked').length;
  const isSent = stage !== 'to-approve';
  return (
    <>
      {isSent ? (
        <p className="nl-paragraph">
          {say(m.summary, { answered: holders.length - waiting, asked: holders.length, hits: candidates.length })}
        </p>
      ) : null}
      {isSent && subjects.length > 1 ? <SubjectTable card={card} /> : <HolderCards card={card} />}
      <LeftOut card={card} />
    </>
  );
}

/** An answer that somebody is curious about first stands first. */
const order: readonly MarkOf[] = ['hit', 'asked', 'answered', 'failed', 'declined', 'refused', 'silent'];

const markOf = ({ candidates }: RoundCard, { organ, stage }: HolderRow): MarkOf =>
  stage === 'answered' && candidates.some((one) => one.organ === organ)
    ? 'hit'
    : stage === 'declined' || stage !== 'answered'
      ? stage
      : 'answered';

/** In its word for not answering a participant may say that it was too late. */
const stateOf = (card: RoundCard, holder: HolderRow): MarkOf =>
  holder.stage === 'declined' && holder.because === 'lapsed' ? 'silent' : markOf(card, holder);

function sorted(card: RoundCard): readonly (readonly [HolderRow, MarkOf])[] {
  return card.holders
    .map((holder) => [holder, stateOf(card, holder)] as const)
    .toSorted(([, one], [, other]) => order.indexOf(one) - order.indexOf(other));
}

function HolderCards({ card }: CardProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <ul className="round-holders" aria-label={say(m.who)}>
      {sorted(card).map(([holder, mark]) => (
        <li
          className={card.stage === 'to-approve' ? 'round-holder' : `round-holder round-holder--${mark}`}
          key={holder.organ}
        >
          <strong className="round-holder__name">{words(holder.organ)}</strong>
          {card.stage === 'to-approve' ? (
            <span className="small">{say(m.notYetAsked)}</span>
          ) : (
            <>
              <span className="round-holder__state">
                <Mark of={mark} />
                {say(holderWords[mark])}
              </span>
              <Reason card={card} holder={holder} mark={mark} />
              {holder.at === undefined ? null : (
                <span className="small">{say(m.on, { day: shortDayText(holder.at, locale) })}</span>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who decides, or why there is no answer. */
function Reason({ card, holder, mark }: CardProps & { readonly holder: HolderRow; readonly mark: MarkOf }) {
  const { locale, say } = useLanguage();
  if (mark === 'asked')
    return <span className="small">{say(m.officerDecides, { day: dayText(card.answerBefore, locale) })}</span>;
  if (mark === 'failed') return <span className="small">{say(faultWord(holder.because))}</span>;
  if (mark !== 'declined') return null;
  const reason = declineReasons.find(({ value }) => value === holder.because);
  return reason ? <span className="small">{say(reason.label)}</span> : null;
}

/** Participants down, subjects across: so that twelve of them fit beside a long name. */
function SubjectTable({ card }: CardProps) {
  const say = useSay();
  const words = useWords();
  const line = useSubjectLine();
  const columns = card.subjects.map((subject, at) => ({
    key: String(at),
    title: String(at + 1),
    cell: (row: readonly [HolderRow, MarkOf]): ReactNode => (
      <Cell card={card} row={row} at={at} about={line(subject)} />
    ),
  }));
  return (
    <>
      <ol className="round-legend">
        {card.subjects.map((subject, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
          <li key={at}>{line(subject)}</li>
        ))}
      </ol>
      <Table
        caption={say(m.who)}
        rows={sorted(card)}
        rowKey={([holder]) => holder.organ}
        columns={[
          {
            key: 'participant',
            title: say(m.participant),
            cell: ([holder, mark]) => (
              <>
                <strong className="round-table__name">{words(holder.organ)}</strong>
                {mark === 'hit' || mark === 'answered' ? null : (
                  <>
                    <span className="round-holder__state">
                      <Mark of={mark} />
                      {say(holderWords[mark])}
                    </span>
                    <br />
                    <Reason card={card} holder={holder} mark={mark} />
                  </>
                )}
              </>
            ),
          },
          ...columns,
        ]}
      />
    </>
  );
}

interface CellProps extends CardProps {
  readonly row: readonly [HolderRow, MarkOf];
  readonly at: number;
  readonly about: string;
}

/** Who has not answered says so once, beside its name. */
function Cell({ card, row: [holder, mark], at, about }: CellProps) {
  const say = useSay();
  const isHit = card.candidates.some((one) => one.organ === holder.organ && one.subject === at);
  if (mark !== 'hit' && mark !== 'answered')
    return (
      <span className="round-cell">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{say(m.labelled, { label: about, value: say(holderWords[mark]) })}</span>
      </span>
    );
  const own = isHit ? 'hit' : 'answered';
  return (
    <span className={`round-cell round-cell--${own}`}>
      <Mark of={own} />
      <span aria-hidden="true">{say(cellWords[own])}</span>
      <span className="visually-hidden">{say(m.labelled, { label: about, value: say(holderWords[own]) })}</span>
    </span>
  );
}

/** Parties that the gate let out, each with the rule. */
function LeftOut({ card }: CardProps) {
  const say = useSay();
  const words = useWords();
  if (card.leftOut.length === 0) return null;
  return (
    <section className="round-left-out" aria-labelledby="round-left-out">
      <h3 className="nl-heading nl-heading--level-3" id="round-left-out">
        {say(m.leftOut)}
      </h3>
      <p className="nl-paragraph small">{say(m.leftOutLead)}</p>
      <ul className="plain-list">
        {card.leftOut.map((line) => {
          const [organ = '', rules = ''] = line.split(': ');
          return <li key={line}>{say(m.leftOutLine, { organ: words(organ), rules })}</li>;
        })}
      </ul>
    </section>
  );
}

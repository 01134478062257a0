import type { ReactNode } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import { wordOf } from '../../law/words.ts';
import { Facts, Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { dayText, shortDayText } from '../../web/kit/moment.ts';
import { kinds } from '../entities/vocabulary.ts';
import { textOf } from '../weighing/page-table-answers.ts';
import { effectWords } from './page-advisor-messages.ts';
import type { AdviceRow, ApprovalRow, Shared } from './page-answers.ts';
import { shortWords } from './page-approval-messages.ts';
import { ApprovalClock, useWords } from './page-approval-row.web.tsx';
import { shareMessages as m } from './page-share-messages.ts';

interface ListsProps {
  readonly shared: Shared;
  /** Page on which the question of an advice is asked again; absent: nowhere here. */
  againAt(row: AdviceRow): string | undefined;
}

/** What was asked, kept, given and received; a list that is empty is not there. */
export function SharedLists({ shared, againAt }: ListsProps) {
  const { approvals, advices, given, taken } = shared;
  const say = useSay();
  const words = useWords();
  if (isNothing(shared)) return null;
  return (
    <div className="shared-lists">
      <List title={m.approvals} rows={approvals}>
        {(row) => <ApprovalLine key={row.key} row={row} />}
      </List>
      <List title={m.advices} rows={advices}>
        {(row) => <AdviceLine key={row.key} row={row} sharing={againAt(row)} />}
      </List>
      <List title={m.given} rows={given}>
        {(row) => (
          <DataLine
            key={row.key}
            row={row}
            whom={say(m.givenTo, { receiver: row.to ? words(row.to) : (row.receiver ?? say(m.unnamed)) })}
          />
        )}
      </List>
      <List title={m.taken} rows={taken}>
        {(row) => <DataLine key={row.key} row={row} whom={say(m.takenFrom, { organ: words(row.fromOrgan) })} />}
      </List>
    </div>
  );
}

export const isNothing = ({ approvals, advices, given, taken }: Shared): boolean =>
  [approvals, advices, given, taken].every(({ length }) => length === 0);

function List<R>(props: { readonly title: Bilingual; readonly rows: readonly R[]; children(row: R): ReactNode }) {
  const say = useSay();
  if (props.rows.length === 0) return null;
  return (
    <section className="shared-list">
      <h3 className="nl-heading nl-heading--level-3">{say(props.title)}</h3>
      <ul className="shared-list__rows">{props.rows.map(props.children)}</ul>
    </section>
  );
}

/** A kind of approval, whom it was asked of, and where it stands; the file is one click away. */
function ApprovalLine({ row }: { readonly row: ApprovalRow }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  return (
    <li className="shared-row">
      <Link className="nl-link" href={`/approvals?lane=${row.stage}&approval=${row.key}`}>
        {say(shortWords[row.kind])}
      </Link>
      <span>{row.requested ? say(m.approvalTo, { organ: words(row.requested.to) }) : say(m.approvalOutside)}</span>
      <span className="small">{shortDayText(row.askedAt, locale)}</span>
      <ApprovalClock row={row} />
    </li>
  );
}

const effectTones: { readonly [effect: string]: 'good' | 'soon' | 'late' | 'calm' } = {
  allow: 'good',
  'allow-with-approval': 'soon',
  deny: 'late',
};

function AdviceLine({ row, sharing }: { readonly row: AdviceRow; readonly sharing: string | undefined }) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const about = textOf(row.told, 'about');
  const effect = new Map(Object.entries<Bilingual>(effectWords)).get(row.effect);
  return (
    <li className="shared-row">
      {about === undefined || sharing === undefined ? (
        <span>{about ?? say(m.contentGone)}</span>
      ) : (
        <Link className="nl-link" href={`${sharing}?advice=${row.key}`} aria-label={`${about}: ${say(m.askAgain)}`}>
          {about}
        </Link>
      )}
      <span className="small">{say(m.byOn, { name: words(row.by), day: shortDayText(row.at, locale) })}</span>
      {effect ? <Tag tone={effectTones[row.effect] ?? 'calm'}>{say(effect)}</Tag> : null}
    </li>
  );
}

interface DataProps {
  readonly row: Shared['given'][number] | Shared['taken'][number];
  readonly whom: string;
}

const correctionsOf = (row: DataProps['row']) => ('corrections' in row ? (row.corrections ?? []) : []);

/** A property in words; of one that is no longer in the vocabulary, its name. */
const propertyWords = (name: string): Bilingual =>
  kinds.flatMap(({ properties }) => properties).find((one) => one.name === name)?.label ?? { nl: name, en: name };

/** What went or came: folded, for it may be long and personal. */
function DataLine({ row, whom }: DataProps) {
  const { locale, say } = useLanguage();
  const words = useWords();
  const category = wordOf('resource.category', row.category);
  return (
    <li className="shared-row shared-row--data">
      <details>
        <summary>
          <span className="shared-row__what">{category ? say(category) : row.category}</span> <span>{whom}</span>{' '}
          <span className="small">{say(m.byOn, { name: words(row.by), day: shortDayText(row.at, locale) })}</span>
        </summary>
        <p className="signal-text">{textOf(row.told, 'content') ?? say(m.contentGone)}</p>
        {correctionsOf(row).map(({ property, at, told }) => (
          <p key={at} className="signal-text">
            <Tag tone="late">{say(m.turnedOutWrong)}</Tag>{' '}
            {say(m.wrongFact, {
              property: say(propertyWords(property)),
              value: textOf(told, 'value') ?? say(m.contentGone),
              should: textOf(told, 'should') ?? say(m.notKnown),
            })}
          </p>
        ))}
        <Facts of={[{ name: 'destroyBefore', label: m.destroyedBy, lines: [dayText(row.destroyBefore, locale)] }]} />
      </details>
    </li>
  );
}

import { Button } from '../../web/kit/button.web.tsx';
import { EmptyState, Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { RowList } from '../../web/kit/list.web.tsx';
import { dayText } from '../../web/kit/moment.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useRowKeys } from '../../web/shell/lane-list.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import type { FoundRow, SearchAnswer } from './page-answers.ts';
import { isRegisterPage, type RegisterRow } from './page-register-answers.ts';
import { foundWords } from './page-search.web.tsx';
import type { Results } from './page-search-ask.web.tsx';
import { entityMessages as m } from './page-search-messages.ts';
import { gradeWords, kindWord, propertyWord, valueWords } from './page-words.ts';

interface FoundProps {
  readonly of: Results;
}

export function FoundRows({ of, onMore }: FoundProps & { onMore(): void }) {
  const say = useSay();
  const { rows, answer } = of;
  const keyed = rows.map((row) => ({ ...row, key: row.ref }));
  useRowKeys(m.keys, keyed);
  return (
    <>
      <p className="look-up__count">
        <strong>{say(...foundWords(of))}</strong> <span className="small">{say(m.orderLine)}</span>
      </p>
      <RowList
        label={say(m.results)}
        rows={keyed.map((row) => ({
          key: row.key,
          href: thingHref(row),
          title: <strong className="row__place">{row.caption}</strong>,
          aside: <Tag>{say(kindWord(row.kind))}</Tag>,
          detail: <FoundDetail row={row} sources={answer.sources} />,
        }))}
      />
      {answer.next ? (
        <div className="paging">
          <Button onClick={onMore}>{say(m.more)}</Button>
          <span className="small paging__note">
            {say(m.shownOf, { shown: rows.length, found: answer.counts.found })}
          </span>
        </div>
      ) : null}
    </>
  );
}

/** The kind goes along: it says to the gate under which category somebody looks. */
export const thingHref = ({ ref, kind }: { readonly ref: string; readonly kind: string }): string =>
  `/things/${ref}?kind=${kind}`;

export function FoundDetail({ row, sources }: { readonly row: FoundRow; readonly sources: SearchAnswer['sources'] }) {
  const { locale, say } = useLanguage();
  const asOf = sources.find(({ source }) => source === row.source)?.asOf;
  return (
    <>
      {row.telling.map(({ property, value }) => (
        <span className="found__fact" key={property}>
          <span className={isPlain(property) ? 'visually-hidden' : 'found__label'}>
            {say(propertyWord(row.kind, property))}:{' '}
          </span>
          {valueWords(property, value, locale)}
        </span>
      ))}
      <span className="found__source">
        {asOf ? say(m.sourceLine, { title: row.title, day: dayText(asOf, locale) }) : row.title}
      </span>
      <span>{gradeWords(row.grade, say)}</span>
    </>
  );
}

/** An address tells by itself what it is; a number and a day do not. */
const isPlain = (property: string): boolean => ['address', 'city', 'postalCode', 'role'].includes(property);

function SourceList({ of }: { readonly of: SearchAnswer['sources'] }) {
  const { locale, say } = useLanguage();
  return (
    <ul className="plain-list">
      {of.map(({ source, title, asOf }) => (
        <li key={source}>{say(m.sourceLine, { title, day: dayText(asOf, locale) })}</li>
      ))}
    </ul>
  );
}

/** Nothing was found: where was looked, of which day, and what to try. */
export function NothingFound({ of: { answer, wanted } }: FoundProps) {
  const say = useSay();
  if (answer.sources.length === 0) return <NoSources />;
  const isFiltered = wanted.kind !== undefined || wanted.source !== undefined;
  return (
    <EmptyState title={say(m.noneTitle)}>
      <p className="nl-paragraph">{say(m.noneLead)}</p>
      <SourceList of={answer.sources} />
      <p className="nl-paragraph">
        <strong>{say(m.noneTips)}</strong>
      </p>
      <ul className="plain-list">
        {isFiltered ? <li>{say(m.tipFilter)}</li> : null}
        <li>{say(m.tipLess)}</li>
        <li>{say(m.tipDay)}</li>
      </ul>
      <p className="nl-paragraph">{say(m.noneNot)}</p>
    </EmptyState>
  );
}

function NoSources() {
  const say = useSay();
  return (
    <EmptyState title={say(m.noSources)}>
      <p className="nl-paragraph">{say(m.noSourcesLead)}</p>
      <p className="nl-paragraph">
        <Link className="nl-link" href="/registers">
          {say(m.toRegisters)}
        </Link>
      </p>
    </EmptyState>
  );
}

/** Before anything was typed: in which registers will be looked. */
export function StartToType() {
  const say = useSay();
  const { purpose } = useSession();
  const [asked] = useAsked('register.list', { limit: 100 }, isRegisterPage);
  if (asked.kind !== 'good') return null;
  const sources = asked.answer.rows.flatMap((row) => inUse(row, purpose?.purposeCode ?? ''));
  if (sources.length === 0) return <NoSources />;
  return (
    <EmptyState title={say(m.startTitle)}>
      <p className="nl-paragraph">{say(m.startLead)}</p>
      <SourceList of={sources} />
    </EmptyState>
  );
}

const inUse = ({ key, current }: RegisterRow, purpose: string): SearchAnswer['sources'] =>
  current?.offered.purposes.includes(purpose)
    ? [{ source: key, title: current.offered.title, asOf: current.offered.asOf }]
    : [];

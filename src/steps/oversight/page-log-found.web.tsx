import { useEffect, useRef } from 'react';
import { purposeOf } from '../../law/purposes.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { hasMoved, Link } from '../../web/kit/link.web.tsx';
import { effectWords } from '../sharing/page-advisor-messages.ts';
import { isEffect, type LogAnswer } from './page-log-answers.ts';
import { logMessages as m } from './page-log-messages.ts';
import { useLogNames } from './page-log-names.web.tsx';
import { searchLabel } from './page-log-search.web.tsx';
import { leavesLooksOut, type Search } from './page-search.ts';

interface FoundProps {
  readonly search: Search;
  readonly page: LogAnswer | undefined;
  readonly looksHref: string | undefined;
}

/** What was searched and how much of it is here, read aloud when it has changed. */
export function Found({ search, page, looksHref }: FoundProps) {
  const say = useSay();
  const of = useSearchWords(search);
  const count = page?.rows.length;
  const number = count === 1 ? say(m.numberOne) : say(m.number, { count: count ?? 0 });
  useSpoken(count === undefined ? undefined : [of, number].filter(Boolean).join('. '));
  return (
    <div className="log-found">
      {search.by === 'file' && page?.subject ? (
        <>
          <h2 className="nl-heading nl-heading--level-2">{say(m.fileTitle)}</h2>
          <p className="log-found__line">{say(m.fileLead, { pseudonym: page.subject })}</p>
        </>
      ) : of ? (
        <p className="log-found__line">
          <strong>{of}</strong>
        </p>
      ) : null}
      <p className="log-found__line small">
        {count === undefined ? null : <span>{number}</span>}
        {search.by === 'all' ? null : <Link href="/log">{say(m.clear)}</Link>}
        {looksHref === undefined ? null : (
          <>
            {leavesLooksOut(search) ? <span>{say(m.looksHidden)}</span> : null}
            <Link href={looksHref}>{say(leavesLooksOut(search) ? m.showLooks : m.hideLooks)}</Link>
          </>
        )}
      </p>
    </div>
  );
}

/** Says it once for every change; not when the page opens, then the page itself is read. */
function useSpoken(text: string | undefined): void {
  const { announce } = useAnnouncer();
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (text === undefined || text === before.current) return;
    const isFirst = before.current === undefined && !hasMoved();
    before.current = text;
    if (!isFirst) announce(text);
  }, [text, announce]);
}

function useSearchWords({ by, of }: Search): string {
  const say = useSay();
  const names = useLogNames();
  if (by === 'all') return '';
  return say(m.found, { by: say(searchLabel(by)).toLowerCase(), of: valueWords() });

  function valueWords(): string {
    if (by === 'effect' && isEffect(of)) return say(effectWords[of]);
    if (by === 'activity') return say(purposeOf(of)?.label ?? { nl: of, en: of });
    if (by === 'user') return names.user(of);
    return by === 'under' ? names.under(of) : of;
  }
}

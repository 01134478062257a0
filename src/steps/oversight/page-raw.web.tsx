import { useRef } from 'react';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { decisionMessages as m } from './page-decision-messages.ts';
import type { DecisionFile } from './page-log-answers.ts';

/** The records of both logs as they are kept: for whoever compares them with another system. */
export function RawRecords({ file }: { readonly file: DecisionFile }) {
  const say = useSay();
  return (
    <section className="file__part">
      <details className="more">
        <summary>{say(m.records)}</summary>
        <p className="small">{say(m.recordsLead)}</p>
        <RawRecord title={say(m.adl)} held={file.adl} />
        {file.ldv.length > 0 ? <RawRecord title={say(m.ldv)} held={file.ldv} /> : null}
      </details>
    </section>
  );
}

function RawRecord({ title, held }: { readonly title: string; readonly held: unknown }) {
  const say = useSay();
  const { show } = useAnnouncer();
  const ref = useRef<HTMLPreElement>(null);
  const text = JSON.stringify(held, undefined, 2);
  // A browser that forbids it, or a page without a secure connection: the reader's own keys still work.
  const select = () => {
    if (ref.current) getSelection()?.selectAllChildren(ref.current);
    show({ text: say(m.notCopied) });
  };
  const copy = () => {
    if (!('clipboard' in navigator)) return select();
    void navigator.clipboard.writeText(text).then(() => show({ text: say(m.copied) }), select);
  };
  return (
    <div className="raw">
      <div className="raw__head">
        <h4 className="nl-heading nl-heading--level-4">{title}</h4>
        <Button kind="subtle" aria-label={say(m.copyOf, { record: title })} onClick={copy}>
          {say(m.copy)}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="raw__text" tabIndex={0} aria-label={title}>
        <pre ref={ref}>{text}</pre>
      </section>
    </div>
  );
}

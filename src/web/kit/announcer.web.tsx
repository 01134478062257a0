import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Button } from './button.web.tsx';
import { KeyCap } from './keys.web.tsx';
import { useSay } from './language.web.tsx';
import { kitMessages } from './messages.ts';

export interface Notice {
  readonly text: string;
  /** What the reader can do now, after something that did not go ahead. */
  readonly detail?: string;
  /** What can be done with it, with the key that does the same. */
  readonly action?: { readonly label: string; readonly key?: string; run(): void };
}

interface Announcer {
  readonly notice: Notice | undefined;
  /** Shows a notice and reads it aloud. It stays until the next one or until it is closed: no time limit. */
  show(notice: Notice): void;
  /** Reads aloud without showing. */
  announce(text: string): void;
  dismiss(): void;
}

const AnnouncerContext = createContext<Announcer>({
  notice: undefined,
  show: () => undefined,
  announce: () => undefined,
  dismiss: () => undefined,
});

export const useAnnouncer = (): Announcer => useContext(AnnouncerContext);

/** One live region for the whole page; the notice stands at the bottom, never over the focus. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const [spoken, setSpoken] = useState('');
  const show = useCallback((next: Notice) => {
    setNotice(next);
    setSpoken([next.text, next.detail].filter(Boolean).join(' '));
  }, []);
  const dismiss = useCallback(() => setNotice(undefined), []);
  const announcer = useMemo<Announcer>(() => ({ notice, show, dismiss, announce: setSpoken }), [notice, show, dismiss]);
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
    </AnnouncerContext>
  );
}

/** Where the notice is drawn: the layout puts it at the end of the page. */
export function NoticeBar() {
  const { notice, dismiss } = useAnnouncer();
  const say = useSay();
  if (!notice) return null;
  const { action } = notice;
  return (
    <section className="notice-bar" aria-label={notice.text}>
      <p className="notice-bar__text">
        <strong>{notice.text}</strong>
        {notice.detail ? <span> {notice.detail}</span> : null}
      </p>
      {action ? (
        <Button onClick={action.run}>
          {action.label}
          {action.key ? <KeyCap of={action.key} /> : null}
        </Button>
      ) : null}
      <Button kind="subtle" onClick={dismiss}>
        {say(kitMessages.close)}
      </Button>
    </section>
  );
}

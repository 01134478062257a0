import { type ReactNode, useEffect, useRef } from 'react';
import { useSay } from '../kit/language.web.tsx';
import { hasMoved } from '../kit/link.web.tsx';
import { shellMessages } from './messages.ts';

/**
 * The heading of a page. Sets the window's title, and takes the focus when the page opens, so that a screen
 * reader starts here. `quiet` for pages where something better takes the focus.
 */
export function PageHeading(props: {
  readonly title: string;
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const ref = useRef<HTMLHeadingElement>(null);
  const { title, quiet } = props;
  useEffect(() => {
    document.title = say(shellMessages.pageTitle, { page: title });
  }, [title, say]);
  useEffect(() => {
    // On a fresh load the browser starts at the top of the page itself.
    if (!quiet && hasMoved()) ref.current?.focus();
  }, [quiet]);
  return (
    <header className="page-head">
      <h1 className="nl-heading nl-heading--level-1" ref={ref} tabIndex={-1}>
        {title}
      </h1>
      {props.children}
    </header>
  );
}

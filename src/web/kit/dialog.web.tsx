import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.web.tsx';
import { useSay } from './language.web.tsx';
import { kitMessages } from './messages.ts';

/**
 * A window over the page. It is open as long as it is mounted. The browser's own `<dialog>` keeps the focus
 * inside, closes on Escape and gives the focus back.
 */
export function Dialog(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}) {
  const say = useSay();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    const first = dialog?.querySelector('form :is(input, textarea, select)') ?? dialog?.querySelector('h2');
    if (first instanceof HTMLElement) first.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={props.wide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div className="dialog__head">
        <h2 className="nl-heading nl-heading--level-2" id={titleId} tabIndex={-1}>
          {props.title}
        </h2>
        <Button kind="subtle" onClick={props.onClose}>
          {say(kitMessages.close)}
        </Button>
      </div>
      <div className="dialog__body">{props.children}</div>
    </dialog>
  );
}

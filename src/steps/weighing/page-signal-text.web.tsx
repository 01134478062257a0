import { type Ref, type RefObject, useEffect, useState } from 'react';
import { useSay } from '../../web/kit/language.web.tsx';
import type { SignalRow } from './page-answers.ts';
import { inboxMessages } from './page-messages.ts';
import { pieces } from './page-quote.ts';

/** The longest quote that an indicator can hold. */
const quoteLimit = 300;

/** The last words that were selected inside the text; they stay known while a button is clicked. */
export function useSelection(place: RefObject<HTMLElement | null>): string {
  const [selected, setSelected] = useState('');
  useEffect(() => {
    const listen = () => {
      const selection = document.getSelection();
      const words = selection?.toString().trim() ?? '';
      const isInside =
        selection?.anchorNode && selection.focusNode
          ? place.current?.contains(selection.anchorNode) && place.current.contains(selection.focusNode)
          : false;
      if (isInside && words !== '') setSelected(words.slice(0, quoteLimit));
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [place]);
  return selected;
}

/** What was seen, with the words marked that an indicator leans on. */
export function SignalText(props: {
  readonly ref: Ref<HTMLDivElement>;
  readonly told: SignalRow['told'];
  readonly quotes: readonly string[];
}) {
  const say = useSay();
  const { told, quotes } = props;
  if (!told) return <p className="signal-text">{say(inboxMessages.textGone)}</p>;
  return (
    <div ref={props.ref} className="signal-text">
      <Marked text={told.text} quotes={quotes} />
      {told.remark ? (
        <>
          <h3 className="nl-heading nl-heading--level-4">{say(inboxMessages.remark)}</h3>
          <Marked text={told.remark} quotes={quotes} />
        </>
      ) : null}
    </div>
  );
}

function Marked({ text, quotes }: { readonly text: string; readonly quotes: readonly string[] }) {
  return (
    <p className="signal-text__words">
      {pieces(text, quotes).map((piece) =>
        piece.isMarked ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
      )}
    </p>
  );
}

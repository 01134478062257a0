import type { JsonObject } from '../../core/canonical.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { factsOf } from '../../web/kit/show.ts';
import { useNameOf } from '../../web/shell/session.web.tsx';
import { roundMessages as m, shortKinds } from './page-messages.ts';
import { isKeySpec } from './question.ts';
import { subjectRecord } from './subject.ts';
import type { HolderStage } from './view.ts';

/** The words for people and organs; an id that has no name stands for itself. */
export function useWords(): (id: string) => string {
  const say = useSay();
  const nameOf = useNameOf();
  return (id) => say(nameOf(id) ?? { nl: id, en: id });
}

/** `kenteken en telefoon`: names of one list, each once, joined as the language does. */
export function useListed(): (names: readonly string[]) => string {
  const { locale } = useLanguage();
  return (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(names)]);
}

/** The kinds of keys of a question, in a few words. */
export function useShortKinds(): (kinds: readonly string[]) => string {
  const say = useSay();
  const listed = useListed();
  return (kinds) => listed(kinds.map((kind) => (isKeySpec(kind) ? say(shortKinds[kind]) : kind)));
}

/** Whom or what a question is about, in one line: a name with a date of birth, or the first number. */
export function useSubjectLine(): (subject: JsonObject) => string {
  const { locale, say } = useLanguage();
  return (subject) => {
    const facts = factsOf(subjectRecord.fields, subject, { locale });
    const lineOf = (name: string) => facts.find((fact) => fact.name === name)?.lines.join(', ');
    const name = [lineOf('givenNames'), lineOf('surname')].filter((one) => one !== undefined).join(' ');
    const day = lineOf('bornOn');
    if (name !== '') return day === undefined ? name : say(m.born, { name, day });
    const [postcode, number] = [lineOf('postcode'), lineOf('houseNumber')];
    if (postcode !== undefined && number !== undefined) return say(m.atNumber, { postcode, number });
    const [first] = facts;
    return first ? say(m.labelled, { label: say(first.label), value: first.lines.join(', ') }) : say(m.textGone);
  };
}

export type MarkOf = HolderStage | 'hit';

/** Each answer has a shape of its own, so that nobody needs the colour: the words beside it say the same. */
const shapes: { readonly [S in MarkOf]: string } = {
  // A filled diamond.
  hit: 'M8 1 15 8 8 15 1 8Z',
  // An empty circle.
  answered: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  // A clock.
  asked: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3Zm-1 1h2v3.6l2.4 1.4-1 1.7L7 8.7Z',
  // A bar.
  declined: 'M1 6h14v4H1Z',
  refused: 'M1 6h14v4H1Z',
  // An exclamation mark.
  failed: 'M6.5 1h3L9 10H7ZM8 11.5a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5Z',
  // An hourglass.
  silent: 'M3 1h10v3L9.5 8 13 12v3H3v-3L6.5 8 3 4Z',
};

export function Mark({ of }: { readonly of: MarkOf }) {
  return (
    <svg className={`round-mark round-mark--${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[of]} />
    </svg>
  );
}

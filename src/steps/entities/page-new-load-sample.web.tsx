import type { Bilingual } from '../../core/bilingual.ts';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { lookMessages as m } from './page-new-load-look-messages.ts';
import type { RefusedSeen, Sample } from './register-file.ts';

/** How much was looked at: all of it when that is one, all of it, or the beginning. */
interface SampleWords {
  readonly one: Bilingual;
  readonly all: Bilingual;
  readonly first: Bilingual;
}

export const rowWords: SampleWords = { one: m.rowsOne, all: m.rowsAll, first: m.rowsFirst };
export const recordWords: SampleWords = { one: m.recordsOne, all: m.recordsAll, first: m.recordsFirst };

/** What was looked at, and what of it will be refused, each reason once with the place where it turns up first. */
export function SampleTold({ sample, words }: { readonly sample: Sample; readonly words: SampleWords }) {
  const { locale, say } = useLanguage();
  const { seen, isWhole, refused, reasons } = sample;
  const told = reasons.reduce((sum, { count }) => sum + count, 0);
  const number = (count: number): string => count.toLocaleString(locale);
  const seenWords = isWhole ? (seen === 1 ? words.one : words.all) : words.first;
  return (
    <section className="sample">
      <p className="nl-paragraph">
        {say(seenWords, { count: number(seen) })}{' '}
        {refused === 0
          ? null
          : refused === seen
            ? say(m.refusedAll)
            : say(refused === 1 ? m.refusedOne : m.refusedMany, { count: number(refused) })}
      </p>
      {reasons.length > 0 ? (
        <ul className="plain-list" aria-label={say(m.refused)}>
          {reasons.map((one) => (
            <Reason key={`${one.line}-${one.reason.en}`} of={one} />
          ))}
          {refused > told ? <li>{say(m.moreReasons, { count: number(refused - told) })}</li> : null}
        </ul>
      ) : null}
    </section>
  );
}

function Reason({ of: { reason, count, line } }: { readonly of: RefusedSeen }) {
  const { locale, say } = useLanguage();
  return (
    <li>
      {say(count === 1 ? m.reasonOnce : m.reasonOften, {
        ...{ reason: say(reason), count: count.toLocaleString(locale), line: line.toLocaleString(locale) },
      })}
    </li>
  );
}

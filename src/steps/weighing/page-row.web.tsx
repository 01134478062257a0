import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { clockOf, shortDayText, yearDayText } from '../../web/kit/moment.ts';
import type { SignalRow } from './page-answers.ts';
import { inboxMessages as m, stageWords } from './page-messages.ts';

/** First line of a row: where, and the beginning of what was seen. */
export function RowTitle({ row }: { readonly row: SignalRow }) {
  const say = useSay();
  return (
    <>
      <strong className="row__place">{placeOf(row, say(m.placeUnknown))}</strong>{' '}
      <span className="row__text">{row.told?.text ?? say(m.textGone)}</span>
    </>
  );
}

/** The place as it stands in the signal, or its municipality, or the words for "unknown". */
export const placeOf = (row: Pick<SignalRow, 'told' | 'recorded'>, unknown: string): string =>
  row.told?.place ?? row.recorded.municipality ?? unknown;

/** Second line of a row: when, how reliable, where it stands, and the clock. */
export function RowDetail({ row }: { readonly row: SignalRow }) {
  const { locale, say } = useLanguage();
  return (
    <>
      <span>{say(m.received, { day: shortDayText(row.recorded.receivedOn, locale) })}</span>
      <span>{say(m.gradeShort, { grade: row.recorded.grade })}</span>
      {row.recorded.theme ? <span>{row.recorded.theme}</span> : null}
      <span>{say(stageWords[row.stage].short)}</span>
    </>
  );
}

/** The term that counts now, in words with a tone: weigh before, comes back, is destroyed. */
export function SignalClock({ row }: { readonly row: Omit<SignalRow, 'sort' | 'told'> }) {
  const { locale, say } = useLanguage();
  const now = new Date().toISOString();
  if (row.destroyOn) return <Tag>{say(m.destroyedOn, { day: yearDayText(row.destroyOn, locale) })}</Tag>;
  if (row.stage === 'brought-to-partnership')
    return row.feedback ? <Tag tone="good">{say(m.answered)}</Tag> : <Tag tone="soon">{say(m.atPartner)}</Tag>;
  if (row.stage === 'referred-internal' || row.stage === 'destroyed') return null;
  if (row.until) return <Tag>{say(m.comesBack, { day: yearDayText(row.until, locale) })}</Tag>;
  const clock = clockOf(row.recorded.weighBefore, now);
  return <Tag tone={clock.tone}>{say(clock.words, clock.values)}</Tag>;
}

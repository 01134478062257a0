import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { dayText, yearDayText } from '../../web/kit/moment.ts';
import { type Stop, stopAt } from './page-days.ts';
import { changeMessages as m } from './page-rule-change-messages.ts';

/** While the slider moves nothing is asked: every look at the log stands in the log. */
const restMs = 400;

interface SliderProps {
  readonly stops: readonly Stop[];
  readonly on: string;
  choose(day: string): void;
}

/** A slider over the days on which a version of an act starts. Each stop is said in words, also by a screen reader. */
export function DaySlider({ stops, on, choose }: SliderProps) {
  const { locale, say } = useLanguage();
  const id = useId();
  const [at, setAt] = useState(() => stopAt(stops, on));
  // Back and forward of the browser move it too.
  useEffect(() => setAt(stopAt(stops, on)), [stops, on]);
  const stop = stops[at];
  const [first, last] = [stops[0], stops.at(-1)];
  useRest(stop, on, choose);
  const move = (to: number) => setAt(Math.max(0, Math.min(stops.length - 1, to)));
  useKeys(m.keys, [
    { keys: ['e'], label: m.keyEarlier, run: () => move(at - 1) },
    { keys: ['l'], label: m.keyLater, run: () => move(at + 1) },
    { keys: ['v'], label: m.keyToday, run: () => move(stops.findIndex(({ when }) => when === 'today')) },
  ]);
  if (!stop || !first || !last) return null;
  const starts = stop.starts.map((title) => say(title)).join(', ');
  const day = stop.when === 'today' ? `${dayText(stop.on, locale)} (${say(m.today)})` : dayText(stop.on, locale);
  return (
    <div className="day-slider">
      <label className="visually-hidden" htmlFor={id}>
        {say(m.slider)}
      </label>
      <div className="day-slider__line">
        <Button kind="subtle" onClick={() => move(at - 1)}>
          {say(m.earlier)}
          <KeyCap of="e" />
        </Button>
        <div className="day-slider__track">
          <input
            id={id}
            className="day-slider__range"
            type="range"
            min={0}
            max={stops.length - 1}
            step={1}
            value={at}
            aria-valuetext={say(m.valueText, {
              day,
              starts: starts === '' ? say(m.startsNone) : `${say(m.starts)} ${starts}`,
            })}
            onChange={(event) => move(Number(event.target.value))}
          />
          <Ticks stops={stops} at={at} />
          <div className="day-slider__ends small" aria-hidden="true">
            <span>{yearDayText(first.on, locale)}</span>
            <span>{yearDayText(last.on, locale)}</span>
          </div>
        </div>
        <Button kind="subtle" onClick={() => move(at + 1)}>
          {say(m.later)}
          <KeyCap of="l" />
        </Button>
      </div>
      <StopText stop={stop} day={day} />
    </div>
  );
}

/** Tells the page only when the slider has stood still, and somebody moved it. */
function useRest(stop: Stop | undefined, chosen: string, choose: (day: string) => void): void {
  const wanted = stop?.on ?? chosen;
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (wanted === chosen) return;
    const timer = setTimeout(() => latest.current(wanted), restMs);
    return () => clearTimeout(timer);
  }, [wanted, chosen]);
}

/** A mark for each stop: filled up to where the slider stands, a ring for today. A picture beside the words. */
function Ticks({ stops, at }: { readonly stops: readonly Stop[]; readonly at: number }) {
  return (
    <div className="day-slider__ticks" aria-hidden="true">
      {stops.map(({ on, when }, index) => (
        <span
          key={on}
          className={[
            'day-slider__tick',
            when === 'today' ? 'day-slider__tick--today' : '',
            index === at ? 'day-slider__tick--here' : '',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      ))}
    </div>
  );
}

const whenWords = { past: m.dayPast, today: m.dayToday, coming: m.dayComing } as const;

/** The chosen day, what it means for today, what starts then, and what this program does not know yet on that day. */
function StopText({ stop, day }: { readonly stop: Stop; readonly day: string }) {
  const { say } = useLanguage();
  return (
    <div className="stop">
      <p className="stop__day">{day}</p>
      <p className="stop__when">{say(whenWords[stop.when])}</p>
      {stop.starts.length > 0 ? (
        <>
          <p className="stop__label">{say(m.starts)}</p>
          <ul className="plain-list">
            {stop.starts.map((title) => (
              <li key={title.nl}>{say(title)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say(m.startsNone)}</p>
      )}
      {stop.notYet.length > 0 ? (
        <details className="more">
          <summary>
            {stop.notYet.length === 1 ? say(m.notYetOne) : say(m.notYetCount, { count: stop.notYet.length })}
          </summary>
          <p className="small">{say(m.notYetLead)}</p>
          <ul className="plain-list">
            {stop.notYet.map((title) => (
              <li key={title.nl}>{say(title)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

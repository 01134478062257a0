import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { changeMessages as m } from './page-rule-change-messages.ts';
import { isDay } from './page-what-if.ts';

interface PeriodProps {
  readonly from: string;
  readonly to: string;
  choose(period: { readonly from: string; readonly to: string }): void;
}

/** Two days and a button: a half-typed day must not ask anything. */
export function PeriodForm({ from, to, choose }: PeriodProps) {
  const say = useSay();
  const id = useId();
  const [first, setFirst] = useState(from);
  const [last, setLast] = useState(to);
  const [isWrong, setWrong] = useState(false);
  // Back and forward of the browser change it too.
  useEffect(() => {
    setFirst(from);
    setLast(to);
  }, [from, to]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const areDays = isDay(first) && isDay(last);
    setWrong(!areDays);
    if (areDays) choose({ from: first, to: last });
  };
  const ends = [
    { name: 'from', label: m.from, value: first, set: setFirst },
    { name: 'to', label: m.to, value: last, set: setLast },
  ];
  return (
    <form className="period" noValidate onSubmit={submit}>
      {ends.map(({ name, label, value, set }) => (
        <div className={isWrong && !isDay(value) ? 'field field--wrong' : 'field'} key={name}>
          <label className="field__label" htmlFor={`${id}-${name}`}>
            {say(label)}
          </label>
          <input
            id={`${id}-${name}`}
            className="text-input text-input--short"
            type="date"
            value={value}
            aria-describedby={isWrong ? `${id}-hint ${id}-fault` : `${id}-hint`}
            {...(isWrong && !isDay(value) ? ({ 'aria-invalid': true } as const) : {})}
            onChange={(event) => set(event.target.value)}
          />
        </div>
      ))}
      <Button type="submit">{say(m.apply)}</Button>
      <p className="field__hint period__hint" id={`${id}-hint`}>
        {say(m.periodHint)}
      </p>
      {isWrong ? (
        <p className="field__fault period__hint" id={`${id}-fault`} role="alert">
          {say(m.dayMissing)}
        </p>
      ) : null}
    </form>
  );
}

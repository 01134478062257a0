import { useId } from 'react';
import type { TickPart } from '../../law/interview-part.ts';
import { KeyCap } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import type { Ticks } from './page-advisor-course.ts';
import { advisorMessages as m } from './page-advisor-messages.ts';

export const ticksLegendId = 'ask-ticks';
export const tickId = (id: string): string => `tick-${id}`;
export const noneId = tickId('none');
export const restId = tickId('rest');

/**
 * Statements to tick. Nothing ticked says nothing: who means that none is true, says so. Otherwise somebody who
 * overlooks the list would get a yes.
 */
export function TickList(props: {
  readonly parts: readonly TickPart[];
  readonly ticks: Ticks;
  readonly fault: string | undefined;
  toggle(id: string): void;
  toggleNone(): void;
  toggleRest(): void;
}) {
  const say = useSay();
  const faultId = useId();
  const { parts, ticks, fault } = props;
  return (
    <fieldset className={fault ? 'ask ask--wrong' : 'ask'} aria-describedby={fault ? faultId : undefined}>
      <legend className="ask__label" id={ticksLegendId} tabIndex={-1}>
        {say(m.ticksLegend)}
      </legend>
      <p className="ask__help">{say(m.ticksHelp)}</p>
      {fault ? (
        <p className="field__fault" id={faultId}>
          {fault}
        </p>
      ) : null}
      <div className="options options--ticks">
        {parts.map((part, at) => (
          <TickCard
            key={part.id}
            id={tickId(part.id)}
            number={String(at + 1)}
            text={say(part.statement)}
            isOn={ticks.on.has(part.id)}
            toggle={() => props.toggle(part.id)}
          />
        ))}
        <TickCard
          id={noneId}
          number={String(parts.length + 1)}
          text={say(m.noneOfThese)}
          isOn={ticks.none}
          isAside
          toggle={props.toggleNone}
        />
        <TickCard
          id={restId}
          number="0"
          text={say(m.restUnknown)}
          isOn={ticks.restUnknown}
          isAside
          toggle={props.toggleRest}
        />
      </div>
    </fieldset>
  );
}

function TickCard(props: {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly isOn: boolean;
  readonly isAside?: boolean;
  toggle(): void;
}) {
  return (
    <div className={props.isAside ? 'option option--unknown' : 'option'}>
      <input type="checkbox" id={props.id} checked={props.isOn} onChange={props.toggle} />
      <label htmlFor={props.id}>
        <KeyCap of={props.number} />
        <span className="option__text">
          <span className="option__label">{props.text}</span>
        </span>
      </label>
    </div>
  );
}

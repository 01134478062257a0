import { useId, useMemo, useState } from 'react';
import { packs } from '../../law/basis/index.ts';
import { citationText } from '../../law/juriconnect.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Button } from '../../web/kit/button.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { findRules, type RuleChoice, rulesOn } from './page-days.ts';
import { changeMessages as m } from './page-rule-change-messages.ts';
import { mostRules } from './page-what-if.ts';

/** So many rules are shown at once; a search finds the others. */
const shown = 12;

interface LeaveOutProps {
  readonly on: string;
  readonly used: { readonly [rule: string]: number };
  readonly without: readonly string[];
  choose(rules: readonly string[]): void;
}

/** Rules of the chosen day, those that carried decisions first; what is ticked is left out of the asking. */
export function LeaveOut({ on, used, without, choose }: LeaveOutProps) {
  const { say } = useLanguage();
  const { show } = useAnnouncer();
  const id = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(without.length > 0);
  const choices = useMemo(() => rulesOn(packs, on, used), [on, used]);
  const isSearch = text.trim() !== '';
  const found = isSearch ? findRules(choices, text) : choices.filter(({ used: times }) => times > 0);
  const ticked = choices.filter(({ rule }) => without.includes(rule.id));
  const listed = [...ticked, ...found.filter((one) => !ticked.includes(one)).slice(0, shown)];
  const toggle = (rule: string, isOut: boolean) => {
    if (isOut && without.length >= mostRules) return show({ text: say(m.tooMany) });
    choose(isOut ? [...without, rule] : without.filter((one) => one !== rule));
  };
  return (
    <details className="more leave-out" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{without.length > 0 ? say(m.leftOut, { rules: without.join(', ') }) : say(m.leaveOut)}</summary>
      <p className="small">{say(m.leaveOutLead)}</p>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {say(m.findRule)}
        </label>
        <p className="field__hint" id={`${id}-hint`}>
          {say(m.findRuleHint)}
        </p>
        <input
          id={id}
          className="text-input"
          type="search"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <fieldset className="field leave-out__rules">
        <legend className="field__label">{say(isSearch ? m.rulesFound : m.rulesUsed)}</legend>
        {listed.map((one) => (
          <RuleTick
            key={one.rule.id}
            of={one}
            isOut={without.includes(one.rule.id)}
            toggle={(isOut) => toggle(one.rule.id, isOut)}
          />
        ))}
        {listed.length === 0 ? <p className="nl-paragraph">{say(isSearch ? m.rulesNone : m.rulesUnused)}</p> : null}
        {found.length > shown ? <p className="small">{say(m.rulesMore)}</p> : null}
      </fieldset>
      {without.length > 0 ? <Button onClick={() => choose([])}>{say(m.keepAll)}</Button> : null}
    </details>
  );
}

function RuleTick(props: { readonly of: RuleChoice; readonly isOut: boolean; toggle(isOut: boolean): void }) {
  const { say } = useLanguage();
  const id = useId();
  const { rule, used } = props.of;
  return (
    <div className="tick">
      <input id={id} type="checkbox" checked={props.isOut} onChange={(event) => props.toggle(event.target.checked)} />
      <label htmlFor={id}>
        <strong>{rule.id}</strong> {say(rule.sentence)}
        <span className="rule-tick__more">
          {rule.basis.slice(0, 2).map(citationText).join(' · ')}
          {used === 0 ? null : <span>{used === 1 ? say(m.ruleUsedOne) : say(m.ruleUsed, { count: used })}</span>}
        </span>
      </label>
    </div>
  );
}

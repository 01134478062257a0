import { type ReactNode, useId } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { AskedChoice } from '../../law/interview.ts';
import { type Option, unknown } from '../../law/interview-part.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { type Entry, entriesOf, openGroup } from './page-advisor-entries.ts';
import { advisorMessages as m } from './page-advisor-messages.ts';

/** Above this many they stand in two columns where there is room. */
const mostInOneColumn = 5;

interface ChoiceProps {
  readonly choice: AskedChoice;
  readonly value: string | undefined;
  /** Nl label of the heading that somebody opened; empty: all closed. */
  readonly opened: string | undefined;
  /** Number keys work here now. */
  readonly isCurrent: boolean;
  readonly fault: string | undefined;
  open(group: string): void;
  choose(value: string): void;
}

export const legendId = (part: string): string => `ask-${part}`;
export const optionId = (part: string, value: string): string => `ask-${part}-${value}`;

/** One choice: large options, folded under headings when there are many. */
export function Choice(props: ChoiceProps) {
  const { choice, value, opened, isCurrent, fault } = props;
  const { part } = choice;
  const say = useSay();
  const faultId = useId();
  const entries = entriesOf(choice.options);
  const group = openGroup(entries, opened, value);
  const numberOf = (at: number) => (isCurrent && at < 9 ? String(at + 1) : undefined);
  const option = (one: Option, number: string | undefined) => (
    <OptionCard
      key={one.value}
      part={part.id}
      option={one}
      number={number}
      isChosen={value === one.value}
      choose={() => props.choose(one.value)}
    />
  );
  return (
    <fieldset className={fault ? 'ask ask--wrong' : 'ask'} aria-describedby={fault ? faultId : undefined}>
      <legend className="ask__label" id={legendId(part.id)} tabIndex={-1}>
        {say(part.label)}
      </legend>
      {part.help ? <p className="ask__help">{say(part.help)}</p> : null}
      {fault ? (
        <p className="field__fault" id={faultId}>
          {fault}
        </p>
      ) : null}
      {group ? (
        <Group label={say(group.label)} close={() => props.open('')}>
          {group.options.map((one, at) => option(one, numberOf(at)))}
        </Group>
      ) : (
        <div className={entries.length > mostInOneColumn ? 'options options--wide' : 'options'}>
          {entries.map((entry, at) =>
            entry.kind === 'option' ? (
              option(entry.option, numberOf(at))
            ) : (
              <GroupButton
                key={entry.label.nl}
                entry={entry}
                number={numberOf(at)}
                open={() => props.open(entry.label.nl)}
              />
            ),
          )}
        </div>
      )}
      {part.mustBeKnown ? null : (
        <div className="options options--unknown">{option(unknownOption, isCurrent ? '0' : undefined)}</div>
      )}
    </fieldset>
  );
}

const unknownOption: Option = { value: unknown, label: m.unknown, fills: {} };

/** A heading with options under it; on it stand those of which the law says something here. */
function GroupButton(props: {
  readonly entry: Extract<Entry, { kind: 'group' }>;
  readonly number: string | undefined;
  open(): void;
}) {
  const say = useSay();
  const { label, options } = props.entry;
  const named = options.filter(({ hint }) => hint !== undefined);
  return (
    <button type="button" className="group-button" aria-expanded={false} onClick={props.open}>
      <span className="group-button__label">
        {say(label)}
        <Named of={named.map((one) => say(one.label))} />
      </span>
      {props.number ? <KeyCap of={props.number} /> : null}
    </button>
  );
}

/** One heading with its options; the others wait behind it, so that a screen stays light. */
function Group(props: { readonly label: string; readonly children: ReactNode; close(): void }) {
  const say = useSay();
  const id = useId();
  return (
    <section className="group" aria-labelledby={id}>
      <div className="group__head">
        <strong id={id}>{props.label}</strong>
        <Button kind="subtle" onClick={props.close}>
          {say(m.otherGroup)}
        </Button>
      </div>
      <div className="options options--wide">{props.children}</div>
    </section>
  );
}

function OptionCard(props: {
  readonly part: string;
  readonly option: Option;
  readonly number: string | undefined;
  readonly isChosen: boolean;
  choose(): void;
}) {
  const say = useSay();
  const { option, part } = props;
  const id = optionId(part, option.value);
  return (
    <div className={option.value === unknown ? 'option option--unknown' : 'option'}>
      <input type="radio" id={id} name={legendId(part)} checked={props.isChosen} onChange={props.choose} />
      <label htmlFor={id}>
        {props.number ? <KeyCap of={props.number} /> : null}
        <span className="option__text">
          <span className="option__label">{say(option.label)}</span>
          {option.hint ? <span className="option__hint">{say(option.hint)}</span> : null}
          {option.such ? <Such of={option.such} /> : null}
        </span>
      </label>
    </div>
  );
}

function Such({ of }: { readonly of: readonly Bilingual[] }) {
  const say = useSay();
  return <Named of={of.map((one) => say(one))} lead={say(m.such)} />;
}

/** Names in a row under a label. */
function Named({ of, lead }: { readonly of: readonly string[]; readonly lead?: string }) {
  if (of.length === 0) return null;
  return (
    <span className="option__hint">
      {lead}
      {of.map((one) => (
        <span className="option__such" key={one}>
          {one}
        </span>
      ))}
    </span>
  );
}

/** A choice that was made: one line, with the way back to it. */
export function MadeChoice({ choice, value, reopen }: { choice: AskedChoice; value: string; reopen(): void }) {
  const say = useSay();
  const chosen = choice.options.find((option) => option.value === value);
  const asked = say(choice.part.label);
  return (
    <p className="made">
      <span className="made__text">
        <span className="made__asked">{asked}</span>
        <strong>{say(chosen?.label ?? m.unknown)}</strong>
      </span>
      <Button kind="subtle" onClick={reopen} aria-label={say(m.otherChoiceFor, { asked })}>
        {say(m.otherChoice)}
      </Button>
    </p>
  );
}

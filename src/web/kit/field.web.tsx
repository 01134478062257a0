import { type ReactNode, useId } from 'react';
import type { AnyField, Option } from '../../core/field.ts';
import { Button } from './button.web.tsx';
import { controlOf, type Draft, type DraftValue, rowsIn, textIn, ticksIn } from './form-state.ts';
import { useSay } from './language.web.tsx';
import { kitMessages } from './messages.ts';
import type { FormFault } from './problem.ts';

/** What a control needs of its form. Controls of a page's own (`controls`) get the same. */
export interface FieldProps {
  readonly name: string;
  readonly field: AnyField;
  readonly draft: Draft;
  readonly faults: readonly FormFault[];
  readonly options?: readonly Option[];
  /** Pointer of the field, `/reason`; its DOM id follows from it. */
  readonly pointer: string;
  idOf(pointer: string): string;
  set(name: string, value: DraftValue): void;
}

/** Up to here all options are shown at once; above it they fold into a list. */
const radioLimit = 6;

export const faultAt = (faults: readonly FormFault[], pointer: string): string | undefined =>
  faults.find((fault) => fault.pointer === pointer)?.text;

/** Label, hint, fault and control of one field, by the control that its record names. */
export function Field(props: FieldProps) {
  const { field, name, draft, set } = props;
  const options = props.options ?? field.options;
  switch (controlOf(field, options)) {
    case 'hidden':
      return null;
    case 'rows':
      return <RowsField {...props} />;
    case 'check':
      return <CheckField {...props} />;
    case 'choices':
      return (
        <Group {...props}>
          {(options ?? []).map((option) => (
            <Tick
              key={option.value}
              type="checkbox"
              option={option}
              checked={ticksIn(draft, name).includes(option.value)}
              onChange={(isOn) =>
                set(
                  name,
                  isOn
                    ? [...ticksIn(draft, name), option.value]
                    : ticksIn(draft, name).filter((one) => one !== option.value),
                )
              }
            />
          ))}
        </Group>
      );
    case 'choice':
      return (options ?? []).length <= radioLimit ? (
        <Group {...props}>
          {(options ?? []).map((option) => (
            <Tick
              key={option.value}
              type="radio"
              group={props.idOf(props.pointer)}
              option={option}
              checked={textIn(draft, name) === option.value}
              onChange={() => set(name, option.value)}
            />
          ))}
        </Group>
      ) : (
        <Labelled {...props} input={(aria) => <SelectControl {...props} aria={aria} />} />
      );
    case 'area':
    case 'line':
    case 'date':
    case 'number':
      return <Labelled {...props} input={(aria) => <TextControl {...props} aria={aria} />} />;
  }
}

interface Aria {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

/** Label above, hint under it, fault under that, then the control: always in this order. */
export function Labelled(props: FieldProps & { input(aria: Aria): ReactNode }) {
  const { field, faults, pointer } = props;
  const id = props.idOf(pointer);
  const fault = faultAt(faults, pointer);
  const hint = field.facts.hint;
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className={fault ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        <LabelText field={field} />
      </label>
      <HintAndFault id={id} field={field} fault={fault} />
      {props.input({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(fault ? { 'aria-invalid': true } : {}),
        ...(field.optional ? {} : { 'aria-required': true }),
      })}
    </div>
  );
}

function LabelText({ field }: { readonly field: AnyField }) {
  const say = useSay();
  return (
    <>
      {say(field.facts.label)}
      {field.optional ? <span className="field__optional"> ({say(kitMessages.optional)})</span> : null}
    </>
  );
}

function HintAndFault(props: { id: string; field: AnyField; fault: string | undefined }) {
  const say = useSay();
  return (
    <>
      {props.field.facts.hint ? (
        <p className="field__hint" id={`${props.id}-hint`}>
          {say(props.field.facts.hint)}
        </p>
      ) : null}
      {props.fault ? (
        <p className="field__fault" id={`${props.id}-fault`}>
          {props.fault}
        </p>
      ) : null}
    </>
  );
}

/** A question with several answers: a fieldset, so that the question is read with each answer. */
export function Group(props: FieldProps & { readonly children: ReactNode }) {
  const id = props.idOf(props.pointer);
  const fault = faultAt(props.faults, props.pointer);
  return (
    <fieldset
      className={fault ? 'field field--wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className="field__label">
        <LabelText field={props.field} />
      </legend>
      <HintAndFault id={id} field={props.field} fault={fault} />
      {props.children}
    </fieldset>
  );
}

/** One answer: the whole line can be clicked. */
export function Tick(props: {
  readonly type: 'radio' | 'checkbox';
  readonly option: Option;
  readonly checked: boolean;
  readonly group?: string;
  onChange(isOn: boolean): void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className="tick">
      <input
        id={id}
        type={props.type}
        name={props.group}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <label htmlFor={id}>{say(props.option.label)}</label>
    </div>
  );
}

function CheckField(props: FieldProps) {
  const id = props.idOf(props.pointer);
  const fault = faultAt(props.faults, props.pointer);
  return (
    <div className={fault ? 'field field--wrong' : 'field'}>
      <div className="tick">
        <input
          id={id}
          type="checkbox"
          checked={props.draft[props.name] === true}
          onChange={(event) => props.set(props.name, event.target.checked)}
        />
        <label htmlFor={id}>
          <LabelText field={props.field} />
        </label>
      </div>
      <HintAndFault id={id} field={props.field} fault={fault} />
    </div>
  );
}

function SelectControl(props: FieldProps & { readonly aria: Aria }) {
  const say = useSay();
  const options = props.options ?? props.field.options ?? [];
  return (
    <select
      {...props.aria}
      className="utrecht-select utrecht-select--html-select"
      value={textIn(props.draft, props.name)}
      onChange={(event) => props.set(props.name, event.target.value)}
    >
      <option value="">{say(kitMessages.choose)}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {say(option.label)}
        </option>
      ))}
    </select>
  );
}

const inputTypes = { line: 'text', choice: 'text', date: 'date', number: 'text' } as const;

function TextControl(props: FieldProps & { readonly aria: Aria }) {
  const { field, name, draft, aria } = props;
  const value = textIn(draft, name);
  const change = (event: { readonly target: { readonly value: string } }) => props.set(name, event.target.value);
  if (field.control === 'area')
    return (
      <>
        <textarea
          {...aria}
          className="utrecht-textarea utrecht-textarea--html-textarea"
          rows={Math.min(8, Math.max(field.maxLength && field.maxLength > 1000 ? 5 : 3, value.split('\n').length))}
          value={value}
          onChange={change}
        />
        <Room field={field} used={value.length} />
      </>
    );
  const control = field.control === 'date' || field.control === 'number' ? field.control : 'line';
  return (
    <>
      <input
        {...aria}
        className={control === 'line' ? 'text-input' : 'text-input text-input--short'}
        type={inputTypes[control]}
        inputMode={control === 'number' ? 'numeric' : undefined}
        autoComplete="off"
        value={value}
        onChange={change}
      />
      <Room field={field} used={value.length} />
    </>
  );
}

/** Says how much room is left when it gets tight; nothing is ever cut off silently. */
function Room({ field, used }: { readonly field: AnyField; readonly used: number }) {
  const say = useSay();
  const max = field.maxLength;
  if (max === undefined || max < 60 || used < max * 0.8) return null;
  const left = max - used;
  return (
    <p className="field__room">
      {left >= 0 ? say(kitMessages.charactersLeft, { count: left }) : say(kitMessages.charactersOver, { count: -left })}
    </p>
  );
}

/** Rows of a record: the same fields once per row, with a button for one more. */
function RowsField(props: FieldProps) {
  const say = useSay();
  const { name, draft, set, pointer, idOf, faults } = props;
  const rows = rowsIn(draft, name);
  const change = (index: number, next: Draft) =>
    set(
      name,
      rows.map((row, at) => (at === index ? next : row)),
    );
  return (
    <Group {...props}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
        <fieldset className="row-card" key={index}>
          <legend>{say(kitMessages.rowTitle, { number: index + 1 })}</legend>
          {Object.entries(props.field.row?.fields ?? {}).map(([inner, field]) => (
            <Field
              key={inner}
              name={inner}
              field={field}
              draft={row}
              faults={faults}
              pointer={`${pointer}/${index}/${inner}`}
              idOf={idOf}
              set={(_, value) => change(index, { ...row, [inner]: value })}
            />
          ))}
          <Button
            kind="subtle"
            onClick={() =>
              set(
                name,
                rows.filter((_, at) => at !== index),
              )
            }
          >
            {say(kitMessages.removeRow, { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => set(name, [...rows, {}])}>{say(kitMessages.addRow)}</Button>
    </Group>
  );
}

import { Button } from '../../web/kit/button.web.tsx';
import { Field, type FieldProps, faultAt, Tick } from '../../web/kit/field.web.tsx';
import { type Draft, rowsIn, textIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { mostSubjects } from './limits.ts';
import { roundMessages as m } from './page-messages.ts';
import { kindKey, kindOf, subjectKinds, withKind } from './page-subject.ts';

/** Whom or what one asks about: first what it is, then only the fields that matter for it. */
export function SubjectsField(of: FieldProps) {
  const say = useSay();
  const rows = rowsIn(of.draft, of.name);
  const change = (next: readonly Draft[]) => of.set(of.name, next);
  return (
    <fieldset className="field subjects" id={of.idOf(of.pointer)} tabIndex={-1}>
      <legend className="visually-hidden">{say(m.aboutWhom)}</legend>
      {rows.map((row, at) => (
        <SubjectCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a subject has no identity but its place
          key={at}
          of={of}
          row={row}
          at={at}
          change={(next) => change(rows.map((one, index) => (index === at ? next : one)))}
          remove={rows.length > 1 ? () => change(rows.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      {rows.length > 1 ? <p className="note-line">{say(m.moreSubjects)}</p> : null}
      {rows.length < mostSubjects ? (
        <p className="subject-more">
          <Button onClick={() => change([...rows, {}])}>{say(m.addSubject)}</Button>
        </p>
      ) : null}
    </fieldset>
  );
}

interface CardProps {
  readonly of: FieldProps;
  readonly row: Draft;
  readonly at: number;
  change(row: Draft): void;
  readonly remove: (() => void) | undefined;
}

function SubjectCard({ of, row, at, change, remove }: CardProps) {
  const say = useSay();
  const pointer = `${of.pointer}/${at}`;
  const id = of.idOf(pointer);
  const fault = faultAt(of.faults, pointer);
  const kind = kindOf(row);
  return (
    <fieldset
      className={fault ? 'row-card field--wrong' : 'row-card'}
      id={id}
      tabIndex={-1}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>{say(m.subject, { number: at + 1 })}</legend>
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <fieldset className="field subject-kinds">
        <legend className="field__label">{say(m.kind)}</legend>
        {subjectKinds.map((option) => (
          <Tick
            key={option.value}
            type="radio"
            group={`${id}-kind`}
            option={option}
            checked={textIn(row, kindKey) === option.value}
            onChange={() => change(withKind(row, option.value))}
          />
        ))}
      </fieldset>
      {kind ? (
        <>
          <p className="field__hint">
            {say(kind.needs)} {kind.also ? say(kind.also) : null}
          </p>
          <div className="subject-fields">
            {kind.fields.map((name) => {
              const field = of.field.row?.fields[name];
              return field ? (
                <Field
                  key={name}
                  name={name}
                  field={field}
                  draft={row}
                  faults={of.faults}
                  pointer={`${pointer}/${name}`}
                  idOf={of.idOf}
                  set={(_, value) => change({ ...row, [name]: value })}
                />
              ) : null;
            })}
          </div>
        </>
      ) : null}
      {remove ? (
        <p className="subject-more">
          <Button kind="subtle" onClick={remove}>
            {say(m.removeSubject, { number: at + 1 })}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}

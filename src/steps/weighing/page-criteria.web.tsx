import { type FieldProps, faultAt, Group, Tick } from '../../web/kit/field.web.tsx';
import { type Draft, rowsIn, textIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { weighMessages as m } from './page-weigh-messages.ts';
import { criteria, criterionUse } from './schema.ts';

const answers = criterionUse.fields.met.options ?? [];

/** The criteria of weighing 3, each with an answer and what shows it. Only answered ones are sent. */
export function Criteria(props: FieldProps) {
  const { name, draft, set, pointer, idOf, faults } = props;
  const say = useSay();
  const rows = rowsIn(draft, name);
  const change = (criterion: string, changed: Draft) => {
    const known = rows.some((row) => textIn(row, 'criterion') === criterion);
    set(
      name,
      known
        ? rows.map((row) => (textIn(row, 'criterion') === criterion ? { ...row, ...changed } : row))
        : [...rows, { criterion, ...changed }],
    );
  };
  return (
    <Group {...props}>
      {criteria.map((criterion) => {
        const place = rows.findIndex((row) => textIn(row, 'criterion') === criterion.value);
        const row = rows[place];
        const because = `${pointer}/${place}/because`;
        const fault = place < 0 ? undefined : faultAt(faults, because);
        return (
          <fieldset className="criterion" key={criterion.value}>
            <legend className="criterion__label">{say(criterion.label)}</legend>
            <div className="criterion__answers">
              {answers.map((answer) => (
                <Tick
                  key={answer.value}
                  type="radio"
                  group={`${idOf(pointer)}-${criterion.value}`}
                  option={answer}
                  checked={row !== undefined && textIn(row, 'met') === answer.value}
                  onChange={() => change(criterion.value, { met: answer.value })}
                />
              ))}
            </div>
            {row ? (
              <div className={fault ? 'field field--wrong' : 'field'}>
                <label className="field__label" htmlFor={idOf(because)}>
                  {say(m.criterionBecause)}
                </label>
                {fault ? <p className="field__fault">{fault}</p> : null}
                <input
                  id={idOf(because)}
                  className="text-input"
                  autoComplete="off"
                  aria-invalid={fault ? true : undefined}
                  value={textIn(row, 'because')}
                  onChange={(event) => change(criterion.value, { because: event.target.value })}
                />
              </div>
            ) : null}
          </fieldset>
        );
      })}
    </Group>
  );
}

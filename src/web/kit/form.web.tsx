import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import { type Fields, formFields, type Record_ } from '../../core/record.ts';
import { Button } from './button.web.tsx';
import { useDraft } from './drafts.web.tsx';
import { Field, type FieldProps } from './field.web.tsx';
import { blankFaults, type Draft, faultLine, faultsOf, inputOf, type RunningOptions } from './form-state.ts';
import { useSay } from './language.web.tsx';
import { kitMessages } from './messages.ts';
import type { FormFault, Problem } from './problem.ts';
import { ProblemPanel } from './problem.web.tsx';

export interface FormSection {
  readonly title: Bilingual;
  /** Shown under the title: what the law or the protocol asks here. */
  readonly lead?: ReactNode;
  readonly fields: readonly string[];
}

export interface RecordFormProps {
  /** The input record of a command: fields, labels, hints, bounds and checks all come from it. */
  readonly record: Record_<Fields>;
  /** Hidden members that the page knows: `{signalId}`. */
  readonly fixed?: JsonObject;
  /** The draft is kept in memory under this name while the reader looks elsewhere. Unique per thing and act. */
  readonly draftKey: string;
  readonly initial?: Draft;
  /** Without sections: every field in the order of the record. */
  readonly sections?: readonly FormSection[];
  /** Level of the headings of sections, so that no level is skipped. */
  readonly level?: 2 | 3;
  /** Options known only now, per field; may depend on what is filled in. */
  options?(draft: Draft): RunningOptions;
  /** Names of the fields to show now; the others are left out of the input. */
  shows?(draft: Draft): readonly string[];
  /** Optional fields that must be filled in now, because of what else is filled in. */
  needs?(draft: Draft): readonly string[];
  /** A page's own control for a field. */
  readonly controls?: { readonly [field: string]: (props: FieldProps) => ReactNode };
  readonly submit: Bilingual;
  /** Sends it; gives the problem when it was refused. On success the page moves on and the draft is thrown away. */
  send(input: JsonObject): Promise<Problem | undefined>;
  onCancel?(): void;
  /** What can be done at once about a refusal, beside what its text says. */
  helps?(problem: Problem): ReactNode;
}

/** A whole form out of a record: controls, checks before sending, a summary of faults on top, the refusal. */
export function RecordForm(props: RecordFormProps) {
  return <FormBody key={props.draftKey} {...props} />;
}

function FormBody(props: RecordFormProps) {
  const say = useSay();
  const formId = useId();
  const Title = props.level === 2 ? 'h2' : 'h3';
  const [draft, setDraft, dropDraft] = useDraft(props.draftKey, props.initial);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const shown = new Set(props.shows?.(draft) ?? formFields(props.record).map((field) => field.name));
  const needed = props.needs?.(draft) ?? [];
  const idOf = (pointer: string) => `${formId}${pointer.replaceAll('/', '-')}`;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const input = { ...props.fixed, ...inputOf(props.record.fields, draft, shown) };
    const wrong = [...faultsOf(props.record, input, say), ...blankFaults(props.record, input, { needed, say })];
    setFaults(wrong);
    setProblem(undefined);
    if (wrong.length > 0) return;
    setBusy(true);
    const refused = await props.send(input);
    setBusy(false);
    if (!refused) return dropDraft();
    setFaults(refused.faults);
    setProblem(refused);
  };

  const options = props.options?.(draft) ?? {};
  const field = (name: string) => {
    const declared = props.record.fields[name];
    if (!declared || !shown.has(name)) return null;
    const own = options[name];
    const of: FieldProps = {
      name,
      field: needed.includes(name) ? { ...declared, optional: false } : declared,
      draft,
      faults,
      ...(own ? { options: own } : {}),
      pointer: `/${name}`,
      idOf,
      set: (key, value) => setDraft((before) => ({ ...before, [key]: value })),
    };
    const control = props.controls?.[name];
    return control ? <div key={name}>{control(of)}</div> : <Field key={name} {...of} />;
  };

  return (
    <form className="form" noValidate onSubmit={submit}>
      <Refused record={props.record} faults={faults} problem={problem} idOf={idOf}>
        {problem ? props.helps?.(problem) : null}
      </Refused>
      {props.sections
        ? props.sections
            .filter((section) => section.fields.some((name) => shown.has(name)))
            .map((section) => (
              <section className="form__section" key={section.title.nl}>
                <Title className="nl-heading nl-heading--level-3">{say(section.title)}</Title>
                {section.lead}
                {section.fields.map(field)}
              </section>
            ))
        : [...shown].map(field)}
      <div className="form__acts">
        <Button kind="primary" type="submit" aria-disabled={isBusy}>
          {say(isBusy ? kitMessages.busy : props.submit)}
        </Button>
        {props.onCancel ? (
          <Button kind="subtle" onClick={props.onCancel}>
            {say(kitMessages.cancel)}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

interface RefusedProps {
  readonly record: Record_<Fields>;
  readonly faults: readonly FormFault[];
  readonly problem: Problem | undefined;
  readonly children: ReactNode;
  idOf(pointer: string): string;
}

/** On top of the form, and it takes the focus: what is wrong, with a link to each field. */
function Refused({ record, faults, problem, children, idOf }: RefusedProps) {
  const say = useSay();
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (faults.length > 0 || problem) ref.current?.focus();
  }, [faults, problem]);
  if (faults.length === 0 && !problem) return null;
  const links = (
    <ul className="plain-list">
      {faults.map((fault) => (
        <li key={`${fault.pointer} ${fault.text}`}>
          <a
            className="nl-link"
            href={`#${idOf(fault.pointer)}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(idOf(fault.pointer))?.focus();
            }}
          >
            {faultLine(record, fault, say)}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <div ref={ref} tabIndex={-1} className="form__refused">
      {problem ? (
        <ProblemPanel problem={problem}>
          {faults.length > 0 ? links : null}
          {children}
        </ProblemPanel>
      ) : (
        <section className="problem" role="alert">
          <h2 className="nl-heading nl-heading--level-3">{say(kitMessages.summaryTitle)}</h2>
          {links}
        </section>
      )}
    </div>
  );
}

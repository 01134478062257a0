import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { purposeOf } from '../../law/purposes.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { Tick } from '../../web/kit/field.web.tsx';
import { type FormSection, RecordForm } from '../../web/kit/form.web.tsx';
import type { Draft } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import type { LaidFile } from './page-new-load.web.tsx';
import { formWords } from './page-new-load-look-messages.ts';
import { sourceFrom } from './page-new-load-mapping.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';
import { isRegisterPage, type RegisterRow } from './page-register-answers.ts';
import { titleOf } from './page-registers.web.tsx';
import { aboutInput, saysItself } from './register-file.ts';

interface AboutProps {
  readonly file: LaidFile;
  onBack(): void;
  onDone(said: JsonObject): void;
}

const sections: readonly FormSection[] = [
  { title: m.sectionWhat, fields: ['title', 'supplier', 'asOf'] },
  { title: m.sectionGrade, fields: ['sourceGrade', 'contentGrade'] },
  {
    title: m.sectionGround,
    fields: ['originRegime', 'criminal', 'taxOrigin', 'ground', 'purposes', 'expiresOn'],
  },
];

/** From whom the file comes, how good it is, on which ground it is used and until when. */
export function AboutStep({ file, onBack, onDone }: AboutProps) {
  const say = useSay();
  const { user, purpose } = useSession();
  const [known, setKnown] = useState('');
  const [asked] = useAsked('register.list', { limit: 100 }, isRegisterPage);
  if (asked.kind !== 'good') return null;
  const register = asked.answer.rows.find(({ key }) => key === known);
  const purposes = [...new Set(user?.tasks.map(({ purposeCode }) => purposeCode) ?? [])];
  return (
    <>
      <p className="nl-paragraph">
        {say(m.sent, { name: file.name })} {say(m.isForm, { form: say(formWords[file.form]) })}
      </p>
      <WhichRegister registers={asked.answer.rows} known={known} onChange={setKnown} />
      <RecordForm
        record={aboutInput}
        draftKey={`load-about-${file.fileId}-${known}`}
        initial={draftOf(register, purpose?.purposeCode)}
        sections={sections}
        level={3}
        options={() => ({
          purposes: purposes.map((code) => ({ value: code, label: purposeOf(code)?.label ?? { nl: code, en: code } })),
        })}
        submit={saysItself(file.form) ? m.nextContents : m.next}
        send={async (input) => {
          onDone({ ...input, source: register?.key ?? sourceFrom(String(input['title'] ?? '')) });
          return undefined;
        }}
      />
      <Button kind="subtle" onClick={onBack}>
        {say(m.previous)}
      </Button>
    </>
  );
}

interface WhichProps {
  readonly registers: readonly RegisterRow[];
  /** Empty: a new one. */
  readonly known: string;
  onChange(known: string): void;
}

function WhichRegister({ registers, known, onChange }: WhichProps) {
  const say = useSay();
  if (registers.length === 0) return null;
  const options = [
    { value: '', label: m.whichNew },
    ...registers.map((row) => ({ value: row.key, label: { nl: titleOf(row), en: titleOf(row) } })),
  ];
  return (
    <fieldset className="field which-register">
      <legend className="field__label">{say(m.whichLabel)}</legend>
      <p className="field__hint">{say(m.whichHint)}</p>
      {options.map((option) => (
        <Tick
          key={option.value}
          type="radio"
          group="which-register"
          option={option}
          checked={known === option.value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </fieldset>
  );
}

/** What was said of it the last time stands there again; the days do not. */
function draftOf(register: RegisterRow | undefined, purpose: string | undefined): Draft {
  const last = register?.current ?? register?.loads.at(-1);
  if (!last) return { purposes: purpose === undefined ? [] : [purpose] };
  const { title, supplier, sourceGrade, contentGrade, originRegime, criminal, taxOrigin, ground, purposes } =
    last.offered;
  return { title, supplier, sourceGrade, contentGrade, originRegime, criminal, taxOrigin, ground, purposes };
}

import { useState } from 'react';
import type { JsonObject } from '../../core/canonical.ts';
import { useFocusOnChange } from '../../web/kit/focus.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import type { Mapping } from './mapping.ts';
import { AboutStep } from './page-new-load-about.web.tsx';
import type { Laid } from './page-new-load-answers.ts';
import { FileStep } from './page-new-load-file.web.tsx';
import { LookStep } from './page-new-load-look.web.tsx';
import { newLoadMessages as m } from './page-new-load-messages.ts';
import { ProgressStep } from './page-new-load-progress.web.tsx';
import { registerMessages } from './page-register-messages.ts';
import { RegisterTabs } from './page-tabs.web.tsx';
import { saysItself } from './register-file.ts';

export interface LaidFile extends Laid {
  readonly name: string;
}

/** What was said at the third step: nothing, when the file itself says what everything is. */
export interface Chosen {
  readonly mapping?: Mapping;
}

/** From a file to a draft, one question at a time. */
export function NewLoadPage(_props: PageProps) {
  const say = useSay();
  const [step, setStep] = useState(0);
  const [file, setFile] = useState<LaidFile>();
  const [said, setSaid] = useState<JsonObject>();
  const [chosen, setChosen] = useState<Chosen>();
  const steps = [m.stepFile, m.stepAbout, file && saysItself(file.form) ? m.stepContents : m.stepColumns, m.stepLoad];
  const title = useFocusOnChange<HTMLHeadingElement>(String(step));
  return (
    <div className="new-load">
      <RegisterTabs />
      <p className="thing__back">
        <Link className="nl-link" href="/registers">
          {say(registerMessages.back)}
        </Link>
      </p>
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <ol className="wizard-steps" aria-label={say(m.steps)}>
        {steps.map((name, at) => (
          <li
            className={
              at === step
                ? 'wizard-step wizard-step--current'
                : at < step
                  ? 'wizard-step wizard-step--done'
                  : 'wizard-step'
            }
            key={name.nl}
            aria-current={at === step ? 'step' : undefined}
          >
            {say(name)}
          </li>
        ))}
      </ol>
      <h2 className="nl-heading nl-heading--level-2" ref={title} tabIndex={-1}>
        {say(m.stepOf, { at: step + 1, name: say(steps[step] ?? m.stepFile) })}
      </h2>
      {step === 0 ? (
        <FileStep
          onDone={(laid) => {
            setFile(laid);
            setStep(1);
          }}
        />
      ) : null}
      {step === 1 && file ? (
        <AboutStep
          file={file}
          onBack={() => setStep(0)}
          onDone={(input) => {
            setSaid(input);
            setStep(2);
          }}
        />
      ) : null}
      {step === 2 && file && said ? (
        <LookStep
          file={file}
          said={said}
          onBack={() => setStep(1)}
          onDone={(mapping) => {
            setChosen(mapping ? { mapping } : {});
            setStep(3);
          }}
        />
      ) : null}
      {step === 3 && file && said && chosen ? (
        <ProgressStep file={file} said={said} {...chosen} onBack={() => setStep(2)} />
      ) : null}
    </div>
  );
}

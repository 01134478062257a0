import type { Bilingual } from '../../core/bilingual.ts';
import type { JsonObject } from '../../core/canonical.ts';
import type { Option } from '../../core/field.ts';
import { endOf } from '../../law/periods.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { Field, type FieldProps } from '../../web/kit/field.web.tsx';
import { RecordForm } from '../../web/kit/form.web.tsx';
import { textIn, ticksIn } from '../../web/kit/form-state.ts';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { dayText } from '../../web/kit/moment.ts';
import { useApi } from '../../web/shell/api.web.tsx';
import { useNameOf, useSession } from '../../web/shell/session.web.tsx';
import type { TableFile } from './page-table-answers.ts';
import { tableMessages as m } from './page-table-messages.ts';
import { assessInput, decideInput, tableOutcomes } from './table-schema.ts';

interface TableFormProps {
  readonly file: TableFile;
  /** The act was recorded: ask for the file again. */
  onDone(): void;
}

/** Above this a sentence asks whether everybody really needs to know. */
const manyInvolved = 5;

/** Participants of the signal's partnership by name; `first` come before the others. */
function useParticipants(file: TableFile, first: readonly string[] = []): readonly Option[] {
  const { view } = useSession();
  const nameOf = useNameOf();
  const partnership = view.partnerships.find((one) => one.id === file.offered.partnership);
  const ids = (partnership?.participants ?? []).map((one) => one.organId);
  return [...ids.filter((id) => first.includes(id)), ...ids.filter((id) => !first.includes(id))].map((value) => ({
    value,
    label: nameOf(value) ?? { nl: value, en: value },
  }));
}

/** The question of fit and the four tests of WGS 2.23(3), and who needs to know. */
export function AssessForm({ file, onDone }: TableFormProps) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const participants = useParticipants(file, [file.offered.fromOrgan]);
  const send = async (input: JsonObject) => {
    const reply = await api.send('table.assess', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.assessed) });
    onDone();
    return undefined;
  };
  return (
    <RecordForm
      record={assessInput}
      fixed={{ partnershipSignalId: file.key }}
      draftKey={`assess/${file.key}`}
      sections={[
        { title: m.fitTitle, lead: <Lead text={say(m.fitLead)} />, fields: ['fitsPurpose'] },
        {
          title: m.testsTitle,
          lead: <Lead text={say(m.testsLead)} />,
          fields: ['kindOfSignal', 'extent', 'weight', 'matchingParticipants'],
        },
        { title: m.involvedTitle, lead: <Lead text={say(m.involvedLead)} />, fields: ['involved'] },
      ]}
      options={() => ({ involved: participants })}
      controls={{
        kindOfSignal: (of) => <Hinted of={of} hint={m.kindHint} />,
        extent: (of) => <Hinted of={of} hint={m.extentHint} />,
        weight: (of) => <Hinted of={of} hint={m.weightHint} />,
        matchingParticipants: (of) => <Hinted of={of} hint={m.matchingHint} />,
        involved: (of) => <InvolvedField {...of} />,
      }}
      submit={m.assess}
      send={send}
    />
  );
}

/** The field with an example of what to write: the test in the act is short, the answer should not be empty words. */
const Hinted = ({ of, hint }: { readonly of: FieldProps; readonly hint: Bilingual }) => (
  <Field {...of} field={{ ...of.field, facts: { ...of.field.facts, hint } }} />
);

/** The choice of participants, with a sentence that asks again when there are many. */
function InvolvedField(props: FieldProps) {
  const say = useSay();
  const count = ticksIn(props.draft, props.name).length;
  return (
    <>
      <Field {...props} />
      <p className="warning-line" role="status">
        {count > manyInvolved ? say(m.involvedMany, { count }) : ''}
      </p>
    </>
  );
}

/** The decision, with only the fields of the chosen outcome. */
export function DecideForm({ file, onDone }: TableFormProps) {
  const { locale, say } = useLanguage();
  const api = useApi();
  const { show } = useAnnouncer();
  const participants = useParticipants(file, file.assessed?.involved ?? []);
  const isAdmissible = file.assessed?.fitsPurpose === 'yes';
  const outcomes = isAdmissible ? tableOutcomes : tableOutcomes.filter((one) => one.value !== 'case');
  const latest = endOf('table-review', new Date().toISOString()).slice(0, 10);
  const send = async (input: JsonObject) => {
    const reply = await api.send('table.decide', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(decided[String(input['outcome'])] ?? m.decidedOther) });
    onDone();
    return undefined;
  };
  return (
    <RecordForm
      record={decideInput}
      fixed={{ partnershipSignalId: file.key }}
      draftKey={`decide/${file.key}`}
      options={() => ({ outcome: outcomes, present: participants })}
      shows={(draft) => {
        const outcome = textIn(draft, 'outcome');
        return [
          'outcome',
          ...(outcome === 'later' ? ['reviewOn'] : []),
          ...(outcome === 'other-route' ? ['route'] : []),
          'present',
          'reason',
        ];
      }}
      controls={{
        reviewOn: (of) => (
          <>
            <Field {...of} field={{ ...of.field, optional: false }} />
            <Lead text={say(m.laterLead, { day: dayText(latest, locale) })} />
          </>
        ),
        route: (of) => <Field {...of} field={{ ...of.field, optional: false }} />,
      }}
      submit={m.decide}
      send={send}
    />
  );
}

const decided: { readonly [outcome: string]: Bilingual } = {
  case: m.decidedCase,
  later: m.decidedLater,
  declined: m.decidedDeclined,
  'other-route': m.decidedOther,
};

const Lead = ({ text }: { readonly text: string }) => <p className="nl-paragraph small">{text}</p>;

import type { JsonObject } from '../../core/canonical.ts';
import type { Fields, Record_ } from '../../core/record.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { type FormSection, RecordForm } from '../../web/kit/form.web.tsx';
import { type Draft, type RunningOptions, textIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { useApi } from '../../web/shell/api.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import type { SignalFile, SignalRow } from './page-answers.ts';
import { Criteria } from './page-criteria.web.tsx';
import type { WeighingGuide } from './page-guide.ts';
import { Indicators } from './page-indicators.web.tsx';
import { weighMessages as m } from './page-weigh-messages.ts';
import { competenceInput, firstInput, sourceInput, territoryInput, weightInput } from './schema.ts';
import type { Stage } from './view.ts';

interface WeighingFormProps {
  readonly guide: WeighingGuide;
  readonly file: SignalFile;
  readonly told: NonNullable<SignalRow['told']>;
  readonly selection: string;
  readonly parkFirst: boolean;
  setQuotes(quotes: readonly string[]): void;
  /** What was handed over cannot be taken back. */
  onWeighed(how: { readonly isUndoable: boolean }): void;
}

interface WeighingFormShape {
  readonly record: Record_<Fields>;
  readonly sections: readonly Omit<FormSection, 'lead'>[];
  shows?(draft: Draft): readonly string[];
  needs?(draft: Draft): readonly string[];
}

const ground = { title: m.groundTitle, fields: ['ground', 'necessity'] };
const whenReferred = (draft: Draft): readonly string[] => (textIn(draft, 'outcome') === 'refer' ? ['referTo'] : []);

/** What is ticked may stay empty; the gate says what it then misses. */
const ticked = ['clearIndications', 'nothingSpecial'];
const handover = ['partnership', 'theme', 'organisedCrimeLink', ...ticked, 'proportionality', 'subsidiarity'];

/** What the outcome of weighing 3 asks for; themes are only known once the partnership is. */
function afterWeight(draft: Draft): readonly string[] {
  const outcome = textIn(draft, 'outcome');
  if (outcome === 'department') return ['department'];
  if (outcome !== 'partnership') return [];
  return textIn(draft, 'partnership') === '' ? handover.filter((name) => name !== 'theme') : handover;
}

const shapes: { readonly [id in WeighingGuide['id']]: WeighingFormShape } = {
  first: {
    record: firstInput,
    sections: [
      ground,
      { title: m.indicatorsTitle, fields: ['indicators'] },
      { title: m.outcomeTitle, fields: ['outcome', 'reason'] },
    ],
  },
  competence: {
    record: competenceInput,
    sections: [
      ground,
      { title: m.taskTitle, fields: ['task'] },
      { title: m.outcomeTitle, fields: ['outcome', 'referTo', 'reason'] },
    ],
    shows: (draft) => ['ground', 'necessity', 'task', 'outcome', 'reason', ...whenReferred(draft)],
    needs: whenReferred,
  },
  territory: {
    record: territoryInput,
    sections: [ground, { title: m.outcomeTitle, fields: ['outcome', 'referTo', 'reason'] }],
    shows: (draft) => ['ground', 'necessity', 'outcome', 'reason', ...whenReferred(draft)],
    needs: whenReferred,
  },
  weight: {
    record: weightInput,
    sections: [
      ground,
      { title: m.criteriaTitle, fields: ['criteria'] },
      { title: m.outcomeTitle, fields: ['outcome', 'department'] },
      { title: m.handoverTitle, fields: handover },
      { title: m.reasonTitle, fields: ['reason'] },
    ],
    shows: (draft) => ['ground', 'necessity', 'criteria', 'outcome', 'reason', ...afterWeight(draft)],
    needs: (draft) => afterWeight(draft).filter((name) => !ticked.includes(name)),
  },
};

/** The form of one weighing, out of its record; the page adds the order, the leads and two controls. */
export function WeighingForm(props: WeighingFormProps) {
  const { guide, file, told } = props;
  const say = useSay();
  const api = useApi();
  const options = useOptions(file.stage);
  const shape = shapes[guide.id];
  const leads: { readonly [field: string]: FormSection['lead'] } = {
    ground: <YourGround />,
    indicators: <p className="nl-paragraph">{say(m.indicatorsLead)}</p>,
    criteria: <p className="nl-paragraph">{say(m.criteriaLead)}</p>,
    partnership: <p className="nl-paragraph">{say(m.handoverLead)}</p>,
  };
  const send = async (input: JsonObject) => {
    const reply = await api.send(guide.command, input);
    if ('problem' in reply) return reply.problem;
    props.onWeighed({ isUndoable: input['outcome'] !== 'partnership' });
    return undefined;
  };
  return (
    <RecordForm
      record={shape.record}
      fixed={{ signalId: file.key }}
      draftKey={`${guide.id}/${file.key}`}
      {...(guide.id === 'weight' && props.parkFirst ? { initial: { outcome: 'park' } } : {})}
      sections={shape.sections.map((section) => ({ ...section, lead: leads[section.fields[0] ?? ''] }))}
      {...(shape.shows ? { shows: shape.shows } : {})}
      {...(shape.needs ? { needs: shape.needs } : {})}
      options={options}
      controls={{
        criteria: (field) => <Criteria {...field} />,
        indicators: (field) => (
          <Indicators
            {...field}
            source={[told.text, told.remark, told.place].join(' ')}
            receivedOn={file.recorded.receivedOn}
            selection={props.selection}
            setQuotes={props.setQuotes}
          />
        ),
      }}
      submit={guide.submit}
      send={send}
    />
  );
}

/** The task and article of this moment, above the question whether they are enough. */
function YourGround() {
  const say = useSay();
  const { purpose } = useSession();
  return purpose ? (
    <p className="ground">
      <strong>{say(m.groundTask, { task: say(purpose.label) })}</strong>
      <br />
      {say(m.groundArticle, { article: purpose.article })}
    </p>
  ) : null;
}

/** Partnerships in which this organ takes part, the themes of the chosen one, and the ways on from here. */
function useOptions(stage: Stage): (draft: Draft) => RunningOptions {
  const { view, user } = useSession();
  const partnerships = view.partnerships.filter((one) =>
    one.participants.some((participant) => participant.organId === user?.organ),
  );
  // Sources are researched once; after that the signal must go somewhere.
  const isResearched = stage === 'researching';
  const outcome = weightInput.fields.outcome.options?.filter((one) => one.value !== 'research') ?? [];
  return (draft) => ({
    ...(isResearched ? { outcome } : {}),
    partnership: partnerships.map((one) => ({ value: one.id, label: one.name })),
    theme: (partnerships.find((one) => one.id === textIn(draft, 'partnership'))?.themes ?? []).map((theme) => ({
      value: theme.id,
      label: theme.label,
    })),
  });
}

/** While sources are researched: each one with its act, its question and the least answer. */
export function SourceForm({ signalId }: { readonly signalId: string }) {
  const say = useSay();
  const api = useApi();
  const { show } = useAnnouncer();
  const send = async (input: JsonObject) => {
    const reply = await api.send('weighing.consult', input);
    if ('problem' in reply) return reply.problem;
    show({ text: say(m.sourceDone) });
    return undefined;
  };
  return (
    <details className="source-form">
      <summary>{say(m.sourceTitle)}</summary>
      <p className="nl-paragraph">{say(m.sourceLead)}</p>
      <RecordForm
        record={sourceInput}
        fixed={{ signalId }}
        draftKey={`source/${signalId}`}
        submit={sourceInput.label}
        send={send}
      />
    </details>
  );
}

import type { Bilingual } from '../../core/bilingual.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import type { SignalFile } from './page-answers.ts';
import { type WeighingGuide, weighingAt, weighings } from './page-guide.ts';
import { weighMessages as m } from './page-weigh-messages.ts';
import { competenceWeighed, firstWeighed, territoryWeighed, weightWeighed } from './schema.ts';

const kinds = {
  first: firstWeighed,
  competence: competenceWeighed,
  territory: territoryWeighed,
  weight: weightWeighed,
} as const;

/** The four weighings: what was answered, which one is now, which follow. */
export function Stepper({ file }: { readonly file: SignalFile }) {
  const say = useSay();
  const now = weighingAt(file.stage);
  return (
    <ol className="stepper" aria-label={say(m.steps)}>
      {weighings.map((guide) => {
        const answer = answerOf(file, guide.id);
        const isNow = guide === now;
        return (
          <li
            key={guide.id}
            className={isNow ? 'step step--now' : answer ? 'step step--done' : 'step'}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="step__number">{guide.number}</span>
            <span className="step__name">{say(guide.short)}</span>
            <span className="step__state">{say(isNow ? m.stepNow : (answer ?? m.stepLater))}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** What was decided at a weighing that still counts. */
function answerOf(file: SignalFile, id: WeighingGuide['id']): Bilingual | undefined {
  const kind = kinds[id];
  const entry = file.timeline.findLast((item) => item.type === kind.type && !item.takenBack);
  const outcome = entry?.open['outcome'];
  return kind.data.fields.outcome.options?.find((option) => option.value === outcome)?.label;
}

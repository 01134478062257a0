import { useEffect, useId } from 'react';
import { packs } from '../../packs/index.ts';
import { Button } from '../../web/kit/button.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { type FieldProps, faultAt, Group } from '../../web/kit/field.web.tsx';
import { type Draft, rowsIn, textIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import type { Indicator } from '../slot.ts';
import { quoted } from './page-quote.ts';
import { levelTitles, weighMessages as m, strengthWords } from './page-weigh-messages.ts';

const library: readonly Indicator[] = packs.flatMap((pack) => pack.indicators);
const levels = ['situation', 'object', 'process', 'transaction', 'business'] as const;

export interface IndicatorsProps extends FieldProps {
  /** Everything an indicator may quote: text, remark and place. */
  readonly source: string;
  readonly receivedOn: string;
  readonly selection: string;
  setQuotes(quotes: readonly string[]): void;
}

/**
 * Every indicator with the sentence a layman can check and its ordinary explanations beside it. A tick asks
 * for the words of the signal. Nothing is ticked by itself.
 */
export function Indicators(props: IndicatorsProps) {
  const say = useSay();
  const uses = rowsIn(props.draft, props.name);
  const { setQuotes } = props;
  const words = uses.map((use) => textIn(use, 'words')).join('\n');
  useEffect(() => setQuotes(words.split('\n').filter(Boolean)), [words, setQuotes]);
  const chosen = new Set(uses.map((use) => textIn(use, 'indicatorId')));
  const situations = library.filter((one) => one.level === 'situation' && chosen.has(one.id)).length;
  return (
    <Group {...props}>
      <p className="needs" aria-live="polite">
        {say(m.needsNow, { situations, others: chosen.size - situations })}
      </p>
      {levels.map((level) => {
        const indicators = library.filter((one) => one.level === level);
        const title = levelTitles[level];
        return indicators.length > 0 && title ? (
          <fieldset key={level} className="indicators">
            <legend className="indicators__level">{say(title)}</legend>
            {indicators.map((indicator) => (
              <OneIndicator key={indicator.id} {...props} indicator={indicator} uses={uses} />
            ))}
          </fieldset>
        ) : null;
      })}
    </Group>
  );
}

interface OneProps extends IndicatorsProps {
  readonly indicator: Indicator;
  readonly uses: readonly Draft[];
}

function OneIndicator(props: OneProps) {
  const { indicator, uses, name, set } = props;
  const say = useSay();
  const id = useId();
  const place = uses.findIndex((use) => textIn(use, 'indicatorId') === indicator.id);
  const use = uses[place];
  const ageDays = (Date.now() - Date.parse(props.receivedOn)) / 86_400_000;
  const isOld = ageDays > indicator.expiresAfterDays;
  const strength = strengthWords[indicator.strength];
  const toggle = (isOn: boolean) =>
    set(name, isOn ? [...uses, { indicatorId: indicator.id, words: '' }] : uses.filter((_, at) => at !== place));
  return (
    <div className={use ? 'indicator indicator--on' : 'indicator'}>
      <div className="tick">
        <input
          id={id}
          type="checkbox"
          checked={use !== undefined}
          disabled={isOld}
          aria-describedby={`${id}-more`}
          onChange={(event) => toggle(event.target.checked)}
        />
        <label htmlFor={id}>
          <strong>{say(indicator.title)}</strong> {strength ? <Tag>{say(strength)}</Tag> : null}
        </label>
      </div>
      <div className="indicator__more" id={`${id}-more`}>
        <p>{say(indicator.observable)}</p>
        <p className="indicator__innocent">
          <strong>{say(m.innocent)}</strong> {indicator.innocent.map((one) => say(one)).join(' ')}
        </p>
        {isOld ? <p className="field__fault">{say(m.tooOld, { days: indicator.expiresAfterDays })}</p> : null}
      </div>
      {use ? <Words {...props} use={use} place={place} /> : null}
    </div>
  );
}

/** The words of the signal for one indicator: typed, or taken from what was selected in the text. */
function Words(props: OneProps & { readonly use: Draft; readonly place: number }) {
  const { use, place, uses, name, set, pointer, idOf, faults, selection } = props;
  const say = useSay();
  const at = `${pointer}/${place}/words`;
  const id = idOf(at);
  const words = textIn(use, 'words');
  const fault = faultAt(faults, at);
  const stands = quoted(props.source, words) !== undefined;
  const change = (next: string) =>
    set(
      name,
      uses.map((one, index) => (index === place ? { ...one, words: next } : one)),
    );
  return (
    <div className={fault ? 'words-field field--wrong' : 'words-field'}>
      <label className="field__label" htmlFor={id}>
        {say(m.words)}
      </label>
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <div className="words-field__line">
        <input
          id={id}
          className="text-input"
          autoComplete="off"
          value={words}
          aria-describedby={`${id}-state`}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => change(event.target.value)}
        />
        <Button aria-describedby={`${id}-state`} onClick={() => selection && change(selection)}>
          {say(m.takeSelection)}
        </Button>
      </div>
      <p className={stands || words === '' ? 'field__room' : 'field__fault'} id={`${id}-state`} aria-live="polite">
        {words === ''
          ? selection
            ? `“${selection}”`
            : say(m.selectFirst)
          : say(stands ? m.wordsStand : m.wordsMissing)}
      </p>
    </div>
  );
}

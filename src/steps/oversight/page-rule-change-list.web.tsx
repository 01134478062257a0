import { useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { rowId } from '../../web/kit/list.web.tsx';
import { momentText } from '../../web/kit/moment.ts';
import type { ChangedRow, RuleChange, Spoken } from './page-log-answers.ts';
import { EffectMark, useLogNames } from './page-log-names.web.tsx';
import { changeMessages as m } from './page-rule-change-messages.ts';

/** The decisions that would differ, each with both answers; a row opens the decision in the log. */
export function ChangedList({ change }: { readonly change: RuleChange }) {
  const { say } = useLanguage();
  const { changed, counts } = change;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const focused = () => changed.findIndex(({ nr }) => rowId(String(nr)) === document.activeElement?.id);
  const focus = (at: number) => {
    const row = changed[Math.max(0, Math.min(changed.length - 1, at))];
    if (row) document.getElementById(rowId(String(row.nr)))?.focus();
  };
  useKeys(
    m.keys,
    changed.length === 0
      ? []
      : [
          { keys: ['j', 'ArrowDown'], label: m.keyNext, run: () => focus(focused() + 1) },
          { keys: ['k', 'ArrowUp'], label: m.keyPrevious, run: () => focus(focused() - 1) },
        ],
  );
  if (changed.length === 0) return null;
  return (
    <section className="changed-part" aria-labelledby="changed-title">
      <h2 className="nl-heading nl-heading--level-2" id="changed-title">
        {say(m.list)}
      </h2>
      {all > changed.length ? <p className="nl-paragraph">{say(m.listCut, { count: changed.length })}</p> : null}
      <ul className="changed" data-keys="rows">
        {changed.map((row) => (
          <li key={row.nr} className="changed__row">
            <Changed row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ row }: { readonly row: ChangedRow }) {
  const { locale, say } = useLanguage();
  const names = useLogNames();
  return (
    <>
      <Link className="nl-link changed__link" href={`/log?nr=${row.nr}`} id={rowId(String(row.nr))}>
        {names.act(row.act)}
      </Link>
      <p className="changed__who small">
        <span>{names.who(row)}</span>
        <span>{names.role(row)}</span>
        <time dateTime={row.at}>{momentText(row.at, locale)}</time>
        <span>{names.under(row.under)}</span>
      </p>
      <dl className="changed__answers">
        <div>
          <dt>{say(m.wasAnswer)}</dt>
          <dd>
            <EffectMark of={row.effect} /> <Sentence of={row.was} rules={row.rules} />
          </dd>
        </div>
        <div>
          <dt>{say(m.wouldAnswer)}</dt>
          <dd>
            <EffectMark of={row.would.effect} /> <Sentence of={row.would} rules={row.would.rules} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Sentence({ of, rules }: { readonly of: Spoken | undefined; readonly rules: readonly string[] }) {
  const { locale, say } = useLanguage();
  return (
    <>
      {of ? of.sentence[locale] : say(m.noSentence)} <span className="small">{rules.join(', ')}</span>
      {of && of.nearest.length > 0 ? (
        <ul className="changed__near">
          {of.nearest.map((near) => (
            <li key={near.rule}>{near.sentence[locale]}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

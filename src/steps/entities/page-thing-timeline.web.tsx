import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import type { ThingAnswer } from './page-answers.ts';
import { type Bar, barsOf, spanOf } from './page-thing-bars.ts';
import { thingMessages as m } from './page-thing-messages.ts';
import { useTerm } from './page-thing-relations.web.tsx';
import { dayWords, kindWord, propertyWord } from './page-words.ts';

/** What has a day, as bars over the years; `T` shows the same as a table. */
export function TimelinePart({ thing }: { readonly thing: ThingAnswer }) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const bars = barsOf(thing.timeline);
  const turn = () => setTable((before) => !before);
  useKeys(m.timeline, bars.length === 0 ? [] : [{ keys: ['t'], label: isTable ? m.asStrip : m.asTable, run: turn }]);
  return (
    <section className="thing__part" aria-labelledby="thing-timeline">
      <div className="thing__part-head">
        <h2 className="nl-heading nl-heading--level-2" id="thing-timeline">
          {say(m.timeline)}
        </h2>
        {bars.length === 0 ? null : (
          <Button kind="subtle" onClick={turn}>
            {say(isTable ? m.asStrip : m.asTable)}
            <KeyCap of="t" />
          </Button>
        )}
      </div>
      {bars.length === 0 ? <p className="nl-paragraph">{say(m.timelineNone)}</p> : null}
      {bars.length === 0 ? null : isTable ? (
        <TimeTable thing={thing} bars={bars} />
      ) : (
        <Strip thing={thing} bars={bars} />
      )}
    </section>
  );
}

interface PartProps {
  readonly thing: ThingAnswer;
  readonly bars: readonly Bar[];
}

function Strip({ thing, bars }: PartProps) {
  const say = useSay();
  const { from, to } = spanOf(bars);
  return (
    <>
      <p className="small strip__span">{say(m.timelineSpan, { from: String(from), to: String(to) })}</p>
      <ol className="strip">
        {bars.map((bar) => (
          <li className="strip__row" key={bar.key}>
            <span className="strip__what">
              <BarWhat thing={thing} bar={bar} />{' '}
              <span className="small">
                <When bar={bar} />
              </span>
            </span>
            <svg className="strip__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className="strip__track" x="0" y="2.5" width="100" height="1" />
              <rect className={`strip__mark strip__mark--${bar.look}`} x={bar.x} y="0" width={bar.width} height="6" />
            </svg>
          </li>
        ))}
      </ol>
    </>
  );
}

function BarWhat({ thing, bar }: { readonly thing: ThingAnswer; readonly bar: Bar }) {
  const say = useSay();
  const { relation, property } = bar.moment;
  return relation
    ? say(m.relationWith, {
        kind: say(kindWord(relation.kind)),
        other: relation.other?.caption ?? say(m.otherUnknown),
      })
    : say(propertyWord(thing.kind, property));
}

function useBarWhen({ moment }: Bar): string {
  const { locale } = useLanguage();
  const term = useTerm(moment.relation ?? {});
  return moment.relation ? term : dayWords(moment.on, locale);
}

function When({ bar }: { readonly bar: Bar }) {
  return useBarWhen(bar);
}

function TimeTable({ thing, bars }: PartProps) {
  const say = useSay();
  return (
    <Table
      caption={say(m.timeline)}
      rows={bars}
      rowKey={({ key }) => key}
      columns={[
        { key: 'when', title: say(m.when), cell: (bar) => <When bar={bar} /> },
        { key: 'what', title: say(m.what), cell: (bar) => <BarWhat thing={thing} bar={bar} /> },
        {
          key: 'who',
          title: say(m.whoSays),
          cell: ({ moment }) => moment.title ?? moment.relation?.title ?? '',
        },
      ]}
    />
  );
}

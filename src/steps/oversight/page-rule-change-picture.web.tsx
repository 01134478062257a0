import { useId, useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { effectWords } from '../sharing/page-advisor-messages.ts';
import { type Bar, type Flow, flowsOf, linesOf, pictureOf } from './page-flows.ts';
import type { RuleChange } from './page-log-answers.ts';
import { EffectMark } from './page-log-names.web.tsx';
import { changeMessages as m } from './page-rule-change-messages.ts';

/** Which answers change into which: as a picture, or as a table (key `T`). */
export function Flows({ change }: { readonly change: RuleChange }) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const toggle = () => setTable((before) => !before);
  useKeys(m.keys, [{ keys: ['t'], label: m.keyTable, run: toggle }]);
  const flows = flowsOf(change);
  return (
    <section className="flows-part" aria-label={say(m.picture)}>
      {isTable ? <FlowTable flows={flows} /> : <FlowPicture flows={flows} />}
      <Button kind="subtle" onClick={toggle}>
        {say(isTable ? m.asPicture : m.asTable)}
        <KeyCap of="t" />
      </Button>
    </section>
  );
}

const differWords = { same: m.stays, rules: m.rulesOnly, answer: m.differs } as const;

function FlowTable({ flows }: { readonly flows: readonly Flow[] }) {
  const say = useSay();
  return (
    <Table
      caption={say(m.picture)}
      rows={flows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'was', title: say(m.was), cell: ({ was }) => <EffectMark of={was} /> },
        { key: 'would', title: say(m.would), cell: ({ would }) => <EffectMark of={would} /> },
        { key: 'differs', title: say(m.changesOf), cell: ({ differs }) => say(differWords[differs]) },
        { key: 'count', title: say(m.count), cell: ({ count }) => count },
      ]}
    />
  );
}

/** Bars left and right, and bands between them. Sizes stand in em: with larger letters the picture grows too. */
function FlowPicture({ flows }: { readonly flows: readonly Flow[] }) {
  const say = useSay();
  const id = useId();
  const { height, left, right, bands } = pictureOf(flows);
  const said = flows
    .filter(({ differs }) => differs !== 'same')
    .map(({ was, would, count }) => say(m.flow, { was: say(effectWords[was]), would: say(effectWords[would]), count }));
  return (
    <figure className="flows">
      <div className="flows__heads" aria-hidden="true">
        <span>{say(m.was)}</span>
        <span>{say(m.would)}</span>
      </div>
      <svg className="flows__picture" width="100%" height={`${height}em`} role="img" aria-labelledby={id}>
        <title id={id}>{[say(m.picture), ...said].join('. ')}</title>
        <svg
          aria-hidden="true"
          x="38%"
          y="0"
          width="24%"
          height={`${height}em`}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
        >
          {bands.map(({ key, path, differs, would }) => (
            <path key={key} className={`flow flow--${differs} flow--${would}`} d={path} />
          ))}
        </svg>
        {left.map((bar) => (
          <BarView key={bar.effect} bar={bar} side="left" />
        ))}
        {right.map((bar) => (
          <BarView key={bar.effect} bar={bar} side="right" />
        ))}
      </svg>
      <figcaption className="small">{say(m.pictureLead)}</figcaption>
    </figure>
  );
}

/** Letters of the words against those of the picture, and between two lines of them. */
const wordSize = 13 / 15;
const lineHeight = 1.3;

function BarView({ bar, side }: { readonly bar: Bar; readonly side: 'left' | 'right' }) {
  const say = useSay();
  const { effect, count, top, height } = bar;
  const isLeft = side === 'left';
  const lines = linesOf(say(effectWords[effect]));
  // An em of the words is smaller than one of the picture.
  const middle = (top + height / 2) / wordSize;
  return (
    <>
      <rect
        className={`flow-bar flow-bar--${effect}`}
        x={isLeft ? '37%' : '62%'}
        y={`${top}em`}
        width="1%"
        height={`${height}em`}
      />
      <text className="flow-words" textAnchor={isLeft ? 'end' : 'start'}>
        {lines.map((line, at) => (
          <tspan
            key={line}
            x={isLeft ? '35%' : '65%'}
            y={`${middle + (at - (lines.length - 1) / 2) * lineHeight + 0.3}em`}
          >
            {line}
            {at === lines.length - 1 ? <tspan className="flow-words__count">{` ${count}`}</tspan> : null}
          </tspan>
        ))}
      </text>
    </>
  );
}

import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { useNameOf } from '../../web/shell/session.web.tsx';
import type { Barrier, BarrierStep } from '../slot.ts';
import { caseMessages as m } from './page-messages.ts';
import { type ChosenBarrier, chosenIn, effortOf } from './page-pack.ts';

interface BarriersProps {
  readonly model: readonly BarrierStep[];
  readonly chosen: readonly { readonly barrierId: string; readonly owner: string }[];
}

/** The barrier model of a case as a row of gates, and the same as a table (key `T`). */
export function Barriers({ model, chosen }: BarriersProps) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const toggle = () => setTable((before) => !before);
  useKeys(m.barriers, [{ keys: ['t'], label: m.toggleTable, run: toggle }]);
  const hung = chosenIn(model, chosen);
  if (model.length === 0) return <p className="nl-paragraph">{say(m.noModel)}</p>;
  return (
    <>
      <p className="nl-paragraph small">{say(m.barriersLead)}</p>
      {hung.length === 0 ? <p className="nl-paragraph">{say(m.barriersNone)}</p> : <Effort of={hung} />}
      {isTable ? <BarrierTable model={model} hung={hung} /> : <Gates model={model} hung={hung} />}
      <Button kind="subtle" onClick={toggle}>
        {say(isTable ? m.asGates : m.asTable)}
        <KeyCap of="t" />
      </Button>
    </>
  );
}

interface HungProps {
  readonly model: readonly BarrierStep[];
  readonly hung: readonly ChosenBarrier[];
}

function Gates({ model, hung }: HungProps) {
  const say = useSay();
  return (
    <ol className="gates gates--hung">
      {model.map((step) => {
        const here = hung.filter((one) => one.step.id === step.id);
        return (
          <li className={here.length > 0 ? 'gate gate--raised' : 'gate'} key={step.id}>
            <h3 className="nl-heading nl-heading--level-4">{say(step.title)}</h3>
            <p className="gate__need">{say(step.need)}</p>
            {here.map((one) => (
              <HungCard of={one} key={one.barrier.id} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function HungCard({ of: { barrier, owner } }: { readonly of: ChosenBarrier }) {
  const say = useSay();
  const name = useNameOf()(owner);
  return (
    <div className="barrier">
      <strong>{say(barrier.title)}</strong>
      <span>{name ? say(name) : owner}</span>
      <BarrierFacts of={barrier} />
    </div>
  );
}

/** Power, work and lead time: what it costs to raise it. */
export function BarrierFacts({ of }: { readonly of: Barrier }) {
  const say = useSay();
  return (
    <span className="barrier__facts">
      <span>{of.instrument === 'offer' ? say(m.offer) : of.instrument}</span>
      <span>{say(m.hours, { hours: of.effortHours })}</span>
      <span>{say(m.leadDays, { days: of.leadDays })}</span>
    </span>
  );
}

/** The sum of work and the longest lead time of what was chosen. */
function Effort({ of }: { readonly of: readonly ChosenBarrier[] }) {
  const say = useSay();
  return <p className="nl-paragraph">{say(m.chosenSum, effortOf(of.map((one) => one.barrier)))}</p>;
}

/** A step with what hangs on it; a step on which nothing hangs has a row too. */
interface BarrierRow {
  readonly key: string;
  readonly step: BarrierStep;
  readonly one?: ChosenBarrier;
}

function BarrierTable({ model, hung }: HungProps) {
  const say = useSay();
  const nameOf = useNameOf();
  const rows = model.flatMap((step): readonly BarrierRow[] => {
    const here = hung.filter((one) => one.step.id === step.id);
    return here.length > 0 ? here.map((one) => ({ key: one.barrier.id, step, one })) : [{ key: step.id, step }];
  });
  return (
    <Table
      caption={say(m.barriers)}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'step', title: say(m.gate), cell: ({ step }) => say(step.title) },
        { key: 'barrier', title: say(m.barrier), cell: ({ one }) => say(one?.barrier.title ?? m.none) },
        {
          key: 'owner',
          title: say(m.owner),
          cell: ({ one }) => {
            const name = one ? nameOf(one.owner) : m.none;
            return name ? say(name) : one?.owner;
          },
        },
        {
          key: 'effort',
          title: say(m.effort),
          cell: ({ one }) => (one ? <BarrierFacts of={one.barrier} /> : say(m.none)),
        },
        { key: 'effect', title: say(m.effect), cell: ({ one }) => say(one?.barrier.effectMeasure ?? m.none) },
      ]}
    />
  );
}

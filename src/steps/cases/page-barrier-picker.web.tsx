import { useId } from 'react';
import type { OrganProfile } from '../../law/partnership.ts';
import { type FieldProps, faultAt, Group } from '../../web/kit/field.web.tsx';
import { type Draft, rowsIn, textIn, ticksIn } from '../../web/kit/form-state.ts';
import { useSay } from '../../web/kit/language.web.tsx';
import { useSession } from '../../web/shell/session.web.tsx';
import type { Barrier, BarrierStep } from '../slot.ts';
import { BarrierFacts } from './page-barriers.web.tsx';
import { caseMessages as m } from './page-messages.ts';
import { effortOf } from './page-pack.ts';

/** The field of the parties in the same form: owners are chosen among them. */
const partiesField = 'parties';

/** The barrier model as a row of gates with barriers to tick, each with an owner among the parties. */
export function BarrierPicker(props: FieldProps & { readonly model: readonly BarrierStep[] }) {
  const say = useSay();
  const { name, draft, set, model } = props;
  const { view } = useSession();
  const rows = rowsIn(draft, name);
  const parties = ticksIn(draft, partiesField).flatMap((id) => view.organs.find((one) => one.id === id) ?? []);
  const change = (barrierId: string, row: Draft | undefined) =>
    set(name, [...rows.filter((one) => textIn(one, 'barrierId') !== barrierId), ...(row ? [row] : [])]);
  const chosen = model
    .flatMap((step) => step.barriers)
    .filter((barrier) => rows.some((row) => textIn(row, 'barrierId') === barrier.id));
  if (model.length === 0) return <p className="nl-paragraph">{say(m.noModel)}</p>;
  return (
    <Group {...props}>
      <ol className="gates">
        {model.map((step) => (
          <li className="gate" key={step.id}>
            <h4 className="nl-heading nl-heading--level-4">{say(step.title)}</h4>
            <p className="gate__need">{say(step.need)}</p>
            {step.barriers.map((barrier) => {
              const at = rows.findIndex((row) => textIn(row, 'barrierId') === barrier.id);
              const pointer = `${props.pointer}/${at}/owner`;
              return (
                <Choice
                  key={barrier.id}
                  barrier={barrier}
                  parties={parties}
                  row={rows[at]}
                  ownerId={props.idOf(pointer)}
                  fault={faultAt(props.faults, pointer)}
                  change={(row) => change(barrier.id, row)}
                />
              );
            })}
          </li>
        ))}
      </ol>
      <p className="gates__sum" role="status">
        {chosen.length === 0 ? say(m.chosenNone) : say(m.chosenSum, effortOf(chosen))}
      </p>
    </Group>
  );
}

interface ChoiceProps {
  readonly barrier: Barrier;
  readonly parties: readonly OrganProfile[];
  readonly row: Draft | undefined;
  /** DOM id of the owner's control, so that the summary of faults can lead to it. */
  readonly ownerId: string;
  readonly fault: string | undefined;
  change(row: Draft | undefined): void;
}

function Choice(props: ChoiceProps) {
  const { barrier, parties, row, change } = props;
  const say = useSay();
  const id = useId();
  const able = parties.filter((party) => barrier.partners.includes(party.organ));
  const tick = (isOn: boolean) => {
    // With one party that has the power there is nothing to choose; the reader can still change it.
    const owner = able.length === 1 ? able[0]?.id : undefined;
    change(isOn ? { barrierId: barrier.id, ...(owner ? { owner } : {}) } : undefined);
  };
  return (
    <div className={row ? 'barrier barrier--chosen' : 'barrier'}>
      <div className="tick">
        <input id={id} type="checkbox" checked={row !== undefined} onChange={(event) => tick(event.target.checked)} />
        <label htmlFor={id}>{say(barrier.title)}</label>
      </div>
      <BarrierFacts of={barrier} />
      {row ? <Owner {...props} able={able} row={row} /> : null}
    </div>
  );
}

function Owner(props: ChoiceProps & { readonly able: readonly OrganProfile[]; readonly row: Draft }) {
  const say = useSay();
  const { barrier, parties, able, row, change, ownerId: id, fault } = props;
  if (parties.length === 0)
    return (
      <p className="field__hint" id={id} tabIndex={-1}>
        {say(m.ownerPartiesFirst)}
      </p>
    );
  const others = parties.filter((party) => !able.includes(party));
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say(m.ownerOf, { barrier: say(barrier.title) })}
      </label>
      {fault ? (
        <p className="field__fault" id={`${id}-fault`}>
          {fault}
        </p>
      ) : null}
      <select
        id={id}
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault ? true : undefined}
        className="utrecht-select utrecht-select--html-select"
        value={textIn(row, 'owner')}
        onChange={(event) => change({ ...row, owner: event.target.value })}
      >
        <option value="">{say(m.ownerChoose)}</option>
        <Owners label={say(m.ownersAble)} of={able} />
        <Owners label={say(m.ownersOther)} of={others} />
      </select>
      {able.length === 0 ? <p className="field__hint">{say(m.ownerNone)}</p> : null}
    </>
  );
}

function Owners({ label, of }: { readonly label: string; readonly of: readonly OrganProfile[] }) {
  const say = useSay();
  if (of.length === 0) return null;
  return (
    <optgroup label={label}>
      {of.map((party) => (
        <option key={party.id} value={party.id}>
          {say(party.name)}
        </option>
      ))}
    </optgroup>
  );
}

/** Barriers whose owner is no party any more wait for a new owner. */
export const withoutOwners = (rows: readonly Draft[], parties: readonly string[]): readonly Draft[] =>
  rows.map((row) => (parties.includes(textIn(row, 'owner')) ? row : { barrierId: textIn(row, 'barrierId') }));

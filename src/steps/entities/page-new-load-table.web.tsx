import { Tag } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import type { Preview } from './page-new-load-answers.ts';
import { type Chosen, splitPlace, things } from './page-new-load-mapping.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';
import { kindWord } from './page-words.ts';

interface ColumnTableProps {
  readonly preview: Preview;
  readonly chosen: Chosen;
  choose(column: string, place: string): void;
}

/** Each column with its first lines, what it becomes, and what happens to it. */
export function ColumnTable({ preview, chosen, choose }: ColumnTableProps) {
  const say = useSay();
  const { heading, rows } = preview;
  return (
    <Table
      caption={say(m.columns)}
      rows={heading.map((column, at) => ({ column, told: rows.flatMap((row) => row[at] || []).slice(0, 3) }))}
      rowKey={({ column }) => column}
      columns={[
        { key: 'column', title: say(m.column), cell: ({ column }) => <strong>{column}</strong> },
        {
          key: 'examples',
          title: say(m.examples),
          cell: ({ told }) => <span className="small">{told.join(' · ')}</span>,
        },
        {
          key: 'becomes',
          title: say(m.becomes),
          cell: ({ column }) => (
            <PlaceSelect
              label={say(m.becomesOf, { column })}
              value={chosen.columns[column] ?? ''}
              onChange={(place) => choose(column, place)}
            />
          ),
        },
        {
          key: 'outcome',
          title: say(m.outcome),
          cell: ({ column }) => <Outcome preview={preview} place={chosen.columns[column]} />,
        },
      ]}
    />
  );
}

function PlaceSelect(props: { readonly label: string; readonly value: string; onChange(place: string): void }) {
  const say = useSay();
  return (
    <select
      className="utrecht-select utrecht-select--html-select"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{say(m.leaveOut)}</option>
      {things.map((kind) => (
        <optgroup key={kind.name} label={say(kindWord(kind.name))}>
          {kind.properties.map(({ name, label }) => (
            <option key={name} value={`${kind.name}.${name}`}>
              {say(label)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function Outcome({ preview, place }: { readonly preview: Preview; readonly place: string | undefined }) {
  const say = useSay();
  if (place === undefined) return <span className="small">{say(m.isLeftOut)}</span>;
  const [kind, property] = splitPlace(place);
  const refused = preview.noGround.find((one) => one.kind === kind && one.property === property);
  if (!refused) return <Tag tone="good">{say(m.isKept)}</Tag>;
  return (
    <>
      <Tag tone="late">{say(m.isNoGround)}</Tag>
      <span className="small outcome__rules">
        {refused.rules.length > 0 ? say(m.noGroundRules, { rules: refused.rules.join(', ') }) : say(m.noGroundNoRule)}
      </span>
    </>
  );
}

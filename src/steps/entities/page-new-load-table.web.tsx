import { Tag } from '../../web/kit/facts.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import type { ColumnsPreview } from './page-new-load-answers.ts';
import { type Chosen, splitPlace, things } from './page-new-load-mapping.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';
import { kindWord } from './page-words.ts';

interface ColumnTableProps {
  readonly preview: ColumnsPreview;
  readonly chosen: Chosen;
  choose(column: string, place: string): void;
}

/** Each column with its first lines, what it becomes, and what happens to it. */
export function ColumnTable({ preview, chosen, choose }: ColumnTableProps) {
  const say = useSay();
  return (
    <Table
      caption={say(m.columns)}
      rows={preview.columns}
      rowKey={({ name }) => name}
      columns={[
        { key: 'column', title: say(m.column), cell: ({ name }) => <strong>{name}</strong> },
        {
          key: 'examples',
          title: say(m.examples),
          cell: ({ examples }) => <span className="small">{examples.join(' · ')}</span>,
        },
        {
          key: 'becomes',
          title: say(m.becomes),
          cell: ({ name }) => (
            <PlaceSelect
              label={say(m.becomesOf, { column: name })}
              value={chosen.columns[name] ?? ''}
              onChange={(place) => choose(name, place)}
            />
          ),
        },
        {
          key: 'outcome',
          title: say(m.outcome),
          cell: ({ name }) => <Outcome preview={preview} place={chosen.columns[name]} />,
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

function Outcome({ preview, place }: { readonly preview: ColumnsPreview; readonly place: string | undefined }) {
  const say = useSay();
  if (place === undefined) return <span className="small">{say(m.isLeftOut)}</span>;
  const [kind, property] = splitPlace(place);
  const noGround = preview.noGround.find((one) => one.kind === kind && one.property === property);
  return noGround ? <NoGroundTag rules={noGround.rules} /> : <Tag tone="good">{say(m.isKept)}</Tag>;
}

/** That something is not kept, and which rules say so. */
export function NoGroundTag({ rules }: { readonly rules: readonly string[] }) {
  const say = useSay();
  return (
    <>
      <Tag tone="late">{say(m.isNoGround)}</Tag>
      <span className="small outcome__rules">
        {rules.length > 0 ? say(m.noGroundRules, { rules: rules.join(', ') }) : say(m.noGroundNoRule)}
      </span>
    </>
  );
}

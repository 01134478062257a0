import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import type { Mapping } from './mapping.ts';
import type { ColumnsPreview } from './page-new-load-answers.ts';
import { type Chosen, chosenFrom, endsIn, kindsIn, mappingFrom, relations } from './page-new-load-mapping.ts';
import { newLoadMessages as m } from './page-new-load-messages.ts';
import { rowWords, SampleTold } from './page-new-load-sample.web.tsx';
import { ColumnTable } from './page-new-load-table.web.tsx';
import { kindWord } from './page-words.ts';

interface ColumnsProps {
  readonly preview: ColumnsPreview;
  onDone(mapping: Mapping): void;
}

/** What each column becomes, and what happens to it: kept, not asked for, or left out for want of a ground. */
export function Columns({ preview, onDone }: ColumnsProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>(() => chosenFrom(preview.guess));
  const [fault, setFault] = useState<string>();
  const kinds = kindsIn(chosen);
  return (
    <form
      className="columns-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = kinds.find((kind) => !chosen.ids[kind]);
        if (kinds.length === 0) return setFault(say(m.nothingChosen));
        if (missing !== undefined) return setFault(say(m.idMissing, { kind: say(kindWord(missing)).toLowerCase() }));
        onDone(mappingFrom(chosen));
      }}
    >
      <p className="nl-paragraph">
        {say(m.columnsLead)} {preview.columns.some(({ name }) => name.includes('.')) ? say(m.pathHint) : null}
      </p>
      <SampleTold sample={preview} words={rowWords} />
      <ColumnTable
        preview={preview}
        chosen={chosen}
        choose={(column, place) =>
          setChosen((before) => ({ ...before, columns: withColumn(before.columns, column, place) }))
        }
      />
      {preview.otherColumns > 0 ? (
        <p className="nl-paragraph small">{say(m.otherColumns, { count: preview.otherColumns })}</p>
      ) : null}
      {kinds.map((kind) => (
        <Select
          key={kind}
          id={`id-of-${kind}`}
          label={say(m.idOf, { kind: say(kindWord(kind)).toLowerCase() })}
          hint={say(m.idHint)}
          empty={say(m.idNone)}
          value={chosen.ids[kind] ?? ''}
          options={preview.columns.map(({ name }) => ({ value: name, label: name }))}
          onChange={(column) => setChosen((before) => ({ ...before, ids: { ...before.ids, [kind]: column } }))}
        />
      ))}
      <RelationChoice chosen={chosen} onChange={(relation) => setChosen((before) => ({ ...before, relation }))} />
      {fault ? (
        <p className="field__fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="form__acts">
        <Button kind="primary" type="submit">
          {say(m.start)}
        </Button>
      </div>
    </form>
  );
}

function withColumn(columns: Chosen['columns'], column: string, place: string): Chosen['columns'] {
  const { [column]: _, ...rest } = columns;
  return place === '' ? rest : { ...rest, [column]: place };
}

/** With two kinds in a row: how they hang together. */
function RelationChoice({ chosen, onChange }: { readonly chosen: Chosen; onChange(relation: string): void }) {
  const say = useSay();
  const ends = endsIn(chosen);
  if (!ends) return null;
  const [from, to] = ends.map((kind) => say(kindWord(kind)));
  return (
    <Select
      id="load-relation"
      label={say(m.relation)}
      empty={say(m.relationNone)}
      value={chosen.relation}
      options={relations.map(({ name, said, label }) => ({
        value: name,
        label: say(m.relationOf, { from: from ?? '', said: say(said ?? label), to: (to ?? '').toLowerCase() }),
      }))}
      onChange={onChange}
    />
  );
}

function Select(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly empty: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}) {
  const { id, hint } = props;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {props.label}
      </label>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="">{props.empty}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

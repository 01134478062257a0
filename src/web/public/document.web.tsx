import type { Bilingual } from '../../core/bilingual.ts';
import type { Clause } from '../../law/clauses.ts';
import type { Block, Cell, Line, Section } from '../../law/document.ts';
import { useSay } from '../kit/language.web.tsx';

/** Shows a document of the law: the same parts that `schakel rules --publish` writes to a file. */
export function Sections({ sections, isOpen }: { readonly sections: readonly Section[]; readonly isOpen: boolean }) {
  const say = useSay();
  return sections.map(({ id, heading, blocks }) => (
    <section key={id} className="public__section" aria-labelledby={id}>
      <h2 className="nl-heading nl-heading--level-2" id={id}>
        {say(heading)}
      </h2>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a section have no name and keep their order
        <BlockView key={at} block={block} isOpen={isOpen} />
      ))}
    </section>
  ));
}

function BlockView({ block, isOpen }: { readonly block: Block; readonly isOpen: boolean }) {
  const say = useSay();
  switch (block.kind) {
    case 'text':
      return <p className="nl-paragraph public__text">{say(block.text)}</p>;
    case 'list':
      return <Clauses clauses={block.items} />;
    case 'facts':
      return (
        <dl className="public__facts">
          {block.pairs.map(({ label, cell }) => (
            <div key={label.en}>
              <dt>{say(label)}</dt>
              <dd>
                <CellView cell={cell} isOpen={isOpen} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView table={block} isOpen={isOpen} />;
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** The roles say again what the elements are, because on a phone the style makes blocks of them. */
function TableView({ table, isOpen }: { readonly table: TableBlock; readonly isOpen: boolean }) {
  const say = useSay();
  const { caption, columns, rows } = table;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: display: block takes the roles away, and these give them back
    <table className="public__table" role="table">
      <caption>{say(caption)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" key={column.en}>
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ id, cells }) => (
          <tr role="row" id={id} key={id}>
            {cells.map((cell, at) => (
              <TableCell
                key={columns[at]?.en ?? at}
                cell={cell}
                column={columns[at]}
                isFirst={at === 0}
                isOpen={isOpen}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: the end of it
  );
}

function TableCell(props: {
  readonly cell: Cell;
  readonly column: Bilingual | undefined;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
}) {
  const say = useSay();
  const label = props.column ? say(props.column) : undefined;
  const inside = <CellView cell={props.cell} isOpen={props.isOpen} />;
  return props.isFirst ? (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away, and this gives it back
    <th scope="row" role="rowheader" data-label={label}>
      {inside}
    </th>
  ) : (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the role away, and this gives it back
    <td role="cell" data-label={label}>
      {inside}
    </td>
  );
}

/** Notes that follow each other stand on one line: the number of a rule and its articles. */
function CellView({ cell, isOpen }: { readonly cell: Cell; readonly isOpen: boolean }) {
  const groups: Line[][] = [];
  for (const line of cell) {
    const last = groups.at(-1);
    if (isNote(line) && last?.every(isNote)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((lines, at) =>
    lines.every(isNote) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a cell have no name and keep their order
      <p className="public__note" key={at}>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two articles may read the same
          <span key={place}>
            {place > 0 ? ' · ' : ''}
            <LineView line={line} isOpen={isOpen} />
          </span>
        ))}
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a cell have no name and keep their order
      <LineBlock key={at} lines={lines} isOpen={isOpen} />
    ),
  );
}

const isNote = (line: Line): boolean => line.kind === 'line' && line.weight === 'note';

function LineBlock({ lines, isOpen }: { readonly lines: readonly Line[]; readonly isOpen: boolean }) {
  const [line] = lines;
  if (!line) return null;
  const inside = <LineView line={line} isOpen={isOpen} />;
  return line.kind === 'line' ? <p>{inside}</p> : inside;
}

function LineView({ line, isOpen }: { readonly line: Line; readonly isOpen: boolean }) {
  const say = useSay();
  if (line.kind === 'items') {
    return (
      <ul>
        {line.items.map((item) => (
          <li key={item.en}>{say(item)}</li>
        ))}
      </ul>
    );
  }
  if (line.kind === 'folded') {
    return (
      <details key={String(isOpen)} open={isOpen} className="public__fold">
        <summary>{say(line.summary)}</summary>
        <Clauses clauses={line.clauses} />
      </details>
    );
  }
  const text = line.href ? (
    <a className="nl-link" href={line.href}>
      {say(line.text)}
    </a>
  ) : (
    say(line.text)
  );
  return line.weight === 'strong' ? <strong>{text}</strong> : text;
}

function Clauses({ clauses }: { readonly clauses: readonly Clause[] }) {
  const say = useSay();
  return (
    <ul className="public__clauses">
      {clauses.map(({ text, parts }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts of a condition may read the same
        <li key={at}>
          {say(text)}
          {parts && parts.length > 0 ? <Clauses clauses={parts} /> : null}
        </li>
      ))}
    </ul>
  );
}

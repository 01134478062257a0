import { Button } from '../../web/kit/button.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage } from '../../web/kit/language.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { lookMessages as m, statementWords } from './page-new-load-look-messages.ts';
import { newLoadMessages } from './page-new-load-messages.ts';
import { recordWords, SampleTold } from './page-new-load-sample.web.tsx';
import { NoGroundTag } from './page-new-load-table.web.tsx';
import { kindWord, propertyWord } from './page-words.ts';
import type { KindSeen, StatementsLook } from './register-file.ts';
import { kindNamed } from './vocabulary.ts';

/** What a file that says itself what everything is holds: kinds and properties, and what of them is not kept and why. */
export function Contents({ preview, onDone }: { readonly preview: StatementsLook; onDone(): void }) {
  const { say } = useLanguage();
  const { form, kinds, leftOut, isWhole, seen, refused } = preview;
  return (
    <div className="columns-form contents">
      <p className="nl-paragraph">{say(m.contentsLead)}</p>
      <SampleTold sample={preview} words={recordWords} />
      {form === 'bods' && !isWhole ? <p className="nl-paragraph small">{say(m.references)}</p> : null}
      {kinds.map((kind) => (
        <KindPart key={kind.name} kind={kind} />
      ))}
      {leftOut.length > 0 ? <LeftOutPart names={leftOut} /> : null}
      {isWhole && refused === seen ? null : (
        <div className="form__acts">
          <Button kind="primary" onClick={onDone}>
            {say(newLoadMessages.start)}
          </Button>
        </div>
      )}
    </div>
  );
}

function KindPart({ kind: { name, records, properties } }: { readonly kind: KindSeen }) {
  const { locale, say } = useLanguage();
  const number = (count: number): string => count.toLocaleString(locale);
  const title = say(records === 1 ? m.kindOne : m.kindMany, { kind: say(kindWord(name)), count: number(records) });
  return (
    <section>
      <h3 className="nl-heading nl-heading--level-3">{title}</h3>
      <Table
        caption={title}
        rows={properties}
        rowKey={(property) => property.name}
        columns={[
          {
            key: 'property',
            title: say(m.property),
            cell: (property) => <strong>{say(propertyWord(name, property.name))}</strong>,
          },
          {
            key: 'found',
            title: say(m.foundIn),
            cell: (property) => say(m.foundInOf, { count: number(property.records), of: number(records) }),
          },
          {
            key: 'outcome',
            title: say(newLoadMessages.outcome),
            cell: ({ isKept, rules }) =>
              isKept ? <Tag tone="good">{say(newLoadMessages.isKept)}</Tag> : <NoGroundTag rules={rules} />,
          },
        ]}
      />
    </section>
  );
}

/** Names as the file has them: whoever made it knows them by these. */
function LeftOutPart({ names }: { readonly names: readonly string[] }) {
  const { say } = useLanguage();
  const words = (name: string): string => {
    const [kind = '', ...property] = name.split('.');
    const known = kindNamed(kind)?.label ?? statementWords[kind];
    return known ? say(m.leftOutOf, { property: property.join('.'), kind: say(known).toLowerCase() }) : name;
  };
  return (
    <section>
      <h3 className="nl-heading nl-heading--level-3">{say(m.leftOut)}</h3>
      <p className="nl-paragraph small">{say(m.leftOutLead)}</p>
      <ul className="plain-list">
        {names.map((name) => (
          <li key={name}>{words(name)}</li>
        ))}
      </ul>
    </section>
  );
}

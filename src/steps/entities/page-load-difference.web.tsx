import type { ReactNode } from 'react';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { Table } from '../../web/kit/table.web.tsx';
import { useAsked } from '../../web/shell/api.web.tsx';
import { type ChangedExample, type HeldExample, isDifference } from './page-register-answers.ts';
import { registerMessages as m } from './page-register-messages.ts';
import { thingMessages } from './page-thing-messages.ts';
import { kindWord, propertyWord, valueWords } from './page-words.ts';
import type { LoadState } from './view.ts';
import { kindNamed } from './vocabulary.ts';

/** What a load changes, by its first examples: what changed first, for there somebody must look. */
export function DifferencePart({ source, load }: { readonly source: string; readonly load: LoadState }) {
  const say = useSay();
  const [asked] = useAsked('register.difference', { source, loadId: load.loadId }, isDifference);
  const { added, changed, gone } = load.offered;
  return (
    <section className="thing__part" aria-labelledby="load-examples">
      <h2 className="nl-heading nl-heading--level-2" id="load-examples">
        {say(m.examples)}
      </h2>
      <p className="nl-paragraph small">{say(m.examplesLead)}</p>
      {asked.kind === 'problem' ? <ProblemPanel problem={asked.problem} /> : null}
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'good' ? (
        <>
          <Examples
            title={say(m.changedExamples, { shown: asked.answer.changed.length, count: changed })}
            isEmpty={asked.answer.changed.length === 0}
          >
            {asked.answer.changed.map((one) => (
              <Changed key={one.ref} of={one} />
            ))}
          </Examples>
          <Examples
            title={say(m.goneExamples, { shown: asked.answer.gone.length, count: gone })}
            isEmpty={asked.answer.gone.length === 0}
          >
            {asked.answer.gone.map((one) => (
              <Held key={one.ref} of={one} />
            ))}
          </Examples>
          <Examples
            title={say(m.addedExamples, { shown: asked.answer.added.length, count: added })}
            isEmpty={asked.answer.added.length === 0}
          >
            {asked.answer.added.map((one) => (
              <Held key={one.ref} of={one} />
            ))}
          </Examples>
        </>
      ) : null}
    </section>
  );
}

function Examples(props: { readonly title: string; readonly isEmpty: boolean; readonly children: ReactNode }) {
  if (props.isEmpty) return null;
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">{props.title}</h3>
      <ul className="relations">{props.children}</ul>
    </>
  );
}

/** A thing by its name; a relation by what it joins. */
function Head({ kind, caption, between }: Pick<HeldExample, 'kind' | 'caption' | 'between'>) {
  const say = useSay();
  const [from, to] = (between ?? []).map((name) => (name === '' ? say(thingMessages.otherUnknown) : name));
  return (
    <span className="relation__what">
      {between ? (
        <>
          <strong>{from}</strong> {say(kindNamed(kind)?.said ?? kindWord(kind))} <strong>{to}</strong>{' '}
        </>
      ) : (
        <strong>{caption} </strong>
      )}
      <Tag>{say(kindWord(kind))}</Tag>
    </span>
  );
}

/** Ids by which a source joins two records tell people nothing. */
const isEnd = (kind: string, property: string): boolean => kindNamed(kind)?.ends?.includes(property) === true;

function Held({ of }: { readonly of: HeldExample }) {
  const { locale, say } = useLanguage();
  return (
    <li className="relation">
      <Head {...of} />
      <span className="relation__more small">
        {Object.entries(of.values).map(([property, values]) =>
          isEnd(of.kind, property) ? null : (
            <span key={property}>
              {say(propertyWord(of.kind, property))}:{' '}
              {values.map((one) => valueWords(property, one, locale)).join(', ')}
            </span>
          ),
        )}
      </span>
    </li>
  );
}

function Changed({ of }: { readonly of: ChangedExample }) {
  const { locale, say } = useLanguage();
  const words = (property: string, values: readonly string[]) =>
    values.length === 0 ? say(m.nothing) : values.map((one) => valueWords(property, one, locale)).join(', ');
  return (
    <li className="relation">
      <Head {...of} />
      <Table
        caption={of.caption}
        rows={of.changes}
        rowKey={({ property }) => property}
        columns={[
          { key: 'what', title: say(m.what), cell: ({ property }) => say(propertyWord(of.kind, property)) },
          {
            key: 'before',
            title: say(m.before),
            cell: ({ property, before }) => <del>{words(property, before)}</del>,
          },
          {
            key: 'after',
            title: say(m.after),
            cell: ({ property, after }) => <ins>{words(property, after)}</ins>,
          },
        ]}
      />
    </li>
  );
}

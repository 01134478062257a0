import type { ReactNode } from 'react';
import { useSay } from './language.web.tsx';
import type { Fact } from './show.ts';

/** Labelled values as a definition list. Give facts from `factsOf(record.fields, value, {locale})`. */
export function Facts({ of }: { readonly of: readonly Fact[] }) {
  const say = useSay();
  return (
    <dl className="facts">
      {of.map((fact) => (
        <div className="facts__pair" key={fact.name}>
          <dt>{say(fact.label)}</dt>
          {fact.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one value may read the same
            <dd key={at}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** A state in words with a tone; the tone only underlines what the words say. */
export function Tag({
  tone = 'calm',
  children,
}: {
  readonly tone?: 'calm' | 'good' | 'soon' | 'late';
  readonly children: ReactNode;
}) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}

/** An empty place that teaches: what would stand here, and what to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className="empty">
      <h2 className="nl-heading nl-heading--level-2">{title}</h2>
      {children}
    </section>
  );
}

import type { Bilingual } from '../../core/bilingual.ts';
import { Facts, Tag } from './facts.web.tsx';
import { useLanguage } from './language.web.tsx';
import { kitMessages, roleLabels } from './messages.ts';
import { momentText } from './moment.ts';
import { Articles } from './problem.web.tsx';
import { factsOf, type NameOf } from './show.ts';
import type { KnownKind, TimelineItem } from './timeline.ts';

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly kinds: readonly KnownKind[];
  readonly nameOf: NameOf;
}

/** What happened, newest first: when, what, who, and behind a click the reasons and articles. */
export function Timeline({ items, kinds, nameOf }: TimelineProps) {
  return (
    <ol className="timeline">
      {items
        .filter((item) => item.kind === 'event')
        .toReversed()
        .map((item) => (
          <li key={item.nr} className={item.takenBack ? 'timeline__item timeline__item--back' : 'timeline__item'}>
            <Line item={item} kind={kinds.find((kind) => kind.type === item.type)} nameOf={nameOf} />
          </li>
        ))}
    </ol>
  );
}

/** An id that has no name stands for itself. */
const named = (id: string): Bilingual => ({ nl: id, en: id });

interface LineProps {
  readonly item: TimelineItem;
  readonly kind: KnownKind | undefined;
  readonly nameOf: NameOf;
}

function Line({ item, kind, nameOf }: LineProps) {
  const { locale, say } = useLanguage();
  const user = item.machine ? kitMessages.machine : (nameOf(item.by) ?? named(item.by));
  const facts = kind ? factsOf(kind.data.fields, { ...item.open, ...item.told }, { locale, nameOf }) : [];
  return (
    <details className="timeline__details">
      <summary className="timeline__summary">
        <span className="timeline__what">{kind ? say(kind.label) : item.type}</span>
        {item.takenBack ? <Tag>{say(kitMessages.takenBack)}</Tag> : null}
        <span className="timeline__who">
          <time dateTime={item.at}>{momentText(item.at, locale)}</time>
          {' · '}
          {item.machine
            ? say(user)
            : say(kitMessages.byWhom, {
                user: say(user),
                role: say(roleLabels[item.role] ?? named(item.role)),
                organ: say(nameOf(item.organ) ?? named(item.organ)),
              })}
        </span>
      </summary>
      {item.via ? (
        <p className="small">
          {say(kitMessages.viaPost, { node: say(nameOf(item.via.node) ?? named(item.via.node)) })}
        </p>
      ) : null}
      {facts.length > 0 ? <Facts of={facts} /> : null}
      {item.gone ? <p className="small">{say(kitMessages.gone)}</p> : null}
      {item.articles.length > 0 ? <Articles of={item.articles} /> : null}
      {item.rules.length > 0 ? (
        <p className="small">{say(kitMessages.rules, { rules: item.rules.join(', ') })}</p>
      ) : null}
    </details>
  );
}

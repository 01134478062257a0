import { categoryWords } from '../../law/data-words.ts';
import type { Category } from '../../law/question.ts';
import { Tag } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import type { FactOf, Said, ThingAnswer } from './page-answers.ts';
import { DisputeAct, DisputesOf } from './page-thing-dispute.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { propertyWord, valueWords } from './page-words.ts';
import { isCategory } from './register-commands.ts';

/** Facts by category; each value with everybody who says it, and what contradicts side by side. */
export function ThingFacts({ thing }: { readonly thing: ThingAnswer }) {
  const say = useSay();
  const groups = Map.groupBy(thing.facts, ({ category }) => category);
  return (
    <section className="thing__part" aria-labelledby="thing-facts">
      <h2 className="nl-heading nl-heading--level-2" id="thing-facts">
        {say(m.facts)}
      </h2>
      {[...groups].map(([category, facts]) => (
        <section className="fact-group" key={category}>
          <h3 className="nl-heading nl-heading--level-3">{say(groupWord(category))}</h3>
          <dl className="said-facts">
            {facts.map((fact) => (
              <Fact key={fact.property} fact={fact} kind={thing.kind} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

const groupWord = (name: string) => {
  const category: Category | undefined = isCategory(name) ? name : undefined;
  return category ? categoryWords[category] : { nl: name, en: name };
};

function Fact({ fact, kind }: { readonly fact: FactOf; readonly kind: string }) {
  const say = useSay();
  const { property, isContradictory, values } = fact;
  return (
    <div className={isContradictory ? 'said-fact said-fact--against' : 'said-fact'}>
      <dt>
        {say(propertyWord(kind, property))}
        {isContradictory ? <Tag tone="late">{say(m.contradiction)}</Tag> : null}
      </dt>
      {isContradictory ? <dd className="said-fact__lead small">{say(m.contradictionLead)}</dd> : null}
      {values.map(({ value, saidBy }) => (
        <Value key={value} of={{ kind, property, value }} saidBy={saidBy} />
      ))}
    </div>
  );
}

export interface ValueOf {
  readonly kind: string;
  readonly property: string;
  readonly value: string;
}

function Value({ of, saidBy }: { readonly of: ValueOf; readonly saidBy: readonly Said[] }) {
  const { locale } = useLanguage();
  return (
    <dd className="said-value">
      <span className="said-value__text">{valueWords(of.property, of.value, locale)}</span>
      {saidBy.map((said) => (
        <span className="said-line" key={`${said.source} ${said.ref}`}>
          <SaidLine said={said} />
          <DisputeAct of={of} said={said} />
          <DisputesOf of={of} said={said} />
        </span>
      ))}
    </dd>
  );
}

/** Who says it, as of when, how good, and how long it is kept. */
export function SaidLine({ said }: { readonly said: Said }) {
  const { locale, say } = useLanguage();
  return (
    <span className="said-line__who small">
      {say(m.saidLine, {
        title: said.title,
        day: yearDayText(said.asOf, locale),
        grade: said.grade,
        expires: yearDayText(said.expiresOn, locale),
      })}
      {said.taxOrigin ? ` ${say(m.taxLine)}` : null}
      {said.criminal ? ` ${say(m.criminalLine)}` : null}
    </span>
  );
}

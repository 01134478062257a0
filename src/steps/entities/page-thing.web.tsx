import { useState } from 'react';
import { Button } from '../../web/kit/button.web.tsx';
import { Tag } from '../../web/kit/facts.web.tsx';
import { KeyCap, useKeys } from '../../web/kit/keys.web.tsx';
import { useSay } from '../../web/kit/language.web.tsx';
import { Link, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { ProblemPanel } from '../../web/kit/problem.web.tsx';
import { useAsked, type Why } from '../../web/shell/api.web.tsx';
import { LaterThingActs, LaterThingParts } from '../../web/shell/matter.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { isThingAnswer, type ThingAnswer } from './page-answers.ts';
import { RegisterTabs } from './page-tabs.web.tsx';
import { AlikePart } from './page-thing-alike.web.tsx';
import { CompareDialog } from './page-thing-compare.web.tsx';
import { ThingFacts } from './page-thing-facts.web.tsx';
import { GivenPart } from './page-thing-given.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';
import { RecordsPart } from './page-thing-records.web.tsx';
import { RelationsPart } from './page-thing-relations.web.tsx';
import { TimelinePart } from './page-thing-timeline.web.tsx';
import { ThingWhy } from './page-thing-why.web.tsx';
import { gradeWords, kindWord, propertyWord } from './page-words.ts';
import { kinds } from './vocabulary.ts';

/** A person, company, address or thing: what each register says of it, side by side. */
export function ThingPage({ at }: PageProps) {
  const say = useSay();
  const address = useAddress();
  const kind = kinds.find(({ name }) => name === address.query.get('kind'))?.name;
  const input = { ref: at['ref'] ?? '', ...(kind ? { kind } : {}) };
  const [asked] = useAsked('entity.show', input, isThingAnswer);
  const isFresh = asked.kind === 'good' && !asked.isStale;
  return (
    <div className="thing">
      <RegisterTabs />
      <p className="thing__back">
        <Link className="nl-link" href="/look-up">
          {say(m.back)}
        </Link>
      </p>
      {asked.kind === 'problem' ? (
        <>
          <PageHeading title={say(kindWord(kind ?? ''))} />
          <ProblemPanel problem={asked.problem} />
        </>
      ) : null}
      {asked.kind === 'waiting' || (asked.kind === 'good' && !isFresh && asked.answer.ref !== input.ref) ? (
        <p className="loading">{say(kitMessages.loading)}</p>
      ) : asked.kind === 'good' ? (
        <ThingView key={asked.answer.ref} thing={asked.answer} why={asked.why} />
      ) : null}
    </div>
  );
}

function ThingView({ thing, why }: { readonly thing: ThingAnswer; readonly why: Why }) {
  const say = useSay();
  const [isComparing, setComparing] = useState(false);
  useKeys(m.keys, [{ keys: ['1'], label: m.compare, run: () => setComparing(true) }]);
  const others = thing.names.filter((name) => name !== thing.caption);
  return (
    <>
      <PageHeading title={thing.caption}>
        <Tag>{say(kindWord(thing.kind))}</Tag>
      </PageHeading>
      <div className="thing__head">
        {others.length > 0 ? <p className="nl-paragraph">{say(m.names, { names: others.join(' · ') })}</p> : null}
        <p className="nl-paragraph small">{useGradeRange(thing)}</p>
        <Contradictions thing={thing} />
        <div className="acts">
          <Button onClick={() => setComparing(true)}>
            {say(m.compare)}
            <KeyCap of="1" />
          </Button>
          <LaterThingActs thing={thing} />
          <Link className="nl-link" href={`/things/${thing.ref}/network?steps=1`}>
            {say(m.around)}
          </Link>
        </div>
      </div>
      <div className="thing__body">
        <div className="thing__main">
          <ThingFacts thing={thing} />
          <RelationsPart thing={thing} />
        </div>
        <div className="thing__side">
          <ThingWhy thing={thing} why={why} />
          <LaterThingParts thing={thing} />
          <RecordsPart thing={thing} />
          <AlikePart thing={thing} />
          <GivenPart thing={thing} />
          <TimelinePart thing={thing} />
        </div>
      </div>
      {isComparing ? <CompareDialog thing={thing} onClose={() => setComparing(false)} /> : null}
    </>
  );
}

function useGradeRange({ grades: { best, worst } }: ThingAnswer): string {
  const say = useSay();
  return best === worst
    ? say(m.oneGrade, { grade: gradeWords(best, say) })
    : say(m.gradeRange, { best: gradeWords(best, say), worst: gradeWords(worst, say) });
}

/** On top, so that nobody reads one value and misses the other. */
function Contradictions({ thing }: { readonly thing: ThingAnswer }) {
  const say = useSay();
  const [first, ...rest] = thing.facts.filter(({ isContradictory }) => isContradictory);
  if (!first) return null;
  return (
    <p className="warning-line">
      {rest.length === 0
        ? say(m.contradictionOne, { property: say(propertyWord(thing.kind, first.property)).toLowerCase() })
        : say(m.contradictionCount, { count: rest.length + 1 })}
    </p>
  );
}

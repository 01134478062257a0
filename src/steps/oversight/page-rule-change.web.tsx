import { useEffect, useMemo } from 'react';
import { packs } from '../../law/basis/index.ts';
import { withQuery } from '../../web/kit/address.web.ts';
import { useAnnouncer } from '../../web/kit/announcer.web.tsx';
import { EmptyState } from '../../web/kit/facts.web.tsx';
import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { go, hasMoved, useAddress } from '../../web/kit/link.web.tsx';
import { kitMessages } from '../../web/kit/messages.ts';
import { momentText } from '../../web/kit/moment.ts';
import { useAsked } from '../../web/shell/api.web.tsx';
import { PageHeading } from '../../web/shell/page-heading.web.tsx';
import type { PageProps } from '../../web/shell/screens.web.tsx';
import { WhyPanel } from '../../web/shell/why.web.tsx';
import { stopsOf } from './page-days.ts';
import { isRuleChange, type RuleChange } from './page-log-answers.ts';
import { Failed } from './page-log-failed.web.tsx';
import { ChangedList } from './page-rule-change-list.web.tsx';
import { changeMessages as m } from './page-rule-change-messages.ts';
import { PeriodForm } from './page-rule-change-period.web.tsx';
import { Flows } from './page-rule-change-picture.web.tsx';
import { LeaveOut } from './page-rule-change-rules.web.tsx';
import { DaySlider } from './page-rule-change-slider.web.tsx';
import { changeSearchIn, sumOf } from './page-what-if.ts';

const knownDays = packs.map(({ validFrom }) => validFrom).join();

/** What other rules would have answered: choose decisions, a day and perhaps rules to leave out. Nothing changes. */
export function RuleChangePage(_props: PageProps) {
  const say = useSay();
  const address = useAddress();
  const today = new Date().toISOString().slice(0, 10);
  const { from, to, on, without } = changeSearchIn(address.query, today);
  const input = { from, to, on, ...(without.length > 0 ? { without } : {}) };
  const [asked, again] = useAsked('log.change', input, isRuleChange);
  const change = asked.kind === 'good' ? asked.answer : undefined;
  // The slider is there before the answer, and stays when there is none.
  const days = change?.days.join() ?? knownDays;
  const stops = useMemo(() => stopsOf(days.split(','), packs, today), [days, today]);
  const choose = (changes: Parameters<typeof withQuery>[1]) => go(withQuery(address, changes), 'replace');
  return (
    <div className="what-if">
      <PageHeading title={say(m.title)}>
        <p className="nl-paragraph">{say(m.lead)}</p>
      </PageHeading>
      <p className="note-line what-if__harmless">{say(m.harmless)}</p>
      <div className="what-if__choices">
        <section className="what-if__card" aria-labelledby="period-title">
          <h2 className="nl-heading nl-heading--level-2" id="period-title">
            {say(m.period)}
          </h2>
          <PeriodForm from={from} to={to} choose={choose} />
        </section>
        <section className="what-if__card" aria-labelledby="day-title">
          <h2 className="nl-heading nl-heading--level-2" id="day-title">
            {say(m.day)}
          </h2>
          {stops.length > 0 ? (
            <DaySlider
              key={on}
              stops={stops}
              on={on}
              choose={(day) => choose({ on: day === today ? undefined : day })}
            />
          ) : null}
          <LeaveOut
            on={on}
            used={change?.used ?? {}}
            without={without}
            choose={(rules) => choose({ without: rules.length > 0 ? rules.join(',') : undefined })}
          />
        </section>
      </div>
      {asked.kind === 'problem' ? <Failed problem={asked.problem} again={again} /> : null}
      {asked.kind === 'waiting' ? <p className="loading">{say(kitMessages.loading)}</p> : null}
      {asked.kind === 'good' ? (
        <>
          <Result change={asked.answer} isStale={asked.isStale} />
          <WhyPanel why={asked.why} />
        </>
      ) : null}
    </div>
  );
}

/** How many were looked at and how many would differ, in words; then as a picture, and one by one. */
function Result({ change, isStale }: { readonly change: RuleChange; readonly isStale: boolean }) {
  const { locale, say } = useLanguage();
  const { announce } = useAnnouncer();
  const { looked, unread, isCut, oldest } = change;
  const { answers, rulesOnly } = sumOf(change);
  const sentences = [
    looked === 1 ? say(m.lookedOne) : say(m.looked, { count: looked }),
    answers === 0 ? say(m.changedNone) : answers === 1 ? say(m.changedOne) : say(m.changed, { count: answers }),
    ...(rulesOnly > 0 ? [say(m.otherRules, { count: rulesOnly })] : []),
  ];
  const spoken = sentences.join(' ');
  useEffect(() => {
    if (!isStale && hasMoved()) announce(spoken);
  }, [spoken, isStale, announce]);
  if (looked === 0)
    return (
      <EmptyState title={say(m.emptyTitle)}>
        <p className="nl-paragraph">{say(m.emptyLead)}</p>
      </EmptyState>
    );
  return (
    <section className="what-if__result" aria-labelledby="result-title" aria-busy={isStale}>
      <h2 className="nl-heading nl-heading--level-2" id="result-title">
        {say(m.result)}
      </h2>
      <p className="what-if__sum">{spoken}</p>
      {isCut && oldest ? (
        <p className="warning-line">{say(m.cut, { count: looked, day: momentText(oldest, locale) })}</p>
      ) : null}
      {unread > 0 ? <p className="nl-paragraph">{say(m.unread, { count: unread })}</p> : null}
      <Flows change={change} />
      <ChangedList change={change} />
    </section>
  );
}

import { useId, useState } from 'react';
import { useSay } from '../../web/kit/language.web.tsx';
import { Timeline, type TimelineProps } from '../../web/kit/timeline.web.tsx';
import { caseMessages as m } from './page-messages.ts';
import { caseSubjectPointed } from './subject-schema.ts';

/** The timeline with a choice of what to show. What is left out is the reader's own choice, and can be undone. */
export function FilteredTimeline(props: TimelineProps) {
  const say = useSay();
  const id = useId();
  const [type, setType] = useState('');
  // Which record a subject is stands apart from it, and tells a reader nothing.
  const items = props.items.filter((item) => item.type !== caseSubjectPointed.type);
  const there = props.kinds.filter((kind) => props.items.some((item) => item.type === kind.type));
  return (
    <>
      {there.length > 1 ? (
        <div className="filter">
          <label className="field__label" htmlFor={id}>
            {say(m.filter)}
          </label>
          <select
            id={id}
            className="utrecht-select utrecht-select--html-select"
            value={type}
            onChange={(event) => setType(event.target.value)}
          >
            <option value="">{say(m.filterAll)}</option>
            {there.map((kind) => (
              <option key={kind.type} value={kind.type}>
                {say(kind.label)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <Timeline {...props} items={type === '' ? items : items.filter((item) => item.type === type)} />
    </>
  );
}

import { useLanguage, type useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import type { RecordOf, ThingAnswer } from './page-answers.ts';
import { SaidLine } from './page-thing-facts.web.tsx';
import { thingMessages as m } from './page-thing-messages.ts';

/** The records that people judged to be one, and the verdicts by which they are: each leads to where it is undone. */
export function RecordsPart({ thing }: { readonly thing: ThingAnswer }) {
  const { locale, say } = useLanguage();
  const { records, joins } = thing;
  const named = (ref: string) => {
    const record = records.find((one) => one.ref === ref);
    return record ? recordName(record, say) : ref;
  };
  return (
    <section className="thing__part" aria-labelledby="thing-records">
      <h2 className="nl-heading nl-heading--level-2" id="thing-records">
        {say(m.records)}
      </h2>
      <p className="nl-paragraph">
        {records.length === 1 ? say(m.recordsOne) : say(m.recordsMany, { count: records.length })}
      </p>
      <ul className="plain-list">
        {records.map((record) => (
          <li key={record.ref}>
            <strong>{record.caption}</strong>
            <br />
            <SaidLine said={record} />
          </li>
        ))}
      </ul>
      {joins.map(({ left, right, judgedAt }) => (
        <p className="nl-paragraph" key={`${left} ${right}`}>
          {say(m.joinLine, {
            left: named(left),
            right: named(right),
            day: yearDayText(judgedAt, locale),
          })}
          <br />
          <Link className="nl-link" href={`/twins/${left}/${right}`}>
            {say(m.split)}
          </Link>
        </p>
      ))}
    </section>
  );
}

const recordName = ({ caption, title }: RecordOf, say: ReturnType<typeof useSay>): string =>
  say(m.recordLine, { caption, title });

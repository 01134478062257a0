import { useLanguage, useSay } from '../../web/kit/language.web.tsx';
import { Link } from '../../web/kit/link.web.tsx';
import { yearDayText } from '../../web/kit/moment.ts';
import { thingHref } from './page-search-rows.web.tsx';
import type { Side, TwinFile, Weighed } from './page-twin-answers.ts';
import { type Agreement, type Compared, comparedOf } from './page-twin-compare.ts';
import { agreementWords, twinMessages as m } from './page-twin-messages.ts';
import { gradeWords, propertyWord, valueWords } from './page-words.ts';

/** Property by property, in words and with a sign; the colour only underlines them. */
export function TwinTable({ file }: { readonly file: TwinFile }) {
  const say = useSay();
  const { leftSide, rightSide } = file;
  const rows = comparedOf(leftSide.kind, leftSide.values, rightSide.values);
  const count = (of: readonly Agreement[]): number => rows.filter(({ agreement }) => of.includes(agreement)).length;
  return (
    <section className="thing__part" aria-labelledby="twin-compare">
      <h2 className="nl-heading nl-heading--level-2" id="twin-compare">
        {say(m.compare)}
      </h2>
      <p className="nl-paragraph">
        {say(m.countLine, {
          agree: count(fitting),
          differ: count(['different', 'swapped']),
          single: count(['single']),
        })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="utrecht-table-container" aria-label={say(m.compare)} tabIndex={0}>
        <table className="utrecht-table twin-table">
          <caption className="visually-hidden">{say(m.compare)}</caption>
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              <th className="utrecht-table__header-cell" scope="col">
                {say(m.property)}
              </th>
              <SideHead side={leftSide} />
              <SideHead side={rightSide} />
              <th className="utrecht-table__header-cell" scope="col">
                {say(m.agreement)}
              </th>
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {rows.map((row) => (
              <ComparedRow key={row.property} row={row} kind={leftSide.kind} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

const fitting: readonly Agreement[] = ['same', 'respelled', 'initials', 'partly'];

function SideHead({ side }: { readonly side: Side }) {
  const { locale, say } = useLanguage();
  return (
    <th className="utrecht-table__header-cell" scope="col">
      <Link className="nl-link" href={thingHref(side)} aria-label={say(m.openThing, { caption: side.caption })}>
        {side.caption}
      </Link>
      <span className="twin-table__source small">
        {say(m.leftHead, { title: side.title, day: yearDayText(side.asOf, locale) })}
        <br />
        {gradeWords(side.grade, say)}
      </span>
    </th>
  );
}

function ComparedRow({ row, kind }: { readonly row: Compared; readonly kind: string }) {
  const { locale, say } = useLanguage();
  const { property, agreement } = row;
  const cell = (values: readonly string[]) =>
    values.length === 0 ? (
      <span className="small">{say(m.absent)}</span>
    ) : (
      values.map((value) => <span key={value}>{valueWords(property, value, locale)}</span>)
    );
  return (
    <tr className="utrecht-table__row">
      <th className="utrecht-table__cell" scope="row">
        {say(propertyWord(kind, property))}
      </th>
      <td className="utrecht-table__cell">{cell(row.left)}</td>
      <td className="utrecht-table__cell">{cell(row.right)}</td>
      <td className="utrecht-table__cell">
        <span className={`agreement agreement--${agreement}`}>{say(agreementWords[agreement])}</span>
      </td>
    </tr>
  );
}

/** What speaks for one and for two, from the strongest on, in words. */
export function Waterfall({ of }: { readonly of: readonly Weighed[] }) {
  const { locale, say } = useLanguage();
  const most = Math.max(1, ...of.map(({ bits }) => Math.abs(bits)));
  return (
    <section className="thing__part" aria-labelledby="twin-waterfall">
      <h2 className="nl-heading nl-heading--level-2" id="twin-waterfall">
        {say(m.waterfall)}
      </h2>
      <p className="nl-paragraph small">{say(m.waterfallLead)}</p>
      <ol className="waterfall">
        {of.map(({ said, strength, bits }) => (
          <li className="waterfall__row" key={said.nl}>
            <span>{say(said)}</span>
            <strong>{say(strength)}</strong>
            <svg className="waterfall__bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className="strip__track" x="99.5" y="0" width="1" height="8" />
              <rect
                className={bits < 0 ? 'waterfall__mark waterfall__mark--against' : 'waterfall__mark'}
                x={bits < 0 ? 100 - (100 * -bits) / most : 100}
                y="1"
                width={(100 * Math.abs(bits)) / most}
                height="6"
              />
            </svg>
            <span className="small waterfall__bits">
              {new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(bits)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useSay } from '../../web/kit/language.web.tsx';
import type { SearchAnswer } from './page-answers.ts';
import type { Wanted } from './page-search-ask.web.tsx';
import { entityMessages as m } from './page-search-messages.ts';
import { kindWord } from './page-words.ts';

interface FacetsProps {
  readonly facets: SearchAnswer['facets'] | undefined;
  readonly sources: SearchAnswer['sources'];
  readonly wanted: Wanted;
  set(name: string, value: string): void;
}

/** Show less: one kind, one register; how many each has stands beside it. */
export function Facets({ facets, sources, wanted, set }: FacetsProps) {
  const say = useSay();
  const kinds = withChosen(facets?.kinds ?? {}, wanted.kind);
  const registers = withChosen(facets?.sources ?? {}, wanted.source);
  return (
    <section className="facets" aria-label={say(m.facets)}>
      <Facet
        label={say(m.kindFacet)}
        chosen={wanted.kind ?? ''}
        options={kinds.map(([name, count]) => ({ value: name, label: say(kindWord(name)), count }))}
        onChoose={(kind) => set('kind', kind)}
      />
      <Facet
        label={say(m.sourceFacet)}
        chosen={wanted.source ?? ''}
        options={registers.map(([name, count]) => ({
          value: name,
          label: sources.find(({ source }) => source === name)?.title ?? name,
          count,
        }))}
        onChoose={(source) => set('source', source)}
      />
    </section>
  );
}

/** What was chosen stays in the list, also when nothing of it is left. */
const withChosen = (counts: { readonly [name: string]: number }, chosen: string | undefined) =>
  Object.entries(chosen && !(chosen in counts) ? { ...counts, [chosen]: 0 } : counts).toSorted(
    ([one, first], [other, second]) => second - first || (one < other ? -1 : 1),
  );

function Facet(props: {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  onChoose(value: string): void;
}) {
  const say = useSay();
  return (
    <fieldset className="facet">
      <legend className="facet__label">{props.label}</legend>
      <FacetButton label={say(m.all)} isOn={props.chosen === ''} onClick={() => props.onChoose('')} />
      {props.options.map(({ value, label, count }) => (
        <FacetButton
          key={value}
          label={label}
          count={count}
          isOn={props.chosen === value}
          onClick={() => props.onChoose(props.chosen === value ? '' : value)}
        />
      ))}
    </fieldset>
  );
}

function FacetButton(props: {
  readonly label: string;
  readonly count?: number;
  readonly isOn: boolean;
  onClick(): void;
}) {
  return (
    <button type="button" className="facet__button" aria-pressed={props.isOn} onClick={props.onClick}>
      <span>{props.label}</span>
      {props.count === undefined ? null : <span className="lane__count">{props.count}</span>}
    </button>
  );
}

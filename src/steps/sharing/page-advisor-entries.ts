import type { Bilingual } from '../../core/bilingual.ts';
import type { Option } from '../../law/interview-part.ts';

/** Above this many, options fold under their headings, so that a number key reaches each of them. */
const mostFlat = 9;
/** What stands on the first level of a choice: an option, or a heading with options under it. */
export type Entry =
  | { readonly kind: 'option'; readonly option: Option }
  | { readonly kind: 'group'; readonly label: Bilingual; readonly options: readonly Option[] };

export function entriesOf(options: readonly Option[]): readonly Entry[] {
  if (options.length <= mostFlat) return options.map((option) => ({ kind: 'option', option }));
  const groups = Map.groupBy(options, ({ group, value }) => group?.nl ?? value);
  return [...groups.values()].flatMap((of): readonly Entry[] => {
    const [first, ...others] = of;
    if (!first) return [];
    return others.length > 0 && first.group
      ? [{ kind: 'group', label: first.group, options: of }]
      : [{ kind: 'option', option: first }];
  });
}

/** The heading that is open: the one somebody opened, or the one of what was chosen. */
export function openGroup(entries: readonly Entry[], opened: string | undefined, value: string | undefined) {
  const groups = entries.filter((entry) => entry.kind === 'group');
  return opened === undefined
    ? groups.find(({ options }) => options.some((option) => option.value === value))
    : groups.find(({ label }) => label.nl === opened);
}

import { headingKey } from './bind.ts';
import { filled } from './cell-facts.ts';
import type { Sample } from './column-profile.ts';

/**
 * Columns of which a row fills the one or the other: a whole name, or its parts, or the name of a firm. Kept apart, a row with a
 * whole name would have nothing to compare with a row that has it in parts. Joined they are one text.
 */
export function withJoined(sample: Sample): Sample {
  const groups = groupsOf(sample);
  if (groups.length === 0) return sample;
  const joined = new Set(groups.flat());
  const kept = [...sample.heading.keys()].filter((at) => !joined.has(at));
  const heading = [
    ...kept.map((at) => sample.heading[at] ?? ''),
    ...groups.map((group) => group.map((at) => headingKey(sample.heading[at] ?? '')).join('+')),
  ];
  const rows = sample.rows.map((row) => [
    ...kept.map((at) => row[at] ?? ''),
    ...groups.map((group) =>
      group
        .map((at) => filled(row[at] ?? ''))
        .filter((cell) => cell !== '')
        .join(' '),
    ),
  ]);
  return { ...sample, heading, rows };
}

const about = [
  /(?:^|_)(?:name|names|naam|nom)(?:_|$)/,
  /(?:^|_)(?:addr|address|adres|adresse|anschrift)(?:_|$)/,
] as const;
const mostBoth = 0.02;
const leastRows = 3;
const longestHeading = 400;

/** The columns about one thing that are filled in turn, each group in the order of the file. */
function groupsOf({ heading, rows }: Sample): readonly (readonly number[])[] {
  const isFilled = heading.map((_, at) => rows.map((row) => filled(row[at] ?? '').trim() !== ''));
  const counts = isFilled.map((of) => of.filter(Boolean).length);
  return about.flatMap((find) => {
    const columns = [...heading.keys()].filter(
      (at) =>
        find.test(headingKey(heading[at] ?? '')) && !/mail/i.test(heading[at] ?? '') && (counts[at] ?? 0) >= leastRows,
    );
    const inTurn = columns.filter((one) =>
      columns.some((other) => {
        const both = (isFilled[one] ?? []).filter((is, row) => is && isFilled[other]?.[row]).length;
        return other !== one && both <= mostBoth * Math.min(counts[one] ?? 0, counts[other] ?? 0);
      }),
    );
    const length = inTurn.reduce((sum, at) => sum + (heading[at]?.length ?? 0) + 1, 0);
    return inTurn.length > 1 && length <= longestHeading ? [inTurn] : [];
  });
}

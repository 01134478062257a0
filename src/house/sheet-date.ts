/** What a number in a cell stands for, by the number format of its style. */
export type NumberKind = 'number' | 'day' | 'time' | 'moment' | 'elapsed';

const builtinKinds = new Map<number, NumberKind>([
  [14, 'day'],
  [15, 'day'],
  [16, 'day'],
  [17, 'day'],
  [18, 'time'],
  [19, 'time'],
  [20, 'time'],
  [21, 'time'],
  [22, 'moment'],
  [45, 'time'],
  [46, 'elapsed'],
  [47, 'time'],
]);

/** The kind of a number format (ECMA-376 part 1, 18.8.30): by its code when it has one, else by its builtin id. */
export function numberKind(id: number, code?: string): NumberKind {
  if (code === undefined) return builtinKinds.get(id) ?? 'number';
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '');
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  const letters = bare.replace(/\[[^\]]*\]|AM\/PM|A\/P/gi, '').split(';', 1)[0] ?? '';
  const time = /[hs]/i.test(letters);
  // An m beside hours or seconds is a minute; alone it is a month.
  const day = /[dy]/i.test(letters) || (!time && /m/i.test(letters));
  if (day) return time ? 'moment' : 'day';
  return time ? 'time' : 'number';
}

/** The first serial of the 1900 system after 9999-12-31, and how far the 1904 system lags behind it. */
const serialEnd = 2_958_466;
const lag1904 = 1462;
const daySeconds = 86_400;

/**
 * The text of a serial date: `YYYY-MM-DD`, with `THH:MM:SS` when the format shows a time and it is not midnight;
 * a time of day alone is `HH:MM:SS`, a duration `H:MM:SS`. Undefined for a day that does not exist, such as the
 * 29 February 1900 that the 1900 system counts.
 */
export function serialText(serial: number, kind: NumberKind, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * daySeconds);
  const end = (from1904 ? serialEnd - lag1904 : serialEnd) * daySeconds;
  if (!Number.isFinite(serial) || serial < 0 || seconds >= end) return undefined;
  if (kind === 'elapsed') return clockText(seconds);
  if (kind === 'time' && seconds < daySeconds) return clockText(seconds).padStart(8, '0');
  const day = Math.floor(seconds / daySeconds);
  if (!from1904 && (day === 0 || day === 60)) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const text = new Date(epoch + seconds * 1000).toISOString();
  return kind === 'day' || seconds % daySeconds === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

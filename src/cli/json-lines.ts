/** Where each member of a JSON text stands: pointer (RFC 6901) to line, counted from 1. The text is valid JSON. */
export function linesOfJson(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>([['', 1]]);
  const open: { readonly pointer: string; readonly isList: boolean; at: number; key: string | undefined }[] = [];
  let line = 1;
  let isFirst = true;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g)) {
    const inside = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside) inside.at += 1;
      if (inside) inside.key = undefined;
    } else if (token !== ':') {
      if (inside && !inside.isList && inside.key === undefined) {
        inside.key = String(JSON.parse(token));
        lines.set(pointerIn(inside), line);
      } else {
        const pointer = inside ? pointerIn(inside) : '';
        if (inside?.isList || isFirst) lines.set(pointer, line);
        if (token === '{' || token === '[') open.push({ pointer, isList: token === '[', at: 0, key: undefined });
      }
      isFirst = false;
    }
  }
  return lines;
}

const pointerIn = ({
  pointer,
  isList,
  at,
  key,
}: {
  pointer: string;
  isList: boolean;
  at: number;
  key: string | undefined;
}) => `${pointer}/${isList ? at : (key ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The line of a pointer, or of the nearest thing around it that stands in the text. */
export function lineAt(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}

const jsonToken =
  /\s+|(?<string>"(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[^"\\\p{Cc}])*")|(?<plain>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|(?<mark>[{}[\],:])/uy;

/** What may come next: a value, the name of a member, a colon, or the end of what is open or a comma. */
type Next = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'end';

/** The line on which a text stops being JSON; absent when it is JSON, or only ends too soon. */
export function brokenLineOf(text: string): number | undefined {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let line = 1;
  jsonToken.lastIndex = 0;
  while (jsonToken.lastIndex < text.length) {
    const { groups, 0: token } = jsonToken.exec(text) ?? {};
    if (token === undefined) return line;
    if (!groups?.['string'] && !groups?.['plain'] && !groups?.['mark']) {
      line += token.split('\n').length - 1;
      continue;
    }
    const after = afterToken(token, { next, open, isString: groups['string'] !== undefined });
    if (after === undefined) return line;
    next = after;
  }
  return undefined;
}

function afterToken(
  token: string,
  { next, open, isString }: { readonly next: Next; readonly open: ('{' | '[')[]; readonly isString: boolean },
): Next | undefined {
  const takesValue = next === 'value' || next === 'first-value';
  if (token === '{' || token === '[') {
    if (!takesValue) return undefined;
    open.push(token);
    return token === '{' ? 'first-name' : 'first-value';
  }
  if (token === '}' || token === ']') {
    const isEmpty = next === (token === '}' ? 'first-name' : 'first-value');
    const isClosing = open.pop() === (token === '}' ? '{' : '[') && (next === 'end' || isEmpty);
    return isClosing ? 'end' : undefined;
  }
  if (token === ',') return next === 'end' && open.length > 0 ? (open.at(-1) === '{' ? 'name' : 'value') : undefined;
  if (token === ':') return next === 'colon' ? 'value' : undefined;
  if (next === 'name' || next === 'first-name') return isString ? 'colon' : undefined;
  return takesValue ? 'end' : undefined;
}

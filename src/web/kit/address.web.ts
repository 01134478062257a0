/** An address of the pages: `/signals?lane=open`. */
export interface Address {
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
}

export function addressOf(url: string): Address {
  const [path = '/', search = ''] = url.split('?');
  return { path, query: new Map(new URLSearchParams(search)) };
}

/** Values of `{id}` places when the path has the pattern's shape, otherwise nothing. */
export function matchPath(pattern: string, path: string): { readonly [name: string]: string } | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found: { [name: string]: string } = {};
  for (const [at, part] of wanted.entries()) {
    const held = given[at] ?? '';
    const place = /^\{(\w+)\}$/.exec(part)?.[1];
    if (place && held !== '') found[place] = decodeURIComponent(held);
    else if (part !== held) return undefined;
  }
  return found;
}

/** The same address with some query members changed; `undefined` takes one away. */
export function withQuery(address: Address, changes: { readonly [name: string]: string | undefined }): string {
  const query = new URLSearchParams([...address.query]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const search = query.toString();
  return search === '' ? address.path : `${address.path}?${search}`;
}

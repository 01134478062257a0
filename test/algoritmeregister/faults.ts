import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keywords that the standard's configuration uses; it is no JSON Schema. */
interface Keywords {
  readonly type: 'string' | 'array' | 'enum';
  /** The text `"false"` stands in it once. */
  readonly required?: boolean | string;
  readonly max_length?: number;
  readonly permitted_values?: readonly string[];
  readonly allowed_html_tags?: readonly string[];
  readonly items?: { readonly [member: string]: Keywords };
}

const standard: { readonly properties: { readonly [member: string]: Keywords } } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'v1_0.json'), 'utf8'),
);

/** What is wrong with a record, by member; none means that the register takes it. */
export const faultsOfRecord = (record: object): readonly string[] => faultsIn(record, standard.properties, '');

function faultsIn(held: object, members: { readonly [member: string]: Keywords }, path: string): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(held));
  const unknown = [...values.keys()].filter((name) => !Object.hasOwn(members, name));
  return [
    ...unknown.map((name) => `${path}${name}: not in the standard`),
    ...Object.entries(members).flatMap(([name, keywords]) =>
      faultsOf(values.get(name), keywords).map((fault) => `${path}${name}: ${fault}`),
    ),
  ];
}

function faultsOf(value: unknown, keywords: Keywords): readonly string[] {
  if (value === undefined) return keywords.required === true ? ['is missing'] : [];
  if (keywords.type !== 'array') return textFaults(value, keywords);
  if (!Array.isArray(value)) return ['is no list'];
  const { items, permitted_values: permitted } = keywords;
  if (!items) return value.filter((one) => !permitted?.includes(one)).map((one) => `${one} is not permitted`);
  return value.flatMap((one: unknown, at) =>
    typeof one === 'object' && one !== null ? faultsIn(one, items, `${at}/`) : [`${at} is no object`],
  );
}

function textFaults(
  value: unknown,
  { max_length: max, permitted_values: permitted, allowed_html_tags: tags }: Keywords,
) {
  if (typeof value !== 'string') return ['is no text'];
  const used = [...value.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)].map(([, tag = '']) => tag);
  return [
    ...(value.trim() === '' ? ['is empty'] : []),
    ...(max !== undefined && value.length > max ? [`has ${value.length} characters of ${max}`] : []),
    ...(permitted && !permitted.includes(value) ? [`${value} is not permitted`] : []),
    ...used.filter((tag) => !(tags ?? []).includes(tag)).map((tag) => `<${tag}> is not allowed`),
  ];
}

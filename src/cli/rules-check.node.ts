import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Bilingual } from '../core/bilingual.ts';
import { packs as ownPacks } from '../law/basis/index.ts';
import { faultsOfPacks, type PackFault } from '../law/pack-check.ts';
import { parsePack } from '../law/pack-record.ts';
import type { RulePack } from '../law/rule.ts';
import { lineAt, linesOfJson } from './json-lines.ts';
import { jsonOf, textOf } from './signature-file.node.ts';

/** A fault of a rule, where a person can put it right. */
export interface PlacedFault {
  readonly file: string;
  readonly line: number;
  readonly ruleId?: string;
  readonly detail: Bilingual;
}

export interface Checked {
  readonly packs: number;
  readonly rules: number;
  readonly faults: readonly PlacedFault[];
}

const root = resolve(import.meta.dirname, '../..');
const basis = join(root, 'src/law/basis');

/** The rule files of the program itself. */
export function checkOwnRules(packs: readonly RulePack[] = ownPacks): Checked {
  const faults = faultsOfPacks(packs).map((fault) => ({ ...placeOf(fault), ...told(fault) }));
  return { packs: packs.length, rules: countOf(packs), faults };
}

const countOf = (packs: readonly RulePack[]): number => packs.reduce((sum, { rules }) => sum + rules.length, 0);

const told = ({ ruleId, detail }: PackFault) => ({ ...(ruleId === undefined ? {} : { ruleId }), detail });

interface Source {
  readonly file: string;
  readonly lines: readonly string[];
}

/** The line in the source where the member of the rule stands; the rule itself, or the pack, when it is not written out. */
export function placeOf({ packId, validFrom, ruleId, member }: PackFault): {
  readonly file: string;
  readonly line: number;
} {
  const sources = sourcesOf(packId, validFrom);
  const found = ruleId === undefined ? undefined : find(sources, quotedId(ruleId));
  const pack = find(sources, quotedId(packId));
  const start = found ?? pack;
  if (!start) return { file: relative(root, basis), line: 1 };
  const next = start.source.lines.findIndex((line, at) => at > start.at && /\bid: '/.test(line));
  const end = next < 0 ? start.source.lines.length : next;
  const within = start.source.lines.findIndex(
    (line, at) => at >= start.at && at < end && new RegExp(`^\\s*(?:readonly )?${member}\\b`).test(line),
  );
  return { file: start.source.file, line: (within < 0 ? start.at : within) + 1 };
}

const quotedId = (id: string): RegExp => new RegExp(`\\bid: '${id.replaceAll(/[^\w-]/g, '\\$&')}'`);

function find(sources: readonly Source[], pattern: RegExp) {
  for (const source of sources) {
    const at = source.lines.findIndex((line) => pattern.test(line));
    if (at >= 0) return { source, at };
  }
  return undefined;
}

/** The files of one version of a pack: those of its day in the folder where the pack is declared. */
function sourcesOf(packId: string, validFrom: string): readonly Source[] {
  const folders = readdirSync(basis, { withFileTypes: true }).filter((item) => item.isDirectory());
  for (const { name } of folders) {
    const sources = readdirSync(join(basis, name))
      .filter((file) => file.startsWith(validFrom) && file.endsWith('.ts') && !file.endsWith('.cases.ts'))
      .map((file) => ({
        file: join('src/law/basis', name, file),
        lines: readFileSync(join(basis, name, file), 'utf8').split('\n'),
      }));
    if (find(sources, quotedId(packId))) return sources;
  }
  return [];
}

/** A JSON file with one pack or a list of them, checked together with the program's own rules. */
export function checkFile(path: string): Checked {
  const text = textOf(path);
  const held = jsonOf(text, path);
  const lines = linesOfJson(text);
  const inputs: readonly unknown[] = Array.isArray(held) ? held : [held];
  const parsed = inputs.map((input, at) => {
    const pointer = Array.isArray(held) ? `/${at}` : '';
    return { pointer, ...parsePack(input, pointer) };
  });
  const given = parsed.flatMap(({ pointer, pack }) => (pack ? [{ pointer, pack }] : []));
  // A version that is in the file takes the place of our own of the same day.
  const others = ownPacks.filter((own) => !given.some(({ pack }) => isSame(pack, own)));
  const about = faultsOfPacks([...others, ...given.map(({ pack }) => pack)]).map((fault) => ({
    line: lineAt(lines, pointerOf(fault, given)),
    ...told(fault),
  }));
  const shape = parsed.flatMap(({ faults }) =>
    faults.map(({ pointer, detail }) => ({ line: lineAt(lines, pointer), detail })),
  );
  const faults = [...shape, ...about].map((fault) => ({ file: path, ...fault })).sort((a, b) => a.line - b.line);
  return { packs: inputs.length, rules: countOf(given.map(({ pack }) => pack)), faults };
}

const isSame = (a: RulePack, b: RulePack): boolean => a.id === b.id && a.validFrom === b.validFrom;

interface GivenPack {
  readonly pointer: string;
  readonly pack: RulePack;
}

/** Our own rules have no faults, so whatever is told of one of them came from what stands beside it in the file. */
function pointerOf({ packId, validFrom, ruleId, member }: PackFault, given: readonly GivenPack[]): string {
  const place =
    given.find(({ pack }) => pack.id === packId && pack.validFrom === validFrom) ??
    given.find(({ pack }) => pack.rules.some(({ id }) => id === ruleId)) ??
    given.find(({ pack }) => pack.id === packId);
  if (!place) return '';
  const { pointer, pack } = place;
  if (ruleId === undefined) return `${pointer}/${pack.validFrom === validFrom ? member : 'validUntil'}`;
  // Of two rules with one number the later one is the fault.
  const at = pack.rules.findLastIndex(({ id }) => id === ruleId);
  return `${pointer}/rules/${at}/${member}`;
}

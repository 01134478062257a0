import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untidy } from './tidy.ts';

const cases: readonly {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly rule?: RegExp;
}[] = [
  {
    name: 'a clean pure file',
    path: 'src/core/x.ts',
    text: "import type { Bilingual } from './bilingual.ts';\nexport const a = 1;\n",
  },
  {
    name: 'a clock in a pure file',
    path: 'src/law/x.ts',
    text: 'export const a = () => Date.now();\n',
    rule: /no clock/,
  },
  {
    name: 'a date of now in a pure file',
    path: 'src/steps/signals/x.ts',
    text: 'export const a = new Date();\n',
    rule: /no clock/,
  },
  { name: 'a date from a text is no clock', path: 'src/law/x.ts', text: "export const a = new Date('2026-01-01');\n" },
  { name: 'dice in a pure file', path: 'src/sim/x.ts', text: 'export const a = Math.random();\n', rule: /no dice/ },
  { name: 'a clock on the server', path: 'src/house/x.node.ts', text: 'export const a = () => Date.now();\n' },
  {
    name: 'the machine in a pure file',
    path: 'src/core/x.ts',
    text: "import { readFileSync } from 'node:fs';\n",
    rule: /touches the machine/,
  },
  {
    name: 'a cast',
    path: 'src/house/x.node.ts',
    text: 'export const a = (b: unknown) => b as string[];\nexport const c = b as Foo;\n',
    rule: /no `as`/,
  },
  { name: 'a constant', path: 'src/core/x.ts', text: 'export const a = [1] as const;\n' },
  { name: 'any', path: 'src/core/x.ts', text: 'export const a = (b: any) => b;\n', rule: /no `any`/ },
  { name: 'a default export', path: 'src/core/x.ts', text: 'export default 1;\n', rule: /default export/ },
  { name: 'a barrel', path: 'src/core/x.ts', text: "export * from './y.ts';\n", rule: /barrel/ },
  {
    name: 'a suppression',
    path: 'src/core/x.ts',
    text: '// @ts-ignore\nexport const a: x = 1; // @ts-ignore\n',
    rule: /suppression/,
  },
  { name: 'a file of utils', path: 'src/core/utils.ts', text: 'export const a = 1;\n', rule: /what it holds/ },
  { name: 'a long file', path: 'src/core/x.ts', text: 'export const a = 1;\n'.repeat(401), rule: /at most 400/ },
  {
    name: 'core that knows law',
    path: 'src/core/x.ts',
    text: "import type { Rule } from '../law/rule.ts';\n",
    rule: /core may not import law/,
  },
  {
    name: 'law that knows a step',
    path: 'src/law/x.ts',
    text: "import { chain } from '../steps/signals/step.ts';\n",
    rule: /law may not import steps/,
  },
  {
    name: 'a step that knows a pack',
    path: 'src/steps/signals/x.ts',
    text: "import { packs } from '../../packs/index.ts';\n",
    rule: /steps may not import packs/,
  },
  {
    name: 'an earlier step that knows a later one',
    path: 'src/steps/signals/x.ts',
    text: "import { a } from '../weighing/view.ts';\n",
    rule: /earlier step/,
  },
  {
    name: 'a later step that knows an earlier one',
    path: 'src/steps/weighing/x.ts',
    text: "import { a } from '../signals/view.ts';\n",
  },
  {
    name: 'a pack that knows another',
    path: 'src/packs/ports/x.ts',
    text: "import { a } from '../countryside/pack.ts';\n",
    rule: /another pack/,
  },
  {
    name: 'a pack that fills slots',
    path: 'src/packs/ports/x.ts',
    text: "import type { PackContent } from '../../steps/slot.ts';\n",
  },
  {
    name: 'a pack that knows a step',
    path: 'src/packs/ports/x.ts',
    text: "import { a } from '../../steps/signals/view.ts';\n",
    rule: /packs may not import steps/,
  },
  {
    name: 'a page that knows the house',
    path: 'src/steps/signals/page.web.tsx',
    text: "import { a } from '../../house/corridor.ts';\n",
    rule: /pages may not import house/,
  },
  {
    name: 'web that knows the house',
    path: 'src/web/kit/x.web.tsx',
    text: "import { a } from '../../house/corridor.ts';\n",
    rule: /web may not import house/,
  },
  {
    name: 'zod outside core',
    path: 'src/steps/signals/x.ts',
    text: "import * as z from 'zod/mini';\n",
    rule: /may not import zod/,
  },
  {
    name: 'an import over several lines',
    path: 'src/core/x.ts',
    text: "import {\n  ask,\n} from '../law/ask.ts';\n",
    rule: /core may not import law/,
  },
  { name: 'a file in no room', path: 'src/attic/x.ts', text: "import { a } from '../core/x.ts';\n", rule: /no room/ },
];

for (const { name, path, text, rule } of cases) {
  test(`tidy: ${name}`, () => {
    const found = untidy(path, text);
    if (rule)
      assert.ok(
        found.some((one) => rule.test(one.rule)),
        JSON.stringify(found),
      );
    else assert.deepEqual(found, []);
  });
}

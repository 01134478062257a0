import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '..');
const lock: {
  readonly packages: {
    readonly [path: string]: { readonly optionalDependencies?: object; readonly resolved?: string };
  };
} = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));

/** Where npm looks for a package that `path` asks for: beside it, then in every folder above. */
function* places(path: string, name: string): Generator<string> {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    yield `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (at === '') return;
    if (!at.includes('/node_modules/')) {
      yield `node_modules/${name}`;
      return;
    }
  }
}

test('the lock file knows every platform’s part, so that a clean install works anywhere', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, held]) =>
    Object.keys(held.optionalDependencies ?? {}).filter(
      (name) => ![...places(path, name)].some((place) => place in lock.packages),
    ),
  );
  assert.deepEqual(missing, []);
});

test('the lock file names no download host', () => {
  assert.deepEqual(
    Object.values(lock.packages).filter((held) => held.resolved !== undefined),
    [],
  );
});

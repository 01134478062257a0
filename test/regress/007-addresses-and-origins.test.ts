import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestRegion } from '../region.node.ts';

let region: TestRegion;
before(async () => {
  region = await TestRegion.open();
});
after(() => region.close());

describe('the door refuses, and does not stumble over', () => {
  const json = { 'Content-Type': 'application/json' };
  const cases: readonly {
    readonly name: string;
    readonly path: string;
    readonly headers?: Record<string, string>;
    readonly status: number;
  }[] = [
    { name: 'an address that cannot be decoded', path: '/%E0%A4%A', status: 404 },
    { name: 'a page that hides where it comes from', path: '/v1/sessions', headers: { Origin: 'null' }, status: 403 },
    { name: 'an origin that is no address', path: '/v1/sessions', headers: { Origin: 'x' }, status: 403 },
    {
      name: 'a content type that only begins like JSON',
      path: '/v1/posts',
      headers: { 'Content-Type': 'application/json-evil' },
      status: 415,
    },
  ];
  for (const { name, path, headers, status } of cases) {
    test(name, async () => {
      const isApi = path.startsWith('/v1/');
      const response = await region.door().request(path, {
        method: isApi ? 'POST' : 'GET',
        headers: { ...json, ...headers },
        ...(isApi ? { body: '{"userId":"noor"}' } : {}),
      });
      assert.equal(response.status, status);
    });
  }
});

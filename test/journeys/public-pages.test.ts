import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { packs } from '../../src/law/basis/index.ts';
import { partnerships } from '../../src/law/partners/index.ts';
import { journey, type Visit } from '../browser.node.ts';
import { cli } from '../cli.node.ts';

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pages = ['/partnerships', ...partnerships.map(({ id }) => `/partnerships/${id}`)];

async function opens(visit: Visit, path: string): Promise<void> {
  await visit.page.goto(path);
  await visit.page.locator('.public h1').waitFor();
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values } }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

journey('anybody reads what a partnership does with data, without signing in', async (visitors) => {
  const visit = await visitors.newcomer();
  const { page } = visit;
  await page.getByRole('link', { name: 'Wat doen deze samenwerkingsverbanden met gegevens?' }).press('Enter');
  await visit.heading('Wat doen deze samenwerkingsverbanden met gegevens?').waitFor();
  await visit.focusIsOn('h1');
  await page.getByRole('link', { name: /^Regionaal Informatie- en Expertisecentrum/ }).press('Enter');
  for (const heading of [
    'In het kort',
    'Waarvoor',
    'Wie doen mee',
    'Welke gegevens',
    'Aan wie',
    'Wat nooit mag',
    'Hoe lang',
    'Uw rechten',
    'Rekenregels en algoritmen',
    'Wie heeft de regels getekend',
  ])
    await page.getByRole('heading', { name: heading, level: 2, exact: true }).waitFor();
  await visit.sees('Geen jurist heeft een van deze', 'privacyloket@riec-voorbeeldregio.example', 'Bureau van het RIEC');
  assert.deepEqual([...new Set(visit.requests)], ['GET /v1/session'], 'nothing else is asked of a node');
});

journey('every rule that is shown is a rule of the packs, and every rule of the kind is told', async (visitors) => {
  const visit = await visitors.visit();
  for (const { id, kind } of partnerships) {
    await opens(visit, `/partnerships/${id}`);
    const ids = await visit.page.locator('.public tr[id]').evaluateAll((rows) => rows.map((row) => row.id));
    const shown = ids.filter((one) => /^[A-Z]+\d+[a-z]?$/.test(one));
    const known = new Set(packs.flatMap((pack) => pack.rules.map((rule) => rule.id)));
    assert.ok(shown.length > 30);
    for (const ruleId of shown) assert.ok(known.has(ruleId), ruleId);
    const text = await visit.page.locator('main').innerText();
    const own = packs.flatMap((pack) => pack.rules).filter((rule) => rule.kinds?.includes(kind));
    for (const rule of own) assert.ok(text.includes(rule.id), rule.id);
  }
});

journey('the public pages read in the light, in the dark, on a phone and with large letters', async (visitors) => {
  const visit = await visitors.visit({ reducedMotion: 'reduce' });
  const { page } = visit;
  for (const path of pages) {
    await opens(visit, path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await faultsOf(page), [], `${path} ${colorScheme}`);
    }
    for (const width of [320, 700, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const held = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
      assert.ok(held <= width, `${path}: ${held} px in ${width}`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    assert.deepEqual(await faultsOf(page), [], `${path} 320 px`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

journey('the file that is published reads as well, in both languages', async (visitors) => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-public-'));
  const { exit } = await cli(['rules', '--publish', folder, '--on', '2026-11-23']);
  assert.equal(exit, 0);
  const visit = await visitors.visit();
  const { page } = visit;
  for (const name of [
    'index.html',
    'partnerships/riec-voorbeeldregio.html',
    'partnerships/zvh-voorbeeldregio.en.html',
  ]) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await faultsOf(page), [], `${name} ${colorScheme}`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)) <= 320, name);
    assert.deepEqual(await faultsOf(page), [], `${name} 320 px`);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  rmSync(folder, { recursive: true, force: true });
});

journey('conditions unfold one by one, all at once, and on paper', async (visitors) => {
  const visit = await visitors.visit();
  const { page } = visit;
  await opens(visit, '/partnerships/riec-voorbeeldregio');
  const row = page.locator('tr#R05');
  const condition = row.getByText('De ontvanger hoort bij dit samenwerkingsverband.');
  assert.equal(await condition.isVisible(), false);
  await row.getByText('Wat er nodig is').press('Enter');
  await condition.waitFor();
  await row.getByText('Het bevoegd gezag: de burgemeester').waitFor();
  await visit.presses('Alle voorwaarden tonen');
  await page.locator('tr#G14 details[open]').waitFor();
  await visit.presses('Alle voorwaarden inklappen');
  await page.locator('tr#G14 details:not([open])').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.public details:not([open])').count(), 0);
  assert.equal(await page.locator('.top-bar').isVisible(), false);
  assert.ok(await page.locator('tr#R05').isVisible());
});

journey('an anchor, the other language, and a partnership that is not there', async (visitors) => {
  const visit = await visitors.visit();
  const { page } = visit;
  await opens(visit, '/partnerships/zvh-voorbeeldregio#uw-rechten');
  await page.waitForFunction(() => {
    const top = document.getElementById('uw-rechten')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < window.innerHeight;
  });
  await page
    .getByRole('navigation', { name: 'Op deze pagina' })
    .getByRole('link', { name: 'Wie doen mee' })
    .press('Enter');
  await page.waitForFunction(() => location.hash === '#wie-doen-mee');
  await page.getByRole('button', { name: 'EN English' }).press('Enter');
  await page.getByRole('heading', { name: 'Who take part', level: 2 }).waitFor();
  await visit.sees('Care and Safety House Voorbeeldregio');
  await page.getByRole('button', { name: 'NL Nederlands' }).press('Enter');
  await opens(visit, '/partnerships/elders');
  await visit.heading('Dit samenwerkingsverband is hier niet bekend').waitFor();
  await page.getByRole('link', { name: 'Alle samenwerkingsverbanden' }).press('Enter');
  await visit.heading('Wat doen deze samenwerkingsverbanden met gegevens?').waitFor();
});

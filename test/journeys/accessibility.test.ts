import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { journey, type Visit, type Visitors } from '../browser.node.ts';
import { type Prepared, prepared, type Round, rounds, type Screen } from './screens.node.ts';

declare global {
  interface Window {
    readonly axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrow = { width: 320, height: 640 };
const wide = { width: 1440, height: 900 };

/** Each look at a screen gives what is wrong with it; none means good. */
type Look = (visit: Visit, screen: Screen) => Promise<readonly string[]>;

/** Serious and critical faults by the rules of WCAG 2.2 AA. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (values) => window.axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values } }),
    tags,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

const inBothThemes: Look = async ({ page }) => {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await seriousFaults(page)) faults.push(`${colorScheme}: ${fault}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
};

/** No scrolling to the side, and what one comes for can be reached. */
async function fits({ page }: Visit, { task }: Screen): Promise<readonly string[]> {
  const [held, room] = await page.evaluate(() => [
    document.scrollingElement?.scrollWidth ?? 0,
    document.documentElement.clientWidth,
  ]);
  const faults = held !== undefined && room !== undefined && held > room ? [`${held} px wide in ${room}`] : [];
  if (task === undefined) return faults;
  const place = page.locator('dialog[open], body:not(:has(dialog[open]))');
  const target = place
    .getByRole('button', { name: task })
    .or(place.getByRole('link', { name: task }))
    .last();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box || box.x < 0 || box.x + box.width > (room ?? 0) + 1) return [...faults, `${task} is cut off`];
  return faults;
}

const onPhone: Look = async (visit, screen) => {
  await visit.page.setViewportSize(narrow);
  const faults = await fits(visit, screen);
  await visit.page.setViewportSize(wide);
  return faults.map((fault) => `320 px: ${fault}`);
};

/** The letters of the browser itself at twice their size, as a reader sets them. */
const withLargeText: Look = async (visit, screen) => {
  const browser = await visit.page.context().newCDPSession(visit.page);
  const size = (standard: number) => browser.send('Page.setFontSizes', { fontSizes: { standard } });
  await size(32);
  const large = await visit.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  assert.equal(large, '32px');
  const faults = await fits(visit, screen);
  await size(16);
  await browser.detach();
  return faults.map((fault) => `200 % text: ${fault}`);
};

/** The visitor asked for less motion; nothing moves. */
const still: Look = ({ page }) =>
  page.evaluate(() => document.getAnimations().map((one) => `moves: ${one.id || 'an element'}`));

/** Rules without a signature are in use, and every screen says so. */
const warned: Look = async ({ page }) => {
  const banner = page.getByLabel('Let op', { exact: true });
  return (await banner.isVisible()) ? [] : ['no banner'];
};

const looks: readonly Look[] = [warned, still, inBothThemes, onPhone, withLargeText];

async function lookAt(visit: Visit, screen: Screen, made: Prepared): Promise<readonly string[]> {
  await visit.page.goto(screen.path(made));
  await visit.page.locator('main h1').first().waitFor();
  await visit.page.waitForFunction(() => document.querySelector('.loading') === null);
  await screen.open?.(visit);
  await visit.page.getByRole('heading', { name: screen.ready }).first().waitFor();
  const faults: string[] = [];
  for (const look of looks) faults.push(...(await look(visit, screen)));
  return faults.map((fault) => `${screen.name}: ${fault}`);
}

const calm = { reducedMotion: 'reduce' } as const;

async function visitOf(visitors: Visitors, { userId, purposeAt }: Round): Promise<Visit> {
  if (userId !== undefined && purposeAt !== undefined) return visitors.at(userId, purposeAt, calm);
  const visit = await visitors.visit(calm);
  if (userId !== undefined) await visit.becomes(userId);
  return visit;
}

let made: Promise<Prepared> | undefined;

for (const round of rounds)
  journey(`everybody can read and use the screens of ${round.who}`, async (visitors) => {
    made ??= prepared(visitors.address);
    const ready = await made;
    const visit = await visitOf(visitors, round);
    const faults: string[] = [];
    for (const screen of round.screens) faults.push(...(await lookAt(visit, screen, ready)));
    assert.deepEqual(faults, []);
  });

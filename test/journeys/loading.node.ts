import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Visit, Visitors } from '../browser.node.ts';
import { faultsOn } from './axe.node.ts';
import { inDays, today } from './prepared.node.ts';

/** Loading a register with the keyboard alone, as more than one journey does. */

const task = 'Registers raadplegen voor toezicht';

/** Signed in, with the purpose under which registers are looked at. */
export async function at(visitors: Visitors, userId: string, path: string): Promise<Visit> {
  const visit = await visitors.visit({ reducedMotion: 'reduce' });
  await visit.becomes(userId);
  await visit.page.goto(path);
  await visit.page.locator('.choice-card', { hasText: task }).press('Enter');
  await visit.page.locator('main h1').first().waitFor();
  return visit;
}

export async function lookAt(visit: Visit, name: string): Promise<void> {
  assert.deepEqual(await faultsOn(visit.page), [], name);
  const { page } = visit;
  await page.setViewportSize({ width: 320, height: 640 });
  const [held = 0, room = 0] = await page.evaluate(() => [
    document.scrollingElement?.scrollWidth ?? 0,
    document.documentElement.clientWidth,
  ]);
  assert.ok(held <= room, `${name}: ${held} px wide in ${room}`);
  await page.setViewportSize({ width: 1440, height: 900 });
}

export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`never came to ${String(target)}`);
}

/** The first step: a file is chosen and sent. */
export async function laysReady(
  page: Page,
  file: { readonly name: string; readonly content: string | Buffer },
): Promise<void> {
  // Listened to before the way there: a browser that is busy shows its own dialog to whoever begins to listen at the last moment.
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, page.locator('#load-file'));
  await page.keyboard.press('Space');
  const { name, content } = file;
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await tabTo(page, page.getByRole('button', { name: 'Bestand klaarleggen' }));
  await page.keyboard.press('Enter');
}

/** The second step: from whom it is, how good, on which ground and until when. */
export async function saysWhatItIs(
  page: Page,
  of: { readonly title: string; readonly supplier: string },
): Promise<void> {
  const typed = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  };
  const ticked = async (label: string) => {
    // A group of radio buttons is one stop; an arrow goes on from there.
    const target = page.getByLabel(label, { exact: true });
    await tabTo(page, page.locator('fieldset', { has: target }).getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let presses = 0; presses < 6 && !(await target.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown');
  };
  // A long list is a box: typing the first letters chooses.
  const picked = async (label: string, option: string) => {
    const list = page.getByLabel(label, { exact: true });
    await tabTo(page, list);
    await page.keyboard.type(option);
    assert.equal(await list.locator('option:checked').textContent(), option);
  };
  const dated = async (label: string, day: string) => {
    const [year, month, date] = day.split('-');
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(`${month}${date}${year}`);
    if ((await page.getByLabel(label, { exact: true }).inputValue()) === day) return;
    await page.getByLabel(label, { exact: true }).fill(day);
  };
  await typed('Naam van het register', of.title);
  await typed('Leverancier', of.supplier);
  await dated('Stand van', today);
  await ticked('A: betrouwbaar');
  await ticked('2: waarschijnlijk waar');
  await picked('Herkomst onder welke wet', 'AVG, geen bijzonder regime');
  await typed('Wet en artikel waarop u dit register hier gebruikt', 'Awb 5:11');
  await dated('Uiterlijk weg op', inDays(300));
}

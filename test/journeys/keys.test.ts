import assert from 'node:assert/strict';
import { journey, type Visit } from '../browser.node.ts';
import { endsOn, recorded } from './prepared.node.ts';

const places = [
  'Loods Voorbeeldweg 1',
  'Loods Voorbeeldweg 2',
  'Loods Voorbeeldweg 3',
  'Loods Voorbeeldweg 4',
] as const;
const [first, second, third, fourth] = places;

const open = ({ page }: Visit, place: string) => page.getByRole('heading', { name: place, level: 2 }).waitFor();
const focusIsOnRow = ({ page }: Visit, place: string) =>
  page.waitForFunction(
    (words) => document.activeElement?.matches('.row') && document.activeElement.textContent?.includes(words),
    place,
  );
const inList = ({ page }: Visit, place: string) => page.locator('.row').filter({ hasText: place });

/** Every key that works on the inbox with an open signal, as it stands on the keyboard. */
const inboxKeys = ['?', 'G', 'J', '↓', 'K', '↑', 'N', '1', 'Enter', '2', '3', '4', '5'];

/** What is open, under the focus and what a screen reader hears, key by key. */
const strokes: readonly { readonly key: string; readonly says: string; check(visit: Visit): Promise<unknown> }[] = [
  { key: 'j', says: 'the first', check: (visit) => open(visit, first) },
  { key: 'j', says: 'the next', check: (visit) => open(visit, second) },
  { key: 'ArrowDown', says: 'an arrow in the list too', check: (visit) => open(visit, third) },
  { key: 'k', says: 'back', check: (visit) => open(visit, second) },
  { key: 'ArrowUp', says: 'back to the first', check: (visit) => open(visit, first) },
  {
    key: '2',
    says: 'taking on is heard, leaves the list and opens the next one',
    async check(visit) {
      await visit.hears('Het signaal staat nu bij u.');
      await open(visit, second);
      await inList(visit, first).waitFor({ state: 'detached' });
      await focusIsOnRow(visit, second);
    },
  },
  {
    key: 'u',
    says: 'undone is heard, and the signal is back',
    async check(visit) {
      await visit.hears('De laatste stap is teruggedraaid.');
      await open(visit, first);
      await inList(visit, first).waitFor();
      await focusIsOnRow(visit, first);
    },
  },
  {
    key: '5',
    says: 'parking too early is explained; Escape gives the focus back',
    async check(visit) {
      await visit.page
        .getByRole('dialog', { name: 'Parkeren kan nog niet' })
        .getByText(/Parkeren hoort bij weging 3/)
        .waitFor();
      await visit.page.keyboard.press('Escape');
      await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIsOnRow(visit, first);
    },
  },
  {
    key: '4',
    says: 'not now asks for a reason and a day, and then opens the next one',
    async check(visit) {
      const dialog = visit.page.getByRole('dialog', { name: 'Niet nu' });
      await visit.focusIsOn('dialog textarea');
      await visit.page.keyboard.insertText('De eigenaar is deze week weg.');
      await visit.fills({ 'Komt terug op': endsOn }, dialog);
      await visit.page.keyboard.press('Enter');
      await visit.hears('Het signaal komt later terug.');
      await open(visit, second);
      await focusIsOnRow(visit, second);
    },
  },
  {
    key: '3',
    says: 'a related signal is chosen among the others',
    async check(visit) {
      const dialog = visit.page.getByRole('dialog', { name: 'Hoort bij een ander signaal' });
      await dialog.getByLabel(new RegExp(third)).check();
      await visit.fills({ 'Wat hebben ze gemeen?': 'Zelfde weg, zelfde week.' }, dialog);
      await visit.presses('Hoort bij een ander signaal', dialog);
      await visit.hears('De signalen horen nu bij elkaar.');
      await open(visit, third);
      await focusIsOnRow(visit, third);
    },
  },
  { key: 'Enter', says: 'the chosen row is weighed', check: (visit) => visit.heading(/^Weging 1/).waitFor() },
  { key: 'b', says: 'and back', check: (visit) => visit.heading('Postvak').waitFor() },
];

journey('the inbox works with keys alone', async (visitors) => {
  for (const place of places) await recorded(visitors.address, place);
  const visit = await visitors.at('noor', '/signals');
  await inList(visit, fourth).waitFor();
  for (const { key, says, check } of strokes) {
    await visit.page.keyboard.press(key);
    await check(visit).catch((cause: unknown) => {
      throw new Error(`${key}: ${says}`, { cause });
    });
  }
});

journey('the help window lists every key, closes with Escape and turns the keys off', async (visitors) => {
  const id = await recorded(visitors.address, 'Loods Voorbeeldweg 5');
  const visit = await visitors.at('noor', '/signals');
  const { page } = visit;
  const help = page.getByRole('dialog', { name: 'Hulp en toetsen' });
  const row = page.locator(`#row-${id}`);
  await row.press('Enter');
  await open(visit, 'Loods Voorbeeldweg 5');
  await page.keyboard.press('?');
  await help.waitFor();
  const listed = await help.locator('kbd').allTextContents();
  assert.deepEqual(listed.toSorted(), inboxKeys.toSorted());
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await visit.focusIsOn(`#row-${id}`);
  await visit.presses('Hulp');
  await help.getByLabel('Toetsen van één letter of cijfer gebruiken').uncheck();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await page.locator('.acts .key-cap').first().waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('4');
  assert.equal(await page.getByRole('dialog').count(), 0, 'a key that is off does nothing');
});

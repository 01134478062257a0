import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { journey, type Visit, type Visitors } from '../browser.node.ts';
import { faultsOn } from './axe.node.ts';
import { running } from './prepared.node.ts';

const [wide, narrow] = [
  { width: 1440, height: 900 },
  { width: 320, height: 640 },
];

/** Faults in light and dark, and what sticks out on a phone. */
async function lookAt({ page }: Visit, name: string): Promise<void> {
  const faults = [...(await faultsOn(page))];
  await page.setViewportSize(narrow);
  const held = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  if (held > narrow.width) faults.push(`${held} px wide in ${narrow.width}`);
  await page.setViewportSize(wide);
  assert.deepEqual(faults, [], name);
}

/** The number key that stands on an option, a heading of options or a task. */
async function pressFor({ page }: Visit, words: string): Promise<void> {
  const place = page.locator('.option, .group-button, .choice-card').filter({ hasText: words }).first();
  await place.waitFor();
  await page.keyboard.press((await place.locator('.key-cap').textContent()) ?? '');
}

/** Tab after tab to a field or button, as somebody without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${target}`);
}

/** A screen under the task with these words, chosen by key. */
async function at(visitors: Visitors, userId: string, path: string, task: string): Promise<Visit> {
  const visit = await visitors.visit({ reducedMotion: 'reduce' });
  await visit.becomes(userId);
  await visit.page.goto(path);
  await pressFor(visit, task);
  await visit.page.locator('.choice-card').first().waitFor({ state: 'detached' });
  return visit;
}

/** From the case to the card, by number keys: the questions that the case leaves. */
async function asksWhetherItMay(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('3');
  await visit.heading('Wat wilt u doen, en met wie?').waitFor();
  await lookAt(visit, 'before the first question');
  await pressFor(visit, 'Iemand buiten het samenwerkingsverband');
  await page.keyboard.press('Enter');
  await visit.heading('Voor wie is het?').waitFor();
  await pressFor(visit, 'Gemeente, provincie of andere overheid');
  await pressFor(visit, 'Waterschap');
  await page.keyboard.press('Enter');
  await visit.heading('Om welke gegevens gaat het?').waitFor();
  for (const words of [
    'Gemaakt door het samenwerkingsverband',
    'Resultaat van het samenwerkingsverband',
    'Gewone en openbare gegevens',
    'Gewone gegevens (AVG)',
    'Niets hiervan',
  ])
    await pressFor(visit, words);
  await page.keyboard.press('Enter');
  await visit.heading('Wat is al gewogen en geregeld?').waitFor();
  for (const key of '123456') await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await visit.heading('Nog een paar dingen').waitFor();
  await visit.sees('Vraag 4 van hoogstens 8');
  await pressFor(visit, 'Een taak van de overheid (publieke taak)');
  await page.keyboard.press('Enter');
  await visit.focusIsOn('.card__effect');
  assert.equal(await page.locator('.card__effect').textContent(), 'Ja, na akkoord');
  await visit.sees(/^Nog geen akkoord van: .*Politie, eenheid Voorbeeldregio/);
}

async function keepsAndAsks(visit: Visit): Promise<void> {
  const { page } = visit;
  await lookAt(visit, 'the card');
  await page.keyboard.press('k');
  await visit.focusIsOn('dialog input');
  await page.keyboard.insertText('Beeld van de plek aan het waterschap');
  await page.keyboard.press('Enter');
  await visit.hears('Het advies staat bij de zaak.');
  await page.getByRole('link', { name: /^Beeld van de plek aan het waterschap/ }).waitFor();
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Vraag het akkoord' });
  await dialog.waitFor();
  assert.equal(await dialog.locator('input:checked').count(), 7, 'everybody who must answer is ticked');
  await lookAt(visit, 'whom one asks');
  await tabTo(page, dialog.locator('textarea'));
  await page.keyboard.insertText('Het waterschap wil een lozing stoppen.');
  await tabTo(page, dialog.getByRole('button', { name: 'Vragen versturen' }));
  await page.keyboard.press('Enter');
  await visit.hears('7 vragen zijn verstuurd.');
  await dialog.waitFor({ state: 'detached' });
}

/** Opens the first request, reads it, and answers; all by key. */
async function answers(visitors: Visitors, [userId, task]: readonly [string, string]): Promise<Visit> {
  const visit = await at(visitors, userId, '/approvals', task);
  const { page } = visit;
  await page.locator('.row').filter({ hasText: 'Het waterschap wil een lozing stoppen.' }).waitFor();
  await page.keyboard.press('j');
  await visit.heading('De vraag in gewone woorden').waitFor();
  await visit.sees('Waterschap', 'Een resultaat geven', 'Er is een geldige DPIA (privacytoets vooraf).');
  await visit.heading(/^Wat de poort nu zegt/).waitFor();
  if (userId === 'mila') await lookAt(visit, 'a request');
  await page.keyboard.press('1');
  await visit.focusIsOn('.approval-answer input[type=radio]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await visit.focusIsOn('.approval-answer textarea');
  await page.keyboard.insertText('Past bij het doel.');
  await tabTo(page, page.getByRole('button', { name: 'Antwoord versturen' }));
  await page.keyboard.press('Enter');
  await visit.hears('Uw akkoord is verstuurd.');
  await visit.heading('Wat u antwoordde').waitFor();
  await visit.focusIsOn('#approval-answer-title');
  return visit;
}

const inRiec = 'Meedoen in het RIEC';
const answerers = [
  ['noor', inRiec],
  ['salma', inRiec],
  ['ruben', inRiec],
  ['daan', inRiec],
  ['lotte', inRiec],
  ['ellen', 'Toetsen op rechtmatigheid'],
] as const;

/** Waits until a list of the approvals that were asked holds so many: the answers travel. */
async function holds({ page }: Visit, lane: string, count: number): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto(`/approvals?lane=${lane}`);
    await page.locator('.inbox__rows .row, .inbox__rows .empty').first().waitFor();
    if ((await page.locator('.inbox__rows .row').count()) === count) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never ${count} in ${lane}`);
}

/** From an approval that was given to the same question, asked again. */
async function asksAgain(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('j');
  const link = page.getByRole('link', { name: 'Vraag de poort opnieuw' });
  await link.waitFor();
  await link.press('Enter');
  await page.locator('.card__effect').waitFor();
}

async function opensGiving(visit: Visit, content: string): Promise<Locator> {
  const { page } = visit;
  assert.equal(await page.locator('.card__effect').textContent(), 'Ja');
  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: 'Gegevens verstrekken' });
  await visit.focusIsOn('dialog input');
  await page.keyboard.insertText('Waterschap Voorbeeldland, afdeling toezicht');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(content);
  return dialog;
}

journey('what needs approvals is asked, answered by key, given, and found when one is revoked', async (visitors) => {
  const caseId = await running(visitors.address, 'Loods Voorbeeldgracht 1');
  const joris = await at(visitors, 'joris', `/cases/${caseId}`, 'Gezamenlijk wegen');
  const { page } = joris;
  await page.locator('#share-part').waitFor();
  await joris.sees(/^Er is nog niets gedeeld/);
  await asksWhetherItMay(joris);
  await keepsAndAsks(joris);

  const mila = await answers(visitors, ['mila', inRiec]);
  await Promise.all(answerers.slice(0, 3).map((one) => answers(visitors, one)));
  await Promise.all(answerers.slice(3).map((one) => answers(visitors, one)));

  await holds(joris, 'given', 7);
  await asksAgain(joris);
  const dialog = await opensGiving(joris, 'In de loods stonden vaten zonder etiket.');
  await lookAt(joris, 'giving');
  await tabTo(page, dialog.getByRole('button', { name: 'Verstrek' }));
  await page.keyboard.press('Enter');
  await joris.hears('De gegevens zijn verstrekt.');
  await joris.heading('Verstrekt').waitFor();
  // A second time it is prepared while somebody revokes.
  const second = await opensGiving(joris, 'En een pomp.');

  await mila.page.goto('/approvals?lane=answered');
  await mila.page.locator('.row').filter({ hasText: 'Het waterschap wil een lozing stoppen.' }).waitFor();
  await mila.page.keyboard.press('j');
  await mila.page.getByRole('button', { name: 'Akkoord intrekken' }).waitFor();
  await mila.page.keyboard.press('2');
  await mila.focusIsOn('dialog textarea');
  await mila.page.keyboard.insertText('Er loopt nu een onderzoek.');
  await tabTo(mila.page, mila.page.locator('dialog').getByRole('button', { name: 'Akkoord intrekken' }));
  await mila.page.keyboard.press('Enter');
  await mila.hears('Het akkoord is ingetrokken.');
  await mila.sees('U hebt dit akkoord ingetrokken.');
  await mila.focusIsOn('#approval-answer-title');
  await lookAt(mila, 'an answered request');

  const bureau = await at(visitors, 'joris', '/approvals?lane=withdrawn', 'Gezamenlijk wegen');
  await holds(bureau, 'withdrawn', 1);

  await tabTo(page, second.getByRole('button', { name: 'Verstrek' }));
  await page.keyboard.press('Enter');
  // An approval that was revoked is an objection: the node says no, and the card behind the window too.
  await second.getByText('De wet staat dit niet toe.').waitFor();
  await second.getByText(/^Een deelnemer van wie gegevens in het resultaat zitten, heeft bezwaar/).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.card__effect', { hasText: 'Nee' }).waitFor();

  await bureau.page.keyboard.press('j');
  await bureau.heading('Wat hierop leunt').waitFor();
  await bureau.page.getByRole('row', { name: /Gegevens verstrekken.*Joris.*Deze casus/ }).waitFor();
  await bureau.sees(/^Dit akkoord is ingetrokken op/);
  await lookAt(bureau, 'an approval that was revoked');
  await bureau.page.keyboard.press('1');
  await bureau.focusIsOn('dialog textarea');
  await bureau.page.keyboard.insertText('Het onderzoek is klaar.');
  await tabTo(bureau.page, bureau.page.getByRole('button', { name: 'Vraag versturen' }));
  await bureau.page.keyboard.press('Enter');
  await bureau.hears('Uw vraag is opnieuw verstuurd.');
  await bureau.page.getByRole('cell', { name: 'Deze casus' }).getByRole('link').press('Enter');
  await bureau.heading('Loods Voorbeeldgracht 1').waitFor();
  await bureau.page.locator('.shared-row', { hasText: 'Geen bezwaar' }).first().waitFor();
  await lookAt(bureau, 'the case');
});

journey('a party gives data to another inside the case, and it stands there with both', async (visitors) => {
  const caseId = await running(visitors.address, 'Loods Voorbeeldgracht 2');
  const noor = await at(visitors, 'noor', `/invitations/${caseId}`, inRiec);
  const { page } = noor;
  await page.locator('#share-part').waitFor();
  await page.keyboard.press('3');
  await noor.heading('Wat wilt u doen, en met wie?').waitFor();
  await pressFor(noor, 'Politie, eenheid Voorbeeldregio');
  await pressFor(noor, 'Gegevens delen met het samenwerkingsverband');
  await page.keyboard.press('Enter');
  await noor.heading('Om welke gegevens gaat het?').waitFor();
  for (const words of [
    'Over een pand, bedrijf of vergunning',
    'Vergunningen',
    'Gewone en openbare gegevens',
    'Gewone gegevens (AVG)',
    'De persoon van het signaal',
  ])
    await pressFor(noor, words);
  await page.keyboard.press('Enter');
  await noor.heading('Wat is al gewogen en geregeld?').waitFor();
  await noor.sees('Vraag 2 van hoogstens 8');
  for (const key of '123') await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await noor.focusIsOn('.card__effect');
  assert.equal(await page.locator('.card__effect').textContent(), 'Ja');
  await page.keyboard.press('v');
  await noor.focusIsOn('dialog textarea');
  await noor.sees('Dit gaat naar Politie, eenheid Voorbeeldregio, in Schakel.');
  await page.keyboard.insertText('Voor deze loods is geen vergunning.');
  await tabTo(page, page.locator('dialog').getByRole('button', { name: 'Verstrek' }));
  await page.keyboard.press('Enter');
  await noor.hears('De gegevens zijn verstrekt.');
  await noor.heading('Verstrekt').waitFor();
  await lookAt(noor, 'a card that says yes, and what was given');

  const mila = await at(visitors, 'mila', `/invitations/${caseId}`, inRiec);
  for (let tries = 0; tries < 40 && (await mila.heading('Gekregen').count()) === 0; tries += 1) {
    await mila.page.waitForTimeout(100);
    await mila.page.reload();
    await mila.page.locator('#share-part').waitFor();
    await mila.page.locator('.share-part .loading').waitFor({ state: 'detached' });
  }
  await mila.page.locator('summary').filter({ hasText: 'van College van Veenwijde' }).press('Enter');
  await mila.sees('Voor deze loods is geen vergunning.');
  await lookAt(mila, 'the case at a party');
  await mila.page.goto('/approvals/shared');
  await mila.heading('Gekregen en gegeven').waitFor();
  await mila.page.locator('summary').filter({ hasText: 'van College van Veenwijde' }).waitFor();
  await lookAt(mila, 'what was received under the task');
});

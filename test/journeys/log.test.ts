import assert from 'node:assert/strict';
import { journey, type Visit } from '../browser.node.ts';
import { handedOver, inDays, recorded, today } from './prepared.node.ts';

const rows = ({ page }: Visit) => page.locator('.log-row');
const slider = ({ page }: Visit) => page.getByRole('slider', { name: 'Dag van de regels' });
const title = ({ page }: Visit, name: string) => page.getByRole('heading', { name, level: 2 }).waitFor();
const follow = ({ page }: Visit, name: string | RegExp) => page.getByRole('link', { name }).first().press('Enter');

async function stops(visit: Visit, key: string, day: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    const before = await slider(visit).getAttribute('aria-valuetext');
    if (before?.startsWith(day)) return;
    await visit.page.keyboard.press(key);
    // Read before the page was drawn again, the day that is looked for would be passed by.
    await visit.page
      .locator(`[role=slider]:not([aria-valuetext="${before}"]), input[type=range]:not([aria-valuetext="${before}"])`)
      .first()
      .waitFor();
  }
  throw new Error(`the slider never came to ${day}`);
}

journey(
  'the officer finds a decision by person, follows it, and sees what other rules would change',
  async (visitors) => {
    await handedOver(visitors.address, 'Loods Voorbeeldweg 41');
    const visit = await visitors.at('yasmin', '/log');
    const { page } = visit;
    await rows(visit).first().waitFor();

    // By person, with the keyboard alone.
    await page.keyboard.press('f');
    await visit.focusIsOn('#log-search-by');
    await page.keyboard.type('Medew');
    await page.keyboard.press('Tab');
    await visit.focusIsOn('#log-search-of');
    await page.keyboard.insertText('Noor');
    await page.keyboard.press('Enter');
    await visit.hears(/^Gezocht op medewerker: Noor\. \d+ besluiten op deze pagina$/);
    await visit.focusIsOn('.log__rows');
    assert.equal(new URL(page.url()).search, '?by=user&of=noor');

    // The question in words, the answer with its sentence and articles, and the test whether it still holds.
    await page.keyboard.press('j');
    await title(visit, 'Weging 3: hoe zwaar, en wie pakt het op?');
    await visit.focusIsOn('.log-row__link');
    const pane = page.locator('.log__decision');
    for (const text of [
      'Een signaal melden bij het samenwerkingsverband',
      'U mag een signaal melden als het kan gaan om georganiseerde misdaad.',
      'Opnieuw gevraagd met de regels van toen: hetzelfde antwoord.',
      'Met de regels van vandaag is het antwoord hetzelfde.',
    ])
      await pane.getByText(text).waitFor();
    await pane.getByRole('link', { name: /^WGS 2\.23\(1\)/ }).waitFor();
    await pane.getByText('Alles wat de poort wist').press('Enter');
    await pane.getByText('Een mens doet dit, geen computer.').waitFor();
    assert.equal(await pane.getByText('Concreet en recent').count(), 0, 'what people wrote stands in no log');

    // Everything of this one act; then everybody who touched the file.
    await follow(visit, 'Alles van deze handeling');
    await visit.hears(/^Gezocht op spoor: [0-9a-f]{32}\. 1 besluit op deze pagina$/);
    await page.keyboard.press('j');
    await title(visit, 'Weging 3: hoe zwaar, en wie pakt het op?');
    await follow(visit, 'Wie raakte dit dossier aan?');
    await title(visit, 'Wie raakte dit dossier aan?');
    await rows(visit).filter({ hasText: 'Signaal vastleggen' }).filter({ hasText: 'Noor' }).waitFor();
    assert.ok((await rows(visit).count()) >= 5);

    // Other rules: before the WGS there was no ground for it.
    await page.keyboard.press('j');
    await follow(visit, 'Bekijk deze dag bij andere regels');
    await visit.heading('Wat als een regel verandert?').waitFor();
    await visit.sees('Geen besluit en geen regel verandert.', 'Geen daarvan zou anders zijn beantwoord.');
    await slider(visit).focus();
    await stops(visit, 'ArrowLeft', '2 februari 2025');
    await visit.hears(/zou(den)? anders zijn beantwoord\./);
    await visit.focusIsOn('.day-slider__range');
    await visit.sees('Zo luidden de regels op deze dag.', 'AI-verordening');
    await page.getByRole('img', { name: /Ja → Nee: \d+/ }).waitFor();
    await page.locator('body').press('t');
    await page.getByRole('row', { name: /Ja.*Nee.*Ja.*\d+/ }).waitFor();
    await page.keyboard.press('j');
    await visit.focusIsOn('.changed__link');
    await page.keyboard.press('Enter');
    await page.locator('#decision-title').waitFor();
    await page.goBack();
    await visit.heading('Wat als een regel verandert?').waitFor();
    assert.match(page.url(), /on=2025-02-02/);
  },
);

journey('rules can be left out one by one, and a choice that is not possible says what is', async (visitors) => {
  await recorded(visitors.address, 'Loods Voorbeeldweg 42');
  const visit = await visitors.at('yasmin', '/rule-change');
  const { page } = visit;
  await visit.sees('Geen daarvan zou anders zijn beantwoord.', /\(vandaag\)/);
  await page.getByText('Regels weglaten').press('Enter');
  await page.getByLabel('Zoek een regel').fill('taak eigen organisatie');
  await page.getByRole('checkbox', { name: /^OT01/ }).press('Space');
  await visit.hears(/zou(den)? anders zijn beantwoord\./);
  await visit.sees('Zonder: OT01');
  await visit.focusIsOn('input[type=checkbox]');
  await page.locator('.changed__row').filter({ hasText: 'Signaal vastleggen' }).first().waitFor();

  // A day that is still to come changes nothing today, and says so.
  await page.locator('body').press('l');
  await visit.sees(
    'Deze regels gelden nog niet. Vandaag veranderen zij niets.',
    'Antiwitwasverordening (EU) 2024/1624',
  );
  await page.keyboard.press('v');
  await visit.sees(/\(vandaag\)/);

  await visit.fills({ Van: inDays(-90), 'Tot en met': today });
  await visit.presses('Kies deze periode');
  await visit.heading('Deze periode is te lang.').waitFor();
  await visit.sees('Kies een periode van hoogstens 31 dagen.');
  await visit.fills({ Van: inDays(-60), 'Tot en met': inDays(-50) });
  await visit.presses('Kies deze periode');
  await visit.heading('In deze periode is niets besloten').waitFor();
});

journey(
  'pages go on where they ended, looks at the log are shown on request, and nothing found says so',
  async (visitors) => {
    for (let times = 0; times < 26; times += 1) await recorded(visitors.address, `Loods Voorbeeldpad ${times}`);
    const visit = await visitors.at('yasmin', '/log');
    const { page } = visit;
    await rows(visit).nth(24).waitFor();
    const last = await rows(visit).nth(24).locator('a').getAttribute('id');
    await page.keyboard.press('o');
    await page.waitForURL(/before=/);
    await page.locator(`#${last}`).waitFor({ state: 'detached' });
    await visit.focusIsOn('.log__rows');
    await page.keyboard.press('n');
    await page.locator(`#${last}`).waitFor();

    assert.equal(await rows(visit).filter({ hasText: 'Logboek van besluiten' }).count(), 0);
    await follow(visit, 'Toon ook wie in het logboek keek');
    await rows(visit).filter({ hasText: 'Logboek van besluiten' }).first().waitFor();

    await page.goto('/log?by=user&of=niemand');
    await visit.heading('Hier is niets gevonden').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await visit.sees('Vul in waarnaar u zoekt.');
    await visit.focusIsOn('#log-search-of');
    await page.goto('/log?nr=999999');
    await visit.sees('Dit bestaat niet, of u mag het niet weten.');
  },
);

journey('on a phone a decision takes the screen, and closing it leads back to its row', async (visitors) => {
  await recorded(visitors.address, 'Loods Voorbeeldweg 43');
  const visit = await visitors.at('yasmin', '/log', { viewport: { width: 320, height: 640 } });
  const { page } = visit;
  const first = rows(visit).first().getByRole('link');
  const id = await first.getAttribute('id');
  await first.press('Enter');
  await title(visit, 'Signaal vastleggen');
  assert.equal(await first.isVisible(), false);
  await page.getByText('De logrecords zelf').press('Enter');
  await visit.presses('Kopieer: Besluit (Authorization Decision Log)');
  await visit.hears(/^(Gekopieerd\.|Kopiëren lukt hier niet\.)/);
  assert.equal(await page.evaluate(() => document.scrollingElement?.scrollWidth), 320);
  await follow(visit, 'Terug naar de lijst');
  await visit.focusIsOn(`#${id}`);
});

journey('nobody but the officer of the organ gets in, and the help window lists the keys', async (visitors) => {
  const noor = await visitors.visit();
  await noor.becomes('noor');
  for (const path of ['/log', '/rule-change']) {
    await noor.page.goto(path);
    await noor.heading('Dit scherm hoort niet bij uw rol').waitFor();
  }
  assert.equal(await noor.page.getByRole('link', { name: 'Logboek' }).count(), 0);
  assert.deepEqual(
    noor.requests.filter((one) => one.includes('log') || one.includes('rule-change')),
    [],
  );

  await recorded(visitors.address, 'Loods Voorbeeldweg 44');
  const yasmin = await visitors.at('yasmin', '/rule-change?on=2018-05-25');
  await yasmin.page.locator('.flows').waitFor();
  await yasmin.page.keyboard.press('?');
  const listed = await yasmin.page.getByRole('dialog').locator('kbd').allTextContents();
  assert.deepEqual(listed.toSorted(), ['?', 'G', 'E', 'L', 'V', 'T', 'J', '↓', 'K', '↑'].toSorted());
});

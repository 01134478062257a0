import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { journey, type Visit, type Visitors } from '../browser.node.ts';
import { faultsOn } from './axe.node.ts';

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

/** Tab after tab to a field or button, as somebody without a mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${target}`);
}

async function types({ page }: Visit, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).last());
  await page.keyboard.insertText(text);
}

async function enters({ page }: Visit, button: string, where: Page | Locator = page): Promise<void> {
  await tabTo(page, where.getByRole('button', { name: button, exact: true }));
  await page.keyboard.press('Enter');
}

const joint = 'RIEC';

/** A screen under the task with these words. */
async function at(visitors: Visitors, userId: string, path: string, task: string): Promise<Visit> {
  const visit = await visitors.visit({ reducedMotion: 'reduce' });
  await visit.becomes(userId);
  await visit.page.goto(path);
  await visit.page.locator('.choice-card').filter({ hasText: task }).first().press('Enter');
  await visit.page.locator('.choice-card').first().waitFor({ state: 'detached' });
  return visit;
}

/** Loads the page again until it says so: what nodes tell each other travels. */
async function until({ page }: Visit, place: string, text: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.locator('main h1').waitFor();
    await page.waitForFunction(() => document.querySelector('main .loading') === null);
    if ((await page.locator(place).filter({ hasText: text }).count()) > 0) return;
    await page.waitForTimeout(150);
    await page.reload();
  }
  throw new Error(`never ${text}`);
}

/** From the case by key to a question; a name alone is not enough to ask by. */
async function asksAboutPerson(visit: Visit): Promise<string> {
  const { page } = visit;
  await page.getByRole('link', { name: /Stal Wilgenschouwdijk/ }).press('Enter');
  await visit.heading('Vragenrondes').waitFor();
  await page.locator('.rounds-list .row').first().waitFor();
  await page.keyboard.press('4');
  await visit.heading('Over wie of wat?').waitFor();
  await visit.sees('Politie, eenheid Voorbeeldregio', /^Deelnemers krijgen alleen onleesbare sleutels/);
  await tabTo(page, page.getByLabel('Een persoon'));
  await page.keyboard.press('Space');
  await types(visit, 'Achternaam', 'van der Meulenkamp');
  await types(visit, 'Waarom is deze vraag nodig', 'Hij huurt de stal volgens de buurman.');
  await page.keyboard.press('Tab');
  await enters(visit, 'Vragen');
  await visit.focusIsOn('.form__refused');
  await visit.sees('Met deze gegevens is niet te vragen: er is geen enkele sleutel van te maken.');
  await lookAt(visit, 'a question that cannot be asked');
  await page.getByRole('link', { name: /^Voornamen of voorletters/ }).press('Enter');
  await page.keyboard.insertText('Willem Hendrik');
  await types(visit, 'Geboortedatum', '12-03-1971');
  await enters(visit, 'Vragen');
  await visit.hears('De vraag wacht op een collega die meekijkt.');
  await visit.heading('Een collega kijkt mee').waitFor();
  await lookAt(visit, 'a round that waits for a colleague');
  return new URL(page.url()).pathname;
}

async function sends(visitors: Visitors, path: string): Promise<void> {
  const visit = await at(visitors, 'iris', path, 'Gezamenlijk wegen');
  const { page } = visit;
  await visit.heading('Kijk mee voordat de vraag weggaat').waitFor();
  await visit.sees('van der Meulenkamp', 'Hij huurt de stal volgens de buurman.');
  await lookAt(visit, 'what a second person sees');
  await tabTo(page, page.getByLabel('Ja, versturen'));
  await page.keyboard.press('Space');
  await types(visit, 'Waar hebt u naar gekeken?', 'De naam staat in het signaal.');
  await enters(visit, 'Vastleggen');
  await visit.hears('De vraag is verstuurd.');
  await visit.focusIsOn('#round-who');
}

/** The police may not answer without the competent authority; it does not answer this one. */
async function declines(visitors: Visitors): Promise<Visit> {
  const visit = await at(visitors, 'mila', '/questions', joint);
  const { page } = visit;
  await page.locator('.row').first().waitFor();
  for (let tries = 0; tries < 60 && (await page.locator('.row').count()) < 2; tries += 1) {
    await page.waitForTimeout(150);
    await page.reload();
    await page.locator('.row').first().waitFor();
  }
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.locator('.row').nth(1).and(page.locator('[aria-current=true]')).waitFor();
  assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Meulenkamp/);
  await lookAt(visit, 'a question that waits');
  await page.keyboard.press('1');
  await visit.sees('Hiervoor is eerst een akkoord nodig.');
  await enters(visit, 'Vraag het akkoord');
  const dialog = page.getByRole('dialog', { name: 'Vraag het akkoord' });
  await dialog.getByText('Openbaar Ministerie').waitFor();
  await lookAt(visit, 'whom one asks for an approval');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('2');
  await visit.focusIsOn('dialog textarea');
  await page.keyboard.insertText('Er loopt een onderzoek.');
  await enters(visit, 'Niet beantwoorden', page.locator('dialog'));
  await visit.hears('U antwoordt niet op deze vraag.');
  return visit;
}

async function asksFurther(visit: Visit): Promise<void> {
  const { page } = visit;
  await until(visit, '.round-holder', 'De deelnemer antwoordt niet (WGS 1.5).');
  await visit.sees('treffer (kandidaat)', /^Een treffer is een kandidaat, geen identiteit/);
  await visit.sees('Klank van de achternaam, voorletter en geboortedatum');
  await lookAt(visit, 'the card of a round');
  await page.keyboard.press('1');
  await visit.focusIsOn('dialog select');
  await page.locator('dialog select').selectOption('permits');
  await tabTo(page, page.getByLabel('Besluit'));
  await page.keyboard.press('Space');
  await types(visit, 'Waarom hebt u deze gegevens nodig?', 'Om te weten of er een vergunning is.');
  await lookAt(visit, 'asking further');
  await enters(visit, 'Vraag versturen');
  await visit.hears('Uw vervolgvraag is verstuurd.');
  await visit.sees(/^Gevraagd op .*: Vergunningen en subsidies \(besluit\)$/);
}

async function gives(visitors: Visitors): Promise<void> {
  const visit = await at(visitors, 'noor', '/questions/further', joint);
  const { page } = visit;
  await until(visit, '.row', 'Vergunningen');
  await page.keyboard.press('j');
  await visit.sees('van der Meulenkamp', 'Om te weten of er een vergunning is.');
  await lookAt(visit, 'a request after a hit');
  await page.keyboard.press('1');
  await visit.focusIsOn('dialog textarea');
  await page.keyboard.insertText('Vergunning geweigerd in 2025.');
  await page.locator('dialog select').selectOption('AVG');
  await types(visit, 'Waarom mag en moet dit?', 'Nodig voor de casus.');
  await lookAt(visit, 'giving');
  await enters(visit, 'Verstrekken', page.locator('dialog'));
  await visit.hears('De gegevens zijn verstrekt.');
}

async function takes(visit: Visit): Promise<void> {
  const { page } = visit;
  await until(visit, '.round-further', 'Vergunning geweigerd in 2025.');
  await lookAt(visit, 'a draft');
  await enters(visit, 'Overnemen of laten');
  await visit.focusIsOn('dialog input');
  await page.keyboard.press('Space');
  await types(visit, 'Gaat dit over hetzelfde onderwerp?', 'Zelfde naam en adres.');
  await enters(visit, 'Vastleggen', page.locator('dialog'));
  await visit.hears('Overgenomen in de casus.');
  await visit.focusIsOn('#round-hits');
  await page.locator('.round-further .tag', { hasText: 'overgenomen' }).waitFor();
}

journey(
  'a person is asked about by key: a second person, a machine, a no, a hit, a draft that is taken',
  async (visitors) => {
    const joris = await at(visitors, 'joris', '/cases?lane=running', 'Gezamenlijk wegen');
    const path = await asksAboutPerson(joris);
    await sends(visitors, path);
    const mila = await declines(visitors);
    await asksFurther(joris);
    await gives(visitors);
    await takes(joris);
    await mila.page.goto('/questions/registers');
    await mila.page.getByRole('cell', { name: 'Kenteken' }).waitFor();
    await lookAt(mila, 'what is open');
    await mila.presses(/^Sluiten Aandachtslijst/);
    await mila.focusIsOn('dialog textarea');
    await lookAt(mila, 'closing a register');
  },
  { filling: 'demo' },
);

journey(
  'what somebody found in a register begins a question, and stands in no address',
  async (visitors) => {
    const visit = await at(visitors, 'noor', '/look-up', 'Registers');
    const { page } = visit;
    await page.locator('main input').first().fill('90000011');
    await page.locator('a[href^="/things/"]').first().press('Enter');
    await page.getByRole('button', { name: 'Vraag partners of zij dit kennen' }).waitFor();
    await page.keyboard.press('2');
    await visit.heading('Dit scherm hoort bij een ander doel').waitFor();
    await page.locator('.choice-card').filter({ hasText: joint }).press('Enter');
    await visit.sees(/^Een vraag aan deelnemers hoort altijd bij een lopende casus/);
    await lookAt(visit, 'the choice of a case');
    await page.keyboard.press('1');
    await visit.sees(/^Deze gegevens komen uit het register/);
    assert.equal(await page.getByLabel('KVK-nummer').inputValue(), '90000011');
    assert.doesNotMatch(page.url(), /90000011/);
    await lookAt(visit, 'a question that is filled in');
    // Given once: whoever comes back later begins with nothing.
    await page.reload();
    await visit.heading('Over wie of wat?').waitFor();
    assert.equal(await page.getByLabel('KVK-nummer').count(), 0);
  },
  { filling: 'demo' },
);

/** The page of the holding, under the task of the registers. */
async function opensHolding({ page }: Visit): Promise<void> {
  await page.goto('/look-up');
  await page.locator('.choice-card').filter({ hasText: 'Registers' }).first().press('Enter');
  await page.locator('main input').first().fill('90000028');
  await page.locator('a[href^="/things/"]').first().press('Enter');
  await page.locator('#thing-cases').waitFor();
}

async function addsToCase(visit: Visit): Promise<void> {
  const { page } = visit;
  assert.ok(!visit.requests.some((one) => one.includes('case-mention')), 'nothing is asked before somebody wants it');
  await page.keyboard.press('3');
  await visit.focusIsOn('.thing-cases__task h3');
  await visit.sees('Dit komt daarin niet voor. Gekeken in de ene casus waarin u werkt.');
  await lookAt(visit, 'a thing that stands in no case');
  const looks = () => visit.requests.filter((one) => one.includes('case-mention')).length;
  const before = looks();
  // As after any command of the page: what is on screen is asked again, and a look in a case is not.
  const asked = page.waitForResponse((one) => one.url().includes('case-invitation-lists'));
  await page.evaluate('window.dispatchEvent(new Event("schakel-changed"))');
  await (await asked).finished();
  await page.waitForLoadState('networkidle');
  assert.equal(looks(), before, 'no case is looked in because of a command');
  await enters(visit, 'Zet bij een casus');
  await visit.focusIsOn('dialog input');
  await tabTo(page, page.getByLabel('Hier gaat de casus over'));
  await page.keyboard.press('ArrowDown');
  await types(visit, 'Waarom hoort dit bij de casus?', 'De holding is eigenaar van de huurder.');
  await lookAt(visit, 'adding a thing to a case');
  await enters(visit, 'Vastleggen', page.locator('dialog'));
  await visit.hears('Dit staat nu bij de casus.');
  await visit.sees(/^Directe kring \(sinds/);
  await visit.focusIsOn('.thing-cases__task h3');
  await lookAt(visit, 'a thing that stands in a case');
}

async function takesOutOfCase(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.locator('.thing-cases__title').press('Enter');
  await page.locator('.choice-card').filter({ hasText: joint }).press('Enter');
  const subject = page.locator('.case-subjects__one').filter({ hasText: 'Meulenkamp Holding' });
  await subject.getByText('De holding is eigenaar van de huurder.').waitFor();
  await lookAt(visit, 'the subjects of a case');
  await subject.getByRole('button').press('Enter');
  await visit.focusIsOn('dialog textarea');
  await page.keyboard.insertText('Een andere holding met dezelfde naam.');
  await lookAt(visit, 'taking a subject out of a case');
  await enters(visit, 'Uit de casus halen', page.locator('dialog'));
  await visit.hears('Het staat niet meer bij de casus.');
  await subject.waitFor({ state: 'detached' });
  await visit.focusIsOn('#case-subjects');
}

journey(
  'a thing is found in the cases of who looks, for the purpose of those cases and not before',
  async (visitors) => {
    const visit = await visitors.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await visit.becomes('noor');
    await opensHolding(visit);
    await addsToCase(visit);
    await takesOutOfCase(visit);

    await opensHolding(visit);
    await page.keyboard.press('2');
    await page.locator('.choice-card').filter({ hasText: joint }).press('Enter');
    await visit.sees(/^Een vraag aan deelnemers hoort altijd bij een lopende casus/);
    await page.locator('.round-page .choice-card').first().waitFor();
    await page.keyboard.press('1');
    await visit.sees(/^Deze gegevens komen uit het register/);
    await types(visit, 'Waarom is deze vraag nodig', 'Wie kent de eigenaar van de huurder?');
    await page.keyboard.press('Tab');
    await enters(visit, 'Vragen');
    await visit.heading('Een collega kijkt mee').waitFor();
    await opensHolding(visit);
    await page.keyboard.press('3');
    await visit.sees(/^Een vraag van .* wacht op een collega$/);

    // Whoever works in no case sees a page that knows of none.
    const niels = await visitors.visit({ reducedMotion: 'reduce' });
    await niels.becomes('niels');
    await niels.page.goto(new URL(page.url()).pathname);
    await niels.page.locator('.choice-card').filter({ hasText: 'Registers' }).first().press('Enter');
    await niels.heading('Waaruit dit bestaat').waitFor();
    assert.equal(await niels.page.locator('#thing-cases').count(), 0);
  },
  { filling: 'demo' },
);

journey(
  'officers see what was drawn and what stood out',
  async (visitors) => {
    const hugo = await at(visitors, 'hugo', '/round-checks', 'Toezien');
    // Chance draws one question in fifty, also in the demo: then it stands there instead.
    await hugo.heading('Er is geen vraag getrokken').or(hugo.page.locator('main .row')).first().waitFor();
    await lookAt(hugo, 'drawn questions');
    await hugo.page.getByRole('link', { name: 'Meldingen' }).press('Enter');
    await hugo.heading('Er zijn geen meldingen').waitFor();
    await lookAt(hugo, 'no alerts');
  },
  { filling: 'demo' },
);

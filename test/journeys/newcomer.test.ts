import assert from 'node:assert/strict';
import { journey, type Visit } from '../browser.node.ts';
import { barn, weighings } from '../region.node.ts';
import { offered, recorded } from './prepared.node.ts';

const ground = async (visit: Visit) => {
  await visit.chooses(/Mag u deze gegevens/, 'Ja, dit hoort bij mijn taak');
  await visit.fills({ 'Waarom is dit nodig?': weighings.first.necessity });
};

async function tickIndicator({ page }: Visit, title: string, words: string): Promise<void> {
  const indicator = page.locator('.indicator').filter({ hasText: title });
  await indicator.getByRole('checkbox', { name: title }).check();
  await indicator.getByLabel('Woorden uit het signaal').fill(words);
  await indicator.getByText('Staat in het signaal.').waitFor();
}

/** From the first page to the inbox; nothing personal before a purpose. */
async function begin(visit: Visit, secret: string): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: 'Werk als Noor' }).press('Enter');
  await visit.heading('Zonder doel ziet niemand persoonsgegevens').waitFor();
  const asked = visit.requests.filter((request) => !request.endsWith('/v1/session') && !request.endsWith('/sessions'));
  assert.deepEqual(asked, [], 'without a purpose nothing is asked');
  assert.ok(!(await page.content()).includes(secret), 'without a purpose nothing personal is in the page');
  await page.keyboard.press('1');
  await visit.heading('Postvak').waitFor();
  await visit.sees(secret);
}

/** By the form, with two mistakes first. */
async function record(visit: Visit, place: string): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('n');
  await visit.heading('Nieuw signaal').waitFor();
  await visit.fills({ Plek: place, Postcode: '12 AB', 'Hoe kwam het binnen?': 'Telefoon' });
  await visit.presses('Signaal vastleggen');
  const summary = page.getByRole('alert');
  await summary.getByText('Nog niet alles klopt').waitFor();
  await visit.focusIsOn('.form__refused');
  await summary.getByRole('link', { name: /^Postcode: / }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const text = page.getByLabel('Wat is er gezien?');
  await visit.focusIsOn('textarea[aria-invalid=true]');
  assert.equal(await text.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.insertText(barn.text);
  await visit.fills({
    Postcode: barn.postcode,
    Betrouwbaarheid: 'B2 · bron meestal betrouwbaar, inhoud waarschijnlijk waar',
  });
  await visit.chooses('Bescherming van de melder', 'Melder wil onbekend blijven');
  await visit.presses('Signaal vastleggen');
  await visit.hears('Het signaal is vastgelegd.');
  await page.getByRole('heading', { name: place, level: 2 }).waitFor();
}

/** Weighing 1: trying to go on without the situation gives the server's answer and its next step. */
async function weighFirst(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.keyboard.press('1');
  await visit.heading(/^Weging 1/).waitFor();
  await ground(visit);
  await tickIndicator(visit, 'Ramen en kieren dicht', 'Ramen van binnen afgeplakt');
  await visit.chooses('Uitkomst', 'Verder');
  await visit.fills({ 'Toelichting op uw keuze': weighings.first.reason });
  await visit.presses('Weging 1 vastleggen');
  const refusal = page.getByRole('alert');
  await refusal.getByText('Er ontbreekt een kenmerk van de situatie.').waitFor();
  await refusal.getByText(/Kies eerst ten minste één kenmerk van de plek of situatie/).waitFor();
  await visit.focusIsOn('.form__refused');
  await tickIndicator(visit, 'Leeg gebouw of nieuw gebruik', 'Leegstaande schuur');
  await page.locator('mark').filter({ hasText: 'Leegstaande schuur' }).waitFor();
  await visit.presses('Weging 1 vastleggen');
  await visit.heading(/^Weging 2A/).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Weging 2A'));
}

async function weighTaskAndPlace(visit: Visit): Promise<void> {
  await ground(visit);
  await visit.fills({ 'Taak of bevoegdheid': 'Sluiten van een drugspand (Opiumwet 13b)' });
  await visit.chooses('Uitkomst', 'Verder');
  await visit.fills({ 'Toelichting op uw keuze': weighings.competence.reason });
  await visit.presses('Weging 2A vastleggen');
  await visit.heading(/^Weging 2B/).waitFor();
  await ground(visit);
  await visit.chooses('Uitkomst', 'Verder');
  await visit.fills({ 'Toelichting op uw keuze': weighings.territory.reason });
  await visit.presses('Weging 2B vastleggen');
  await visit.heading(/^Weging 3/).waitFor();
}

async function handOver(visit: Visit): Promise<void> {
  const { page } = visit;
  await ground(visit);
  const criteria = ['Concreet genoeg', 'Recent', 'Het beeld van dit verschijnsel'];
  for (const criterion of criteria) {
    const group = page.locator('fieldset.criterion').filter({ hasText: criterion });
    await group.getByLabel('Ja').check();
    await group.getByLabel('Waaruit blijkt dat?').fill('Dat blijkt uit de melding.');
  }
  await visit.chooses('Uitkomst', 'Naar het samenwerkingsverband');
  await visit.chooses('Welk samenwerkingsverband?', /^Regionaal Informatie/);
  await visit.fills({
    'Thema van het samenwerkingsverband': 'Buitengebied',
    'Waarom kan dit om georganiseerde misdaad gaan?': weighings.partnership.organisedCrimeLink,
    'Staat dit in verhouding tot het doel?': weighings.partnership.proportionality,
    'Waarom kan het niet met minder?': weighings.partnership.subsidiarity,
    'Toelichting op uw keuze': weighings.weight.reason,
  });
  await page.getByLabel('De aanwijzingen zijn direct, duidelijk en objectief').check();
  await visit.presses('Weging 3 vastleggen');
  // What nobody ticked is unknown, not "no": the gate asks.
  await page.getByRole('alert').getByText('Zitten er bijzondere persoonsgegevens in?').waitFor();
  await page.getByLabel('In het signaal staat niets over gezondheid').check();
  await visit.presses('Weging 3 vastleggen');
  await visit.heading('Dit signaal is gewogen').waitFor();
  await visit.hears('Het signaal is overgedragen.');
}

journey('a newcomer records a signal, weighs it four times and hands it over', async (visitors) => {
  const [secret, place] = ['Loods Voorbeeldkade 3', 'Schuur Voorbeelddijk 14'];
  await recorded(visitors.address, secret);
  const visit = await visitors.newcomer();
  await begin(visit, secret);
  await record(visit, place);
  await weighFirst(visit);
  await weighTaskAndPlace(visit);
  await handOver(visit);
  await visit.sees(/overgedragen aan Regionaal Informatie- en Expertisecentrum Voorbeeldregio/);
  await visit.presses('Bekijk dit signaal');
  await visit.page.locator('.file__state').getByText('overgedragen').waitFor();
  await visit.page.getByRole('link', { name: /^Bij de partners/ }).press('Enter');
  await visit.page.getByRole('list', { name: 'Signalen' }).getByText(place).waitFor();
});

journey('texts, the language of the page and refusals follow the chosen language', async (visitors) => {
  const id = await recorded(visitors.address, 'Kas Voorbeeldpad 8');
  const visit = await visitors.at('noor', `/signals/${id}/weighing`);
  const { page } = visit;
  const language = () => page.evaluate(() => document.documentElement.lang);
  await visit.heading('Weging 1: gaat dit over ondermijning?').waitFor();
  assert.equal(await language(), 'nl');
  await page.getByRole('button', { name: 'EN English' }).press('Enter');
  await visit.heading('Weighing 1: is this about undermining?').waitFor();
  assert.equal(await language(), 'en');
  await visit.chooses(/^May you use these data/, 'Yes, this belongs to my task');
  await visit.fills({ 'Why is this necessary?': 'To find out.', 'Reason for your choice': 'It fits.' });
  await visit.chooses('Outcome', 'Go on');
  await visit.presses('Record weighing 1');
  await page.getByRole('alert').getByText('An indicator of the situation is missing.').waitFor();
  await page.reload();
  await visit.heading('Weighing 1: is this about undermining?').waitFor();
  await page.getByRole('button', { name: 'NL Nederlands' }).press('Enter');
  await visit.heading('Weging 1: gaat dit over ondermijning?').waitFor();
  assert.equal(await language(), 'nl');
});

journey('why may I see this: purpose, task, rules, articles, and that no lawyer signed', async (visitors) => {
  const place = 'Erf Voorbeeldlaan 2';
  const id = await offered(visitors.address, place);
  const visit = await visitors.at('iris', `/table/${id}`);
  await visit.heading(place).waitFor();
  const why = visit.page.locator('details.why');
  await visit.page.getByText('Waarom mag ik dit zien?').press('Enter');
  for (const line of [
    /^U kijkt voor: .*RIEC/,
    'Uw taak: Gezamenlijk wegen',
    /^Regels: [A-Z]+\d+/,
    'Geen jurist heeft deze regels al ondertekend.',
    'Dat u dit bekeek, staat in het logboek.',
  ])
    await why.getByText(line).waitFor();
  await why
    .getByRole('list', { name: 'Artikelen' })
    .getByText(/^WGS \d/)
    .first()
    .waitFor();
});

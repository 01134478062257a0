import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { journey, type Visit, type Visitors } from '../browser.node.ts';
import { at, laysReady, lookAt, saysWhatItIs, tabTo } from './loading.node.ts';
import { inDays, today } from './prepared.node.ts';

const under = { Purpose: 'municipal-enforcement', Under: 'veenwijde-college-registers' } as const;

const trade = `kvk;naam;adres;persoon;voornamen;voorvoegsel;achternaam;geboren
90000011;Loods en Opslag Veenwijde B.V.;Turfkade 12 Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;1971-03-12
90000028;Meulenkamp Holding B.V.;Turfkade 12 Veenwijde;p-1;Willem Hendrik;van der;Meulenkamp;1971-03-12
90000035;Kwekerij De Zonnehoek;Rietsloot 3 Veenwijde;p-2;Caglar;;Ozdemirhan;1980-07-01
`;
const permits = `nummer;voornamen;voorvoegsel;achternaam;geboren
v-1;W.H.;vd;Meulenkamp;1971-12-03
`;
const person = (id: string) => ({
  name: 'person',
  kind: 'Person',
  id: [id],
  values: [
    { property: 'firstName', from: ['voornamen'] },
    { property: 'surnamePrefix', from: ['voorvoegsel'] },
    { property: 'lastName', from: ['achternaam'] },
    { property: 'birthDate', from: ['geboren'] },
  ],
});
const company = {
  name: 'company',
  kind: 'Company',
  id: ['kvk'],
  values: [
    { property: 'name', from: ['naam'] },
    { property: 'kvkNumber', from: ['kvk'] },
    { property: 'address', from: ['adres'] },
  ],
};
const directs = {
  name: 'directs',
  kind: 'Directorship',
  values: [
    { property: 'director', thing: 'person' },
    { property: 'organization', thing: 'company' },
  ],
};
const said = (title: string, supplier: string) => ({
  ...{ title, supplier, asOf: today, sourceGrade: 'A', contentGrade: '2', originRegime: 'AVG' },
  ...{ criminal: false, taxOrigin: false, ground: 'Awb 5:11', purposes: [under.Purpose], expiresOn: inDays(300) },
});

type Held = { readonly [name: string]: unknown };

async function asked(page: Page, path: string, data: object): Promise<Held> {
  const reply = await page.request.post(`/v1${path}`, { data, headers: under });
  assert.ok(reply.ok(), await reply.text());
  return reply.json();
}

/** A register that Niels loaded and Noor accepted, over the API. */
async function inUse(visitors: Visitors, source: string, of: { csv: string; things: object[]; about: object }) {
  const [niels, noor] = [await visitors.visit(), await visitors.visit()];
  await niels.becomes('niels');
  await noor.becomes('noor');
  const laid = await niels.page.request.put('/v1/register-files', { data: Buffer.from(of.csv), headers: under });
  const { fileId }: { readonly fileId?: string } = await laid.json();
  const started = await asked(niels.page, '/register-drafts', { fileId, source, ...of.about, things: of.things });
  for (let tries = 0; tries < 200; tries += 1) {
    const reply = await niels.page.request.get(`/v1/register-drafts/${String(started['draftId'])}`, { headers: under });
    const held: { readonly stage?: string; readonly report?: { readonly loadId: string } } = await reply.json();
    assert.notEqual(held.stage, 'refused', JSON.stringify(held));
    if (held.report) {
      const { loadId } = held.report;
      await asked(noor.page, `/registers/${source}/acceptances`, { loadId, reason: 'Nagekeken.' });
      return;
    }
    await pause(50);
  }
  throw new Error('the register was never loaded');
}

let prepared: Promise<unknown> | undefined;
const ready = (visitors: Visitors): Promise<unknown> => {
  prepared ??= inUse(visitors, 'handelsregister', {
    csv: trade,
    things: [company, person('persoon'), directs],
    about: said('Handelsregister', 'kvk'),
  }).then(() =>
    inUse(visitors, 'vergunningen', {
      csv: permits,
      things: [person('nummer')],
      about: said('Vergunningen', 'veenwijde-college'),
    }),
  );
  return prepared;
};

async function searches({ page }: Visit, text: string): Promise<void> {
  const field = page.getByLabel('Naam, nummer, adres of datum');
  await field.fill('');
  await field.pressSequentially(text);
}

async function opens(visit: Visit, text: string, caption: string): Promise<void> {
  await searches(visit, text);
  await visit.page.locator('.row', { hasText: caption }).first().press('Enter');
  await visit.page.getByRole('heading', { name: caption, level: 1 }).waitFor();
  await visit.heading('Wat de registers zeggen').waitFor();
}

journey('a newcomer looks somebody up, sees who says what, and disputes a fact', async (visitors) => {
  await ready(visitors);
  const visit = await at(visitors, 'noor', '/look-up');
  const { page } = visit;
  await visit.sees('Typ wat u weet', /^U zoekt voor: Registers raadplegen voor toezicht/);
  await visit.focusIsOn('#look-up');
  await lookAt(visit, 'before typing');

  await searches(visit, 'zzqx');
  await visit.heading('Niets gevonden voor deze woorden').waitFor();
  await visit.sees(/^Handelsregister, stand van/, /^Vergunningen, stand van/);
  await visit.hears('Niets gevonden');
  await lookAt(visit, 'nothing found');

  // With a slip.
  await searches(visit, 'meulenkmap');
  await visit.hears('3 gevonden');
  await lookAt(visit, 'found');
  await page
    .getByRole('group', { name: 'Soort' })
    .getByRole('button', { name: /^Persoon/ })
    .press('Enter');
  await page.locator('.row', { hasText: 'Holding' }).waitFor({ state: 'detached' });
  await page.locator('#look-up').press('ArrowDown');
  await visit.focusIsOn('.row');
  assert.ok(!page.url().includes('meulenkmap'), 'what was typed stands in no address');
  await page.locator('.row', { hasText: 'Willem Hendrik' }).press('Enter');

  await page.getByRole('heading', { name: 'Willem Hendrik van der Meulenkamp', level: 1 }).waitFor();
  await visit.sees('is bestuurder van', 'Meulenkamp Holding B.V.', 'Waarom ziet u dit?', 'Awb 5:11');
  await visit.sees(/^Alles hier heeft één oordeel. A2: bron betrouwbaar/);
  await lookAt(visit, 'a thing');
  await page.keyboard.press('t');
  await page.getByRole('table', { name: 'Tijdlijn' }).waitFor();
  await lookAt(visit, 'the days as a table');

  await page.getByRole('button', { name: 'Betwisten: geboortedatum, 12 mrt 1971' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Klopt dit niet?' });
  await dialog.waitFor();
  await lookAt(visit, 'disputing');
  await dialog.getByLabel(/^Wat zou er moeten staan/).fill('1971-03-13');
  await dialog.getByLabel('Waaruit blijkt dat?').fill('Zo staat het in het paspoort.');
  await dialog.getByRole('button', { name: 'Betwisting vastleggen' }).press('Enter');
  await visit.hears('De betwisting staat bij het feit.');
  await visit.sees(/^Betwist door Noor/, 'Zou moeten zijn: 13 mrt 1971');
  await lookAt(visit, 'a disputed fact');

  await page.getByRole('button', { name: 'Afdoen: geboortedatum, 12 mrt 1971' }).press('Enter');
  await visit.chooses('Uitkomst', 'Klopt niet: het feit blijft');
  await page.getByRole('dialog').getByLabel('Waaruit blijkt dat?').fill('De BRP zegt 12 maart.');
  await page.getByRole('button', { name: 'Uitkomst vastleggen' }).press('Enter');
  await visit.hears('De uitkomst staat bij het feit.');
  await visit.sees(/^Betwist, maar juist bevonden op/);

  // Back to what was found: the words are still there.
  await page.getByRole('link', { name: 'Terug naar opzoeken' }).press('Enter');
  await page.locator('.row', { hasText: 'Willem Hendrik' }).waitFor();
});

const file = `kvk_nummer;handelsnaam;vestigingsadres;geloof
90000059;Garage Distelgroen;Distelvink 4 Veenwijde;onbekend
90000066;Bakkerij Kievitsoord;Kievitsoord 8 Veenwijde;onbekend
`;

journey('an analyst loads a file with the keyboard alone, a director accepts it, and it is found', async (visitors) => {
  await ready(visitors);
  const niels = await at(visitors, 'niels', '/registers');
  const { page } = niels;
  await page.locator('.row').first().waitFor();
  await lookAt(niels, 'registers');
  await page.keyboard.press('n');
  await niels.heading(/^Stap 1 van 4/).waitFor();
  await lookAt(niels, 'choosing a file');
  await laysReady(page, { name: 'proef.csv', content: file });

  await niels.heading(/^Stap 2 van 4/).waitFor();
  await saysWhatItIs(page, { title: 'Proefuittreksel', supplier: 'kvk' });
  await lookAt(niels, 'about the register');
  await tabTo(page, page.getByRole('button', { name: 'Verder naar de kolommen' }));
  await page.keyboard.press('Enter');

  await niels.heading(/^Stap 3 van 4/).waitFor();
  const religion = page.getByLabel('Kolom geloof wordt');
  await religion.waitFor();
  assert.equal(await page.getByLabel('Kolom handelsnaam wordt').inputValue(), 'Company.name', 'a good guess');
  await tabTo(page, religion);
  await page.keyboard.type('Geloof');
  await niels.sees('Geen grond: wordt niet bewaard');
  await tabTo(page, page.getByLabel('Nummer van: persoon'));
  await page.keyboard.type('kvk');
  await lookAt(niels, 'columns');
  await tabTo(page, page.getByRole('button', { name: 'Inlezen' }));
  await page.keyboard.press('Enter');
  await niels.hears('Het voorstel staat klaar. Een ander besluit erover.');
  await lookAt(niels, 'the draft is there');
  await tabTo(page, page.getByRole('link', { name: 'Bekijk wat verandert' }));
  await page.keyboard.press('Enter');
  await niels.heading(/^Proefuittreksel, stand van/).waitFor();
  await niels.sees('Wie inleest, besluit niet zelf: een regisseur of jurist aanvaardt dit.', 'Geen grond');
  await niels.heading('Nieuw: 2 van 2').waitFor();
  await lookAt(niels, 'a draft');

  const noor = await at(visitors, 'noor', new URL(page.url()).pathname);
  await noor.heading('Nieuw: 2 van 2').waitFor();
  await noor.page.keyboard.press('1');
  await noor.focusIsOn('dialog textarea');
  await noor.page.keyboard.insertText('Twee regels nagekeken.');
  await tabTo(noor.page, noor.page.getByRole('dialog').getByRole('button', { name: 'Aanvaarden' }));
  await noor.page.keyboard.press('Enter');
  await noor.hears('De inlezing is aanvaard. Wie mag, kan er nu in zoeken.');
  await lookAt(noor, 'a load in use');
  await noor.page.getByRole('link', { name: 'Terug naar dit register' }).press('Enter');
  await noor.heading('Wat nu in gebruik is').waitFor();
  await lookAt(noor, 'a register');
  await noor.page.goto('/look-up');
  await searches(noor, 'distelgroen');
  await noor.page.locator('.row', { hasText: 'Garage Distelgroen' }).waitFor();
});

journey('two people say that two records are the same, and it is taken back', async (visitors) => {
  await ready(visitors);
  const niels = await at(visitors, 'niels', '/look-up');
  const { page } = niels;
  await opens(niels, 'vd meulenkamp', 'W.H. vd Meulenkamp');
  await page.keyboard.press('1');
  const dialog = page.getByRole('dialog', { name: 'Gaat een ander gegeven over dezelfde?' });
  await dialog.getByLabel('Zoek het andere gegeven').fill('Willem Meulenkamp');
  const choose = dialog.getByRole('button', { name: 'Leg ernaast: Willem Hendrik van der Meulenkamp' });
  await choose.waitFor();
  await lookAt(niels, 'finding the other');
  await choose.press('Enter');
  await niels.hears('De twee liggen naast elkaar.');
  await niels.heading('Wat zegt u?').waitFor();
  await niels.sees('Past: afgekort', 'Dag en maand omgewisseld');
  await lookAt(niels, 'a pair');
  const pair = new URL(page.url()).pathname;

  await page.keyboard.press('y');
  await niels.focusIsOn('dialog textarea');
  // While somebody writes, a letter is a letter.
  await page.keyboard.type('nee, ja');
  assert.equal(await page.locator('dialog textarea').inputValue(), 'nee, ja');
  await lookAt(niels, 'the reason');
  await tabTo(page, page.getByRole('button', { name: 'Oordeel vastleggen' }));
  await page.keyboard.press('Enter');
  await niels.hears('Uw oordeel is vastgelegd. Dit was het laatste paar.');
  await niels.heading('Er ligt geen paar open').waitFor();
  await page.goto('/twins?lane=second');
  await page.locator('.row').first().waitFor();
  await lookAt(niels, 'pairs');
  await page.locator('.row').first().press('Enter');
  await niels.sees(/^Een ander dan u moet dit nog bevestigen/);
  assert.equal(await page.getByRole('button', { name: /^Bevestigen als tweede/ }).count(), 0);

  const noor = await at(visitors, 'noor', pair);
  await noor.sees(/^Dit telt pas als een tweede persoon het bevestigt/);
  await noor.page.keyboard.press('1');
  await noor.focusIsOn('dialog textarea');
  await noor.page.keyboard.insertText('Zelf gekeken: adres en naam passen.');
  await tabTo(noor.page, noor.page.getByRole('dialog').getByRole('button', { name: 'Bevestigen als tweede' }));
  await noor.page.keyboard.press('Enter');
  await noor.hears('Bevestigd. De twee staan nu op één pagina.');
  await noor.focusIsOn('#twin-verdict');
  await lookAt(noor, 'a pair that is one');

  await noor.page.goto('/look-up');
  await opens(noor, 'vd meulenkamp', 'W.H. vd Meulenkamp');
  await noor.sees('Op één punt spreken registers elkaar tegen: geboortedatum.', 'Registers spreken elkaar tegen');
  await noor.sees(/^Ook geschreven als: Willem Hendrik van der Meulenkamp/);
  await lookAt(noor, 'contradictions side by side');
  await noor.page.getByRole('link', { name: 'Bekijken of losmaken' }).press('Enter');
  await noor.heading('Wat er staat').waitFor();
  await noor.page.keyboard.press('2');
  await noor.focusIsOn('dialog textarea');
  await noor.page.keyboard.insertText('De geboortedag verschilt toch.');
  await tabTo(noor.page, noor.page.getByRole('dialog').getByRole('button', { name: 'Oordeel terugnemen' }));
  await noor.page.keyboard.press('Enter');
  await noor.hears('Het oordeel is teruggenomen. De twee staan weer los.');
  await noor.heading('Wat zegt u?').waitFor();
  await noor.page.goto('/look-up');
  await opens(noor, 'vd meulenkamp', 'W.H. vd Meulenkamp');
  await noor.sees('Dit komt uit één gegeven van één register.');
});

journey(
  'what stands around a firm is a table, a way is shown, and a piece goes out under a cover',
  async (visitors) => {
    await ready(visitors);
    const visit = await at(visitors, 'noor', '/look-up');
    const { page } = visit;
    await opens(visit, 'Loods en Opslag', 'Loods en Opslag Veenwijde B.V.');
    await page.getByRole('link', { name: 'Wat staat eromheen?' }).press('Enter');
    await page.getByRole('heading', { name: 'Om Loods en Opslag Veenwijde B.V. heen', level: 1 }).waitFor();
    await page.keyboard.press('2');
    await page.getByRole('link', { name: 'Meulenkamp Holding B.V.' }).waitFor();
    await lookAt(visit, 'what stands around a firm');

    await page.getByRole('button', { name: 'Toon de weg naar Meulenkamp Holding B.V.' }).press('Enter');
    await page.getByRole('dialog').getByText('Willem Hendrik van der Meulenkamp', { exact: true }).waitFor();
    await lookAt(visit, 'a way between two firms');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Tel het geheel' }).press('Enter');
    await visit.sees(/^Alles wat hiermee samenhangt telt \d+ /);
    await page.getByLabel('Soort bestand').selectOption('graphml');
    await page.getByLabel(/^Wie krijgt het\?/).fill('Toezichthouder');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bestand maken' }).press('Enter');
    assert.match((await saved).suggestedFilename(), /graphml|cover\.json/);
  },
);

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { journey, type Visit, type Visitors } from '../browser.node.ts';
import { at, laysReady, lookAt, saysWhatItIs, tabTo } from './loading.node.ts';

const lines = (...values: readonly object[]): string => values.map((one) => `${JSON.stringify(one)}\n`).join('');
const parquet = readFileSync(resolve(import.meta.dirname, '../registers/firms.parquet'));

const company = (id: string, name: string) => ({
  id,
  schema: 'Company',
  properties: { name: [name], address: ['Turfkade 3 Veenwijde'], jurisdiction: ['nl'] },
});
const entities = lines(
  company('c1', 'Rietland Handel B.V.'),
  company('c2', 'Veenpluis Beheer B.V.'),
  { id: 'p1', schema: 'Person', properties: { name: ['Sanne Voorbeeld'], nationality: ['nl'], topics: ['poi'] } },
  { id: 'd1', schema: 'Directorship', properties: { director: ['p1'], organization: ['c1'], role: ['bestuurder'] } },
  { id: 'p2', schema: 'Person', properties: { name: ['Joep Voorbeeld'], shoeSize: ['43'] } },
  { id: 's1', schema: 'Spaceship', properties: { name: ['Zwaan'] } },
);
const nested = lines(
  { kvk: '90000059', naam: 'Garage Distelgroen', adres: { straat: 'Distelvink 4', plaats: 'Veenwijde' } },
  { kvk: '90000066', naam: 'Bakkerij Kievitsoord', adres: { straat: 'Kievitsoord 8', plaats: 'Veenwijde' } },
);

/** Niels at the third step, with a file whose name says nothing. */
async function atTheThirdStep(
  visitors: Visitors,
  of: { readonly content: string | Buffer; readonly title: string; readonly isRead: string; readonly on: string },
): Promise<Visit> {
  const niels = await at(visitors, 'niels', '/registers/new');
  const { page } = niels;
  await niels.heading(/^Stap 1 van 4/).waitFor();
  await laysReady(page, { name: 'levering.dat', content: of.content });
  await niels.heading(/^Stap 2 van 4/).waitFor();
  await niels.sees(`levering.dat ligt klaar. Schakel leest dit als ${of.isRead}.`);
  await saysWhatItIs(page, { title: of.title, supplier: 'kvk' });
  await pressed(page, of.on);
  await niels.heading(/^Stap 3 van 4/).waitFor();
  return niels;
}

async function pressed(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}

async function becomesADraft(visit: Visit, heading: RegExp): Promise<void> {
  const { page } = visit;
  await pressed(page, 'Inlezen');
  await visit.hears('Het voorstel staat klaar. Een ander besluit erover.');
  await lookAt(visit, 'the draft is there');
  await tabTo(page, page.getByRole('link', { name: 'Bekijk wat verandert' }));
  await page.keyboard.press('Enter');
  await visit.heading(heading).waitFor();
}

journey('a file that says itself what everything is shows what is kept and what not, and why', async (visitors) => {
  const niels = await atTheThirdStep(visitors, {
    content: entities,
    title: 'Onderzoek',
    isRead: 'FollowTheMoney',
    on: 'Verder naar de inhoud',
  });
  const { page } = niels;
  await niels.heading('Stap 3 van 4: Inhoud').waitFor();
  await niels.heading('Onderneming: 2 gegevens').waitFor();
  await niels.heading('Persoon: 1 gegeven').waitFor();
  await niels.sees(/hele bestand: 6 gegevens\. 2 daarvan komen niet binnen/);
  await niels.sees('Regel 5: Het gegeven "shoeSize" bestaat niet bij Person.');
  await niels.sees('Regel 6: De soort "Spaceship" wordt niet bewaard.');
  await niels.sees('Geen grond: wordt niet bewaard', 'topics, bij persoon');
  await lookAt(niels, 'contents');
  assert.equal(await page.getByRole('combobox').count(), 0, 'nothing has to be laid out');
  await becomesADraft(niels, /^Onderzoek, stand van/);
  await niels.heading('Nieuw: 4 van 4').waitFor();
});

journey('a file of which nothing can come in is not loaded, and one can go back', async (visitors) => {
  const niels = await atTheThirdStep(visitors, {
    content: lines({ id: 'p2', schema: 'Person', properties: { nationality: ['nl'] } }),
    title: 'Niets',
    isRead: 'FollowTheMoney',
    on: 'Verder naar de inhoud',
  });
  await niels.sees(/Hiervan komt niets binnen/, 'Regel 1: Er staat niets in dat bewaard mag worden.');
  await lookAt(niels, 'nothing comes in');
  assert.equal(await niels.page.getByRole('button', { name: 'Inlezen' }).count(), 0);
  await pressed(niels.page, 'Vorige stap');
  await niels.heading(/^Stap 2 van 4/).waitFor();
});

journey('JSON lines and Parquet have their columns laid out as a table has', async (visitors) => {
  const niels = await atTheThirdStep(visitors, {
    content: nested,
    title: 'Vergunningen in JSON',
    isRead: 'JSON-regels',
    on: 'Verder naar de kolommen',
  });
  const { page } = niels;
  await niels.heading('Stap 3 van 4: Kolommen').waitFor();
  await niels.sees(/adres\.plaats is de plaats in het adres/);
  const street = page.getByLabel('Kolom adres.straat wordt');
  await tabTo(page, street);
  await page.keyboard.type('Adres');
  // The first address is a person's; the company's stands further on.
  for (let presses = 0; presses < 60 && (await street.inputValue()) !== 'Company.address'; presses += 1)
    await page.keyboard.press('ArrowDown');
  assert.equal(await street.inputValue(), 'Company.address');
  await lookAt(niels, 'members of JSON');
  await becomesADraft(niels, /^Vergunningen in JSON, stand van/);
  await niels.heading('Nieuw: 2 van 2').waitFor();

  const again = await atTheThirdStep(visitors, {
    content: parquet,
    title: 'Ondernemingen',
    isRead: 'een tabel (Parquet)',
    on: 'Verder naar de kolommen',
  });
  await again.page
    .getByLabel(/^Kolom .+ wordt$/)
    .first()
    .waitFor();
  await lookAt(again, 'columns of Parquet');
  await becomesADraft(again, /^Ondernemingen, stand van/);
});

journey('a file that is no register is told at the first step, with the reason', async (visitors) => {
  const niels = await at(visitors, 'niels', '/registers/new');
  const { page } = niels;
  await niels.heading(/^Stap 1 van 4/).waitFor();
  await laysReady(page, { name: 'oud.csv', content: lines({ statementID: 'x', statementType: 'personStatement' }) });
  await niels.sees('Dit bestand is niet te lezen.', 'Dit is er mis', /BODS van voor versie 0\.4/);
  await lookAt(niels, 'no register');
  await niels.heading(/^Stap 1 van 4/).waitFor();
  await laysReady(page, { name: 'nieuw.csv', content: nested });
  await niels.heading(/^Stap 2 van 4/).waitFor();
});

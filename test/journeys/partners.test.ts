import { journey, type Visit } from '../browser.node.ts';
import { answered, caseIn, endsOn, handedOver, invited, offeredAs } from './prepared.node.ts';

const idIn = (visit: Visit): string => new URL(visit.page.url()).pathname.split('/').at(-1) ?? '';

/** From the list by key: J to the first row, Enter to open it. */
async function openFirstRow({ page }: Visit, place: string): Promise<void> {
  await page.locator('.row').filter({ hasText: place }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: place, level: 1 }).waitFor();
}

async function assess(visit: Visit, place: string): Promise<void> {
  await openFirstRow(visit, place);
  await visit.chooses(/^Past het bij het doel/, 'Ja');
  await visit.fills({
    'Soort signaal': 'Een schuur met nieuw gebruik.',
    'Aantal, aard en omvang': 'Twee meldingen over één plek.',
    'Gewicht en eerdere interventies': 'Niet eerder gecontroleerd.',
    'Hoeveel deelnemers hebben signalen': '2',
  });
  for (const participant of ['Politie', 'College van Veenwijde'])
    await visit.chooses(/^Wie moet dit weten/, participant);
  await visit.presses('Beoordelen');
  await visit.hears('De beoordeling is vastgelegd.');
}

async function decide(visit: Visit, place: string): Promise<void> {
  await visit.page.getByRole('link', { name: /^Beoordeeld/ }).press('Enter');
  await openFirstRow(visit, place);
  await visit.chooses('Besluit', 'Gezamenlijke casus');
  for (const participant of ['Politie', 'College van Veenwijde'])
    await visit.chooses('Wie zaten aan tafel?', participant);
  await visit.fills({ 'Waarom?': 'Samen komen wij verder.' });
  await visit.presses('Besluit nemen');
  await visit.hears('Besloten: gezamenlijke casus.');
}

async function openCase(visit: Visit, title: string): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: 'Open de casus' }).waitFor();
  await page.keyboard.press('1');
  await visit.heading('Casus openen').waitFor();
  await visit.fills({
    'Werknaam van de casus': title,
    'Doel: hoe ziet het eruit': 'De schuur is leeg en weer in gewoon gebruik.',
    'Wanneer is de casus klaar?': 'Drie maanden geen nachtelijk verkeer.',
    'Waaraan meet u het': 'Nachtelijk verkeer per week: nu 9, straks 0.',
    'Uiterlijk klaar op': endsOn,
    'Waarom is delen met deze partijen nodig?': 'Alleen samen is het beeld volledig.',
    'Staat dit in verhouding tot het doel?': 'Alleen de plek en de waarneming.',
    'Waarom kan het niet met minder?': 'Zelf controleren is al geprobeerd.',
  });
  await visit.chooses('Soort samenwerking', /^Casusoverleg/);
  await visit.chooses(/^Partijen/, 'Politie');
  await visit.chooses(/^Partijen/, 'College van Veenwijde');
  await page.getByLabel('Sluiting van het gebouw').check();
  const owner = page.getByLabel('Eigenaar van "Sluiting van het gebouw"');
  await owner.selectOption({ label: 'College van Veenwijde' });
  await visit.presses('Open de casus');
  await visit.hears('De casus is open.');
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await visit.sees('Wacht op partijen', 'De schuur is leeg en weer in gewoon gebruik.', 'Sluiting van het gebouw');
}

async function join(visit: Visit, title: string): Promise<void> {
  await openFirstRow(visit, title);
  await visit.sees('Sluiting van het gebouw', 'U deelt, tenzij u een zwaarwegende reden hebt (WGS 1.5 lid 1).');
  await visit.chooses('Antwoord', 'Wij doen mee');
  await visit.fills({ 'Waarom? Bij nee': 'Dit past bij onze taak.', 'Wie is het aanspreekpunt': 'Teamleider' });
  await visit.presses('Antwoord versturen');
  await visit.hears('U doet mee.');
  await visit.heading('Wat u antwoordde').waitFor();
}

journey(
  'partners assess, decide, open a case and take part; the municipality hears what became of it',
  async (visitors) => {
    const [place, title] = ['Loods Voorbeeldweg 21', 'Loods aan de Voorbeeldweg'];
    const { address } = visitors;
    const signalId = await handedOver(address, place);
    await offeredAs(address, signalId);

    const iris = await visitors.at('iris', '/table');
    await assess(iris, place);
    const joris = await visitors.at('joris', '/table');
    await decide(joris, place);
    await openCase(joris, title);
    const caseId = idIn(joris);
    await invited(address, caseId);
    await join(await visitors.at('mila', '/invitations'), title);
    await join(await visitors.at('noor', '/invitations'), title);

    await caseIn(address, caseId, 'running');
    await joris.page.reload();
    await joris.sees('Loopt');
    for (const party of ['Politie', 'College van Veenwijde'])
      await joris.page.getByRole('row', { name: new RegExp(`${party}.*doet mee.*Teamleider`) }).waitFor();
    const opened = joris.page.locator('.timeline__item').filter({ hasText: 'Casus geopend' });
    await opened.locator('summary').press('Enter');
    await opened.getByRole('list', { name: 'Artikelen' }).getByText(/^WGS/).first().waitFor();

    await answered(address, signalId);
    const noor = await visitors.at('noor', `/signals?lane=partnership&signal=${signalId}`);
    await noor.heading('Antwoord van het samenwerkingsverband').waitFor();
    await noor.sees('De partners zijn een gezamenlijke casus begonnen.', 'antwoord binnen');
  },
);

import assert from 'node:assert/strict';
import { journey, type Visit } from '../browser.node.ts';
import { faultsOn } from './axe.node.ts';

/** What an official keys in, question by question, and what the card then says. */
interface Advice {
  readonly title: string;
  readonly keys: readonly string[];
  readonly effect: string;
  readonly says: readonly string[];
}

const college = '1 1 Enter';
const police = '2 1 Enter';
const shareInRiec = '1 1 1 1 Enter';

const advices: readonly Advice[] = [
  {
    title: 'yes, and even a duty',
    keys: [college, shareInRiec, '2 1 1 Enter', '3 1 1 1 1 1 Enter', '2 3 1 2 3 Enter', '1 2 3 4 5 Enter'],
    effect: 'Ja',
    says: [
      'Er is een beoordeeld signaal, dus u moet deze basisgegevens delen als ze nodig zijn.',
      'U moet dit doen.',
      'WGS 2.22(1)(a)1',
      'Aantal ingeschreven mensen',
      'Niet langer dan nodig, en hoogstens vijf jaar na het eerste gebruik van de gegevens.',
      'Zoals de wet luidt op',
      'Dit is geen juridisch advies. U beslist zelf en tekent zelf.',
    ],
  },
  {
    title: 'yes, after the authority agreed',
    keys: [police, shareInRiec, '7 1 Enter', '4 2 1 1 1 Enter', '2 3 1 2 Enter', '1 2 3 4 5 Enter'],
    effect: 'Ja, na akkoord',
    says: ['Akkoord van het bevoegd gezag', 'Is het akkoord er, dan moet u dit doen.', 'Wpg 20(3)'],
  },
  {
    title: 'no: health data do not belong there',
    keys: [college, shareInRiec, '7 1 Enter', '5 1 Enter'],
    effect: 'Nee',
    says: ['Medische gegevens horen niet in het RIEC.', 'Laat dit gegeven weg.', 'WGS 2.21(1)'],
  },
  {
    title: 'it cannot be said, and who can tell',
    keys: [college, shareInRiec, '2 1 1 Enter', '3 1 1 1 1 1 Enter', '2 3 1 2 3 Enter', '1 2 3 4 0 Enter'],
    effect: 'Nog niet te zeggen',
    says: ['Is er een geldige DPIA?', 'Wie dit weet: Uw functionaris gegevensbescherming (FG)'],
  },
];

async function press({ page }: Visit, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

/** Answers question after question, and waits for each one; the last one gives the card. */
async function answers(visit: Visit, keys: readonly string[]): Promise<void> {
  for (const [index, some] of keys.entries()) {
    await visit.page.getByText(`Vraag ${index + 1} van hoogstens 8`).waitFor();
    await press(visit, some);
  }
  await visit.focusIsOn('.card__effect');
}

/** To the advisor with the keyboard alone, from the first page. */
async function comes(visit: Visit): Promise<void> {
  const isOnLink = () => document.activeElement?.getAttribute('href') === '/may-i-share';
  for (let tabs = 0; tabs < 20 && !(await visit.page.evaluate(isOnLink)); tabs += 1)
    await visit.page.keyboard.press('Tab');
  await visit.page.keyboard.press('Enter');
  await visit.heading('Wie bent u?').waitFor();
}

journey('anybody finds out by keys alone, and nothing leaves the page', async (visitors) => {
  const visit = await visitors.newcomer();
  const { page } = visit;
  await visit.heading(/^Van signaal/).waitFor();
  await comes(visit);
  const left: string[] = [];
  page.on('request', (request) => left.push(`${request.method()} ${request.url()}`));
  // Without a network at all it works the same.
  await page.context().setOffline(true);
  for (const { title, keys, effect, says } of advices) {
    await answers(visit, keys);
    assert.equal(await page.locator('.card__effect').textContent(), effect, title);
    await visit.sees(...says);
    await visit.sees('Oefenomgeving: geen jurist heeft deze regels getekend.');
    await press(visit, 'o');
  }
  assert.deepEqual(left, []);
  await page.context().setOffline(false);
});

journey('one goes back with a key or changes an answer, and keeps the others', async (visitors) => {
  const visit = await visitors.visit();
  const { page } = visit;
  await page.goto('/may-i-share');
  const [, , health] = advices;
  assert.ok(health);
  await answers(visit, health.keys);
  await press(visit, 'b');
  await visit.heading('Om welke gegevens gaat het?').waitFor();
  await press(visit, 'Enter');
  await visit.focusIsOn('.card__effect');
  await page.getByRole('button', { name: 'Wijzig het antwoord op: Wat wilt u doen, en waarvoor?' }).click();
  await visit.heading('Wat wilt u doen, en waarvoor?').waitFor();
  // What was chosen after it still stands: Enter goes on.
  await press(visit, 'Enter');
  await visit.heading('Voor wie is het?').waitFor();
  await press(visit, 'Enter');
  await visit.heading('Om welke gegevens gaat het?').waitFor();
  await press(visit, 'Enter');
  await visit.focusIsOn('.card__effect');
});

journey('the help window shows what the number keys choose now', async (visitors) => {
  const visit = await visitors.visit();
  await visit.page.goto('/may-i-share');
  await visit.heading('Wie bent u?').waitFor();
  await press(visit, '1 ?');
  const help = visit.page.getByRole('dialog', { name: 'Hulp en toetsen' });
  for (const words of ['College van B en W', 'Burgemeester', 'Volgende', 'Vorige'])
    await help.getByText(words, { exact: true }).waitFor();
});

journey('who goes on without an answer is told what is missing', async (visitors) => {
  const visit = await visitors.visit();
  await visit.page.goto('/may-i-share');
  await visit.presses('Volgende');
  await visit.hears('Kies een antwoord.');
  const [ticked] = advices;
  await answers(visit, ticked?.keys ?? []);
  await press(visit, 'b Enter b 1 2 3 4 5 Enter');
  await visit.hears('Vink aan wat waar is, of kies “Niets hiervan”.');
});

journey('every question and every card can be read by everybody, and a card prints on one sheet', async (visitors) => {
  const visit = await visitors.visit({ reducedMotion: 'reduce' });
  const { page } = visit;
  await page.goto('/may-i-share');
  const faults: string[] = [];
  for (const { title, keys } of advices) {
    for (const [index, some] of keys.entries()) {
      await page.getByText(`Vraag ${index + 1} van hoogstens 8`).waitFor();
      faults.push(...(await faultsOn(page)).map((fault) => `${title}, question ${index + 1}: ${fault}`));
      // Half answered too: a heading is open, a choice is folded.
      await press(visit, some.slice(0, -' Enter'.length));
      faults.push(...(await faultsOn(page)).map((fault) => `${title}, answered ${index + 1}: ${fault}`));
      await press(visit, 'Enter');
    }
    await visit.focusIsOn('.card__effect');
    faults.push(...(await faultsOn(page)).map((fault) => `${title}, card: ${fault}`));
    const sheet = (await page.pdf({ format: 'A4' })).toString('latin1');
    assert.equal(sheet.match(/\/Type\s*\/Page\b/g)?.length, 1, `${title}: one sheet`);
    await press(visit, 'o');
  }
  assert.deepEqual(faults, []);
});

journey('on a phone nothing sticks out, whatever key was pressed last', async (visitors) => {
  const visit = await visitors.visit({ viewport: { width: 320, height: 640 } });
  const { page } = visit;
  await page.goto('/may-i-share');
  const faults: string[] = [];
  for (const { title, keys } of advices) {
    for (const [index, some] of keys.entries()) {
      await page.getByText(`Vraag ${index + 1} van hoogstens 8`).waitFor();
      for (const key of some.split(' ')) {
        await page.keyboard.press(key);
        const wide = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
        if (wide > 320) faults.push(`${title}, ${some}, after ${key}: ${wide} px wide`);
      }
    }
    await visit.focusIsOn('.card__effect');
    await press(visit, 'o');
  }
  assert.deepEqual(faults, []);
});

import assert from 'node:assert/strict';
import { journey, type Visit } from '../browser.node.ts';
import { offered, opened, recorded } from './prepared.node.ts';

const place = `${'Voorbeeld'.repeat(8)} <img src=x onerror="document.title='gelukt'"> "V" 'K' & Zn. 🚜 מחסן`;
const start = [
  'Leegstaande schuur. Ramen van binnen afgeplakt.',
  `<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>`,
  `"'\`{{constructor}} \${7*7} &lt;b&gt; &amp; </textarea></p>`,
  'مخزن قديم قرب الطريق, en dan weer gewone woorden.',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 é ẞ Ĳ',
  'javascript:alert(4) http://voorbeeld.invalid/?q=<b>',
].join('\n');
const word = 'onafgebroken';
const text = `${start}\n${word.repeat(400)}`.slice(0, 4_000);
const remark = '<iframe src="javascript:alert(5)"></iframe>';

/** Nothing of it became a part of the page, and the page is no wider than the window. */
async function holds({ page }: Visit, where: string): Promise<void> {
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => ({
      made: document.querySelectorAll('main :is(img, script, svg, iframe, b)').length,
      title: document.title,
      over: (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
    }));
    assert.equal(found.made, 0, where);
    assert.notEqual(found.title, 'gelukt', where);
    assert.ok(found.over <= 0, `${where}: ${found.over} px too wide at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 800 });
}

const shown = async ({ page }: Visit, where: string): Promise<void> => {
  const held = page.locator('.signal-text').first();
  await held.waitFor();
  assert.ok((await held.textContent())?.startsWith(text), `${where}: the text as it was given`);
};

journey('hostile text stays text on every screen that shows it', async (visitors) => {
  const { address } = visitors;
  assert.equal(text.length, 4_000);
  const [id, atTable, caseId] = await Promise.all([
    recorded(address, place, { text, remark, sourceRef: '"><img src=x>' }),
    offered(address, place, { text }),
    opened(address, place.slice(0, 120)),
  ]);
  const noor = await visitors.at('noor', `/signals?signal=${id}`);
  await shown(noor, 'signal');
  await noor.page.getByRole('heading', { name: place, level: 2 }).waitFor();
  await noor.sees(remark);
  await holds(noor, 'signal');
  await noor.page.goto(`/signals/${id}/weighing`);
  await shown(noor, 'weighing');
  const indicator = noor.page.locator('.indicator').filter({ hasText: 'Ramen en kieren dicht' });
  await indicator.getByRole('checkbox', { name: 'Ramen en kieren dicht' }).check();
  await indicator.getByLabel('Woorden uit het signaal').fill('<img src=x onerror=alert(2)>');
  await noor.page.locator('mark').filter({ hasText: '<img src=x onerror=alert(2)>' }).waitFor();
  await holds(noor, 'weighing');
  const iris = await visitors.at('iris', '/table');
  await iris.page.locator('.row').filter({ hasText: place }).first().waitFor();
  await holds(iris, 'table');
  await iris.page.goto(`/table/${atTable}`);
  await shown(iris, 'signal at the table');
  await holds(iris, 'signal at the table');
  const mila = await visitors.at('mila', `/invitations/${caseId}`);
  await mila.page.getByRole('heading', { name: place.slice(0, 120), level: 1 }).waitFor();
  await holds(mila, 'invitation');
  const joris = await visitors.at('joris', `/cases/${caseId}`);
  await joris.page.getByRole('heading', { name: place.slice(0, 120), level: 1 }).waitFor();
  await holds(joris, 'case');
});

journey('hostile addresses open nothing', async (visitors) => {
  const visit = await visitors.at('noor', '/signals');
  const hostile = encodeURIComponent('<img src=x onerror=alert(6)>');
  await visit.page.goto(`/signals?signal=${hostile}&lane=${hostile}`);
  await visit.page.getByRole('alert').waitFor();
  await holds(visit, 'address of a signal');
  await visit.page.goto(`/signals/${hostile}/weighing`);
  await visit.page.getByRole('alert').waitFor();
  await holds(visit, 'address of a weighing');
});

journey('characters that nobody can see are refused with a sentence', async (visitors) => {
  const visit = await visitors.at('noor', '/signals/new');
  await visit.fills({ 'Wat is er gezien?': 'Loods \u202eneerchtsmo\u202c' });
  await visit.presses('Signaal vastleggen');
  await visit.page
    .getByRole('alert')
    .getByRole('link', { name: /^Wat is er gezien\?: .*tekens/ })
    .waitFor();
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { folder, Served } from './served.node.ts';

const root = resolve(import.meta.dirname, '..');
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a person waits at most before something is wrong; generous, because machines that test are busy. */
const patienceMs = 15_000;

/** One product, filled in one way, and one browser for a whole test file. */
interface Place {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `empty` is for journeys that prepare what they need; `demo` holds what a newcomer finds. */
type Filling = 'empty' | 'demo';

const places = new Map<Filling, Promise<Place>>();
after(async () => {
  for (const place of places.values()) await (await place).close();
});

/** A test in a real browser, against the program in a process of its own. No browser: skipped, and it says so. */
export function journey(
  name: string,
  walk: (visitors: Visitors) => Promise<void>,
  { filling = 'empty' }: { readonly filling?: Filling } = {},
): void {
  const skip = browserPath === undefined ? 'no Chromium on this machine' : false;
  test(name, { skip }, async () => {
    const place = places.get(filling) ?? openPlace(filling);
    places.set(filling, place);
    const visitors = new Visitors(await place);
    try {
      await walk(visitors);
      assert.deepEqual(visitors.faults, []);
    } catch (cause) {
      // What the browser complained about often tells why something never came.
      throw new Error([`${name}:`, ...visitors.faults].join('\n'), { cause });
    } finally {
      await visitors.leave();
    }
  });
}

async function openPlace(filling: Filling): Promise<Place> {
  ensurePages();
  const data = folder();
  const args = ['--demo', '--data', data.path, '--port', '0'];
  const served = await Served.start(filling === 'demo' ? args : [...args, '--no-seed']);
  try {
    const browser = await chromium.launch({ ...(browserPath ? { executablePath: browserPath } : {}), args: flags });
    const close = async () => {
      await browser.close();
      await served.stop();
      data.remove();
    };
    return { address: served.address, browser, close };
  } catch (fault) {
    await served.stop();
    data.remove();
    throw fault;
  }
}

/** Builds the pages where nobody did. Beside their place first, so that two test files do not see half a build. */
function ensurePages(): void {
  const pages = join(root, '.build/web');
  if (existsSync(join(pages, 'index.html'))) return;
  const fresh = `${pages}-${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', fresh];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the pages did not build: ${built.stderr}`);
  const isMadeMeanwhile = existsSync(join(pages, 'index.html'));
  if (!isMadeMeanwhile) renameSync(fresh, pages);
  rmSync(fresh, { recursive: true, force: true });
}

/** Everybody who visits in one journey, each in a browser profile of their own, and what their browsers complained about. */
export class Visitors {
  readonly address: string;
  readonly faults: string[] = [];
  readonly #browser: Browser;
  readonly #visits: Visit[] = [];

  constructor({ address, browser }: Place) {
    this.address = address;
    this.#browser = browser;
  }

  /** Somebody in front of the first page, not signed in. */
  async newcomer(options: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await this.visit(options);
    await visit.page.goto('/');
    return visit;
  }

  /** Somebody who signed in, opened a screen, and chose the first purpose that fits it. */
  async at(userId: string, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await this.visit(options);
    await visit.becomes(userId);
    await visit.page.goto(path);
    await visit.choosePurpose();
    return visit;
  }

  /** Somebody with an empty page. */
  async visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.#browser.newContext({
      baseURL: this.address,
      locale: 'nl-NL',
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    const visit = new Visit(page);
    this.#visits.push(visit);
    await this.#listen(page, visit);
    return visit;
  }

  async leave(): Promise<void> {
    await Promise.all(this.#visits.map(({ page }) => page.context().close()));
  }

  async #listen(page: Page, visit: Visit): Promise<void> {
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/v1/')) visit.requests.push(`${request.method()} ${pathname}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.faults.push(`${page.url()}: a dialog "${dialog.message()}"`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      // A refusal is an answer; the browser writes it down as a fault of loading.
      const isRefusal = /the server responded with a status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`content security policy: ${violatedDirective} ${blockedURI}`),
      );
    });
  }
}

/** One person at one page, with what people do there. */
export class Visit {
  readonly page: Page;
  /** What the page asked the door, in order: `POST /v1/signal-lists`. */
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in beside the start page, for a journey that is about something else. */
  async becomes(userId: string): Promise<void> {
    const reply = await this.page.context().request.post('/v1/sessions', { data: { userId } });
    assert.equal(reply.status(), 201);
  }

  /** The gate stands before the screen; its first task is one key away. */
  async choosePurpose(): Promise<void> {
    await this.page.locator('.choice-card').first().waitFor();
    await this.page.keyboard.press('1');
    await this.page.locator('.choice-card').first().waitFor({ state: 'detached' });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Texts, dates and lists of a form by their label; a list by the words of the option. */
  async fills(fields: { readonly [label: string]: string }, where: Page | Locator = this.page): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const field = where.getByLabel(label).first();
      const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
      if (isList) await field.selectOption({ label: value });
      else await field.fill(value);
    }
  }

  /** An answer to a question that is a group: `chooses('Uitkomst', 'Verder')`. */
  async chooses(question: string | RegExp, answer: string | RegExp): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByLabel(answer).first().check();
  }

  async presses(name: string | RegExp, where: Page | Locator = this.page): Promise<void> {
    await where.getByRole('button', { name }).first().click();
  }

  /** The one place that is read aloud after an act. */
  async hears(text: string | RegExp): Promise<void> {
    await this.page.locator('[role=status][aria-live=polite]').filter({ hasText: text }).waitFor({ state: 'attached' });
  }

  /** Waits until the focus is on an element that matches. */
  async focusIsOn(selector: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
  }
}

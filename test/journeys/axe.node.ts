import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Serious and critical faults of a page by the rules of WCAG 2.2 AA, in light and in dark. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate(axeSource);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(
      (values) => window.axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values } }),
      tags,
    );
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        faults.push(...nodes.map((node) => `${colorScheme} ${id}: ${node.html}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

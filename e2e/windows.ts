import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from "@playwright/test";

/** A window signed in to one of the demonstration's accounts, or a stranger's. */
export async function windowOf(
  browser: Browser,
  who: RegExp | null,
  path: string,
  look?: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(look)).newPage();
  if (who) {
    await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await page.getByRole("button", { name: who }).click();
    await expect(page).toHaveURL(path);
  } else await page.goto(path);
  return page;
}

/** A window of so many pixels in width. */
export const wide = (width: number): BrowserContextOptions => ({ viewport: { width, height: 900 } });

/** Another tab of the same person. */
export async function tabOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** What is open has no fault that axe finds, and does not scroll sideways. */
export async function expectNoFaults(page: Page, path: string): Promise<void> {
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id),
    path,
  ).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, path).toBeLessThanOrEqual(0);
}

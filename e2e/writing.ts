import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

/** A window signed in to one of the demonstration's accounts, or a stranger's. */
export async function windowOf(browser: Browser, who: RegExp | null, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (who) {
    await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await page.getByRole("button", { name: who }).click();
    await expect(page).toHaveURL(path);
  } else await page.goto(path);
  return page;
}

/** Another tab of the same person. */
export async function tabOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

export const text = (page: Page) => page.getByRole("textbox", { name: "Text of the report" });
export const saved = (page: Page) =>
  expect(page.getByRole("banner").getByRole("status")).toContainText(/^Saved/, { timeout: 20_000 });

/** Types into the text and waits until it is saved. */
export async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await expect(page.getByRole("banner").getByRole("status")).not.toContainText(/^Saved/);
  await saved(page);
}

/** Begins a report. Returns the path of its editor. */
export async function begin(page: Page, title: string): Promise<string> {
  await page.getByRole("link", { name: "New report" }).first().click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(text(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

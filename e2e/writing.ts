import { expect, type Page } from "@playwright/test";

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

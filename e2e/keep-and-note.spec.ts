import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { windowOf } from "./windows";

/** Readable by everyone. */
const OPEN = "/reports/chinas-2025-export-controls-a-ledger";
/** Partly for subscribers. */
const PAID = "/reports/magnets-outside-china";

test.skip(!FULL, "Part of the full run");

async function signedIn(browser: Browser, path: string, look?: BrowserContextOptions): Promise<Page> {
  const page = await windowOf(browser, /^Subscriber/, path, look);
  // The script of notes is fetched after the page.
  await page.waitForLoadState("networkidle");
  return page;
}

/** Selects the first words of the paragraph with this number. */
async function select(page: Page, number: number, letters: number): Promise<string> {
  const paragraph = page.locator("[data-report-text] .prose-report > p").nth(number);
  await paragraph.scrollIntoViewIfNeeded();
  return paragraph.evaluate((element, length) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    range.setStart(element, 0);
    for (let left = length; walker.nextNode(); ) {
      const node = walker.currentNode as Text;
      if (node.length >= left) {
        range.setEnd(node, left);
        break;
      }
      left -= node.length;
    }
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString();
  }, letters);
}

test("a reader bookmarks by key, sorts into folders, and takes a removal back", async ({ browser }) => {
  const page = await signedIn(browser, OPEN);
  const button = page.getByRole("button", { name: /^Bookmark/ });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("b");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(button).toHaveAttribute("aria-pressed", "true");

  await page.goto("/library");
  await page.getByLabel("New folder").fill("Policy");
  await page.getByRole("button", { name: "Add folder" }).click();
  await expect(page.getByRole("heading", { name: "Policy" })).toBeVisible();
  await page.getByText(/^Edit China/).click();
  await page.getByLabel("Folder", { exact: true }).selectOption("Policy");
  await page.getByRole("button", { name: "Save" }).click();
  const folder = page.getByRole("region", { name: "Policy" });
  await expect(folder.getByRole("article")).toHaveCount(1);
  await folder.getByText(/^Edit China/).click();
  await folder.getByRole("button", { name: "Remove bookmark" }).click();
  await expect(page.getByText("Removed from your library")).toBeVisible();
  await expect(folder.getByRole("article")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(folder.getByRole("article")).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a highlight and a note are on the other device, and on the page of all of them", async ({
  browser,
}) => {
  const page = await signedIn(browser, PAID);
  await expect(page.getByRole("button", { name: /^Bookmark/ })).toBeVisible();
  const words = await select(page, 1, 40);
  const tools = page.getByRole("dialog", { name: "Selected words" });
  await tools.getByRole("button", { name: "Green" }).click();
  await expect(page.locator("mark[data-mark=green]").first()).toBeVisible();
  await expect(tools).toBeHidden();

  await page.getByRole("button", { name: /^Your highlight, green/ }).press("Enter");
  await tools.getByLabel("Note, only for you").fill("Ask about <b>tonnes</b>");
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByRole("button", { name: "Your highlight, green. Note: Ask about <b>tonnes</b>" }),
  ).toBeFocused();
  expect((await new AxeBuilder({ page }).include("[data-report-text]").analyze()).violations).toEqual([]);

  const phone = await signedIn(browser, PAID, { viewport: { width: 390, height: 844 } });
  const own = phone.getByRole("button", { name: /^Your highlight, green\. Note/ });
  await expect(own).toBeVisible();
  const marked = await phone.locator("mark[data-mark=green]").allTextContents();
  expect(marked.join("").replaceAll(/\s/g, "")).toBe(words.replaceAll(/\s/g, ""));
  await own.press("Enter");
  await phone.getByRole("dialog", { name: "Selected words" }).getByRole("button", { name: "Delete" }).click();
  await expect(own).toBeHidden();
  await phone.getByRole("button", { name: "Undo" }).click();
  await expect(own).toBeVisible();

  await phone.goto("/library/notes?q=tonnes");
  await expect(phone.getByRole("article")).toContainText("Ask about <b>tonnes</b>");
  expect((await new AxeBuilder({ page: phone }).analyze()).violations).toEqual([]);
  const response = await phone.request.get("/library/export/md");
  expect(await response.text()).toContain("Ask about \\<b\\>tonnes\\</b\\>");
});

test("a passage is noted with the keyboard alone", async ({ browser }) => {
  const page = await signedIn(browser, OPEN);
  await expect(page.getByRole("button", { name: /^Bookmark/ })).toHaveAttribute("aria-pressed", /true|false/);
  await page
    .getByRole("link", { name: /^Discuss or correct this passage/ })
    .first()
    .focus();
  await page.keyboard.press("n");
  const note = page.getByLabel("Note, only for you");
  await expect(note).toBeFocused();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: /Note: By keyboard/ })).toBeVisible();
});

test("without JavaScript a report is kept, and a sentence noted", async ({ browser }) => {
  const page = await signedIn(browser, OPEN, { javaScriptEnabled: false });
  await page.getByRole("button", { name: /^Bookmark/ }).click();
  await expect(page.getByText("Added to your library")).toBeVisible();
  await page.getByRole("link", { name: "Back to the page you came from" }).click();
  await page
    .getByRole("link", { name: /^Discuss or correct this passage/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Highlight or note" }).click();
  await page.getByLabel("Note (optional)").fill("Without a script");
  await page.getByRole("button", { name: "Save" }).click();
  await page.goto("/library/notes");
  const kept = page.getByRole("article").filter({ hasText: "Without a script" });
  await expect(kept).toBeVisible();
  await kept.getByText("Edit note").click();
  await kept.getByRole("button", { name: "Delete highlight and note" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(kept).toBeVisible();
});

test("a stranger shares public words as a link and as a picture", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(OPEN);
  await expect(page.locator("#note-tools")).toBeAttached();
  await expect(async () => {
    await select(page, 0, 30);
    await expect(page.getByRole("dialog", { name: "Selected words" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const picture = page.getByRole("link", { name: "Picture" });
  const drawn = await page.request.get((await picture.getAttribute("href")) ?? "");
  expect(drawn.headers()["content-type"]).toBe("image/png");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/reports\/[\w-]+#[\w-]+:~:text=/);
});

test("a report is continued where it was left, on another device", async ({ browser }) => {
  const page = await signedIn(browser, PAID);
  const block = page.locator("[data-report-text] .prose-report > p").nth(6);
  await block.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await expect(async () => expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300)).toPass();
  const noted = page.waitForResponse("**/reading/place");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect((await noted).status()).toBe(204);
  const phone = await signedIn(browser, PAID, { viewport: { width: 390, height: 844 } });
  await phone.getByRole("link", { name: /^Continue where you left off/ }).click();
  const id = (await block.getAttribute("id")) ?? "";
  await expect(phone.locator(`[id="${id}"]`)).toBeInViewport();
});

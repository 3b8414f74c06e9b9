import { expect, type Page, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, windowOf } from "./windows";

/** Readable by everyone. */
const OPEN = "/reports/chinas-2025-export-controls-a-ledger";
/** Partly for subscribers. */
const PAID = "/reports/magnets-outside-china";
const PASSAGE = "The bulk ingredients of a magnet";

test.skip(!FULL, "Part of the full run");

/** From a passage of the report to its discussion, by keyboard. */
async function openPassage(page: Page, words: string): Promise<void> {
  const link = page.locator("p", { hasText: words }).locator("xpath=following-sibling::div[1]/a");
  await expect(link).toHaveAccessibleName(/^Discuss or correct this passage/);
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Discussion of a passage" })).toBeVisible();
  await expect(page.getByRole("blockquote").filter({ hasText: words })).toBeVisible();
}

for (const look of [
  { javaScriptEnabled: true, viewport: { width: 1440, height: 900 } },
  { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
]) {
  const how = `${look.javaScriptEnabled ? "with" : "without"} JavaScript at ${look.viewport.width} px`;

  test(`a reader requests a correction at a sentence, the desk answers, both see it, ${how}`, async ({
    browser,
  }) => {
    const words = `Please give the code of the list (${how})`;
    const reason = `The list has no code (${how})`;
    const reader = await windowOf(browser, /^Subscriber/, OPEN, look);
    await openPassage(reader, PASSAGE);
    await reader.getByRole("link", { name: "Request a correction" }).click();
    await reader.getByRole("button", { name: "Send to the authors" }).click();
    await expect(reader.getByText("Please fill this in.")).toBeVisible();
    await reader.getByLabel("Which sentence?").selectOption({ index: 1 });
    await reader.getByLabel("What is wrong, and what would be right?").fill(words);
    await reader.getByLabel("Source (optional)").fill("not an address");
    await reader.getByRole("button", { name: "Send to the authors" }).click();
    await expect(reader.getByText("Enter an address that begins with")).toBeVisible();
    await expect(reader.getByLabel("What is wrong, and what would be right?")).toHaveValue(words);
    await reader.getByLabel("Source (optional)").fill("https://example.com/list");
    await reader.getByRole("button", { name: "Send to the authors" }).click();
    await expect(reader.getByText("Thank you. The authors were told.")).toBeVisible();
    await reader.getByRole("link", { name: "your correction requests" }).click();
    const own = reader.getByRole("listitem").filter({ hasText: words });
    await expect(own.getByText("Open", { exact: true })).toBeVisible();
    await expect(own.getByText(PASSAGE)).toBeVisible();

    const editor = await windowOf(browser, /^Editor/, "/desk", look);
    await editor.getByRole("link", { name: /correction requests? waits?/ }).click();
    const waiting = editor.getByRole("listitem").filter({ hasText: words });
    await waiting.getByRole("button", { name: "Take up" }).click();
    await expect(waiting.getByText("Under review")).toBeVisible();
    await waiting.getByLabel("Declined").check();
    await waiting.getByRole("button", { name: "Answer" }).click();
    await expect(waiting.getByText("Say why: the reader sees it.")).toBeVisible();
    await waiting.getByLabel("Declined").check();
    await waiting.getByLabel("To the reader").fill(reason);
    await waiting.getByRole("button", { name: "Answer" }).click();
    await expect(editor.getByRole("listitem").filter({ hasText: words })).toHaveCount(0);
    await editor.goto("/desk/corrections?show=answered");
    await expect(editor.getByRole("listitem").filter({ hasText: reason })).toBeVisible();
    await reader.reload();
    await expect(reader.getByRole("listitem").filter({ hasText: words }).getByText(reason)).toBeVisible();
  });

  test(`a passage is discussed, and leads back to its sentence, ${how}`, async ({ browser }) => {
    const words = `Said of the passage ${how}`;
    const analyst = await windowOf(browser, /^Analyst/, OPEN, look);
    await openPassage(analyst, PASSAGE);
    await analyst.getByLabel("Your comment").fill(words);
    await analyst.getByRole("button", { name: "Post" }).click();
    const posted = analyst.getByRole("article").filter({ hasText: words });
    await expect(posted.last()).toBeVisible();
    await posted.last().getByRole("link", { name: "Reply" }).click();
    await analyst.getByLabel(/^Reply to/).fill(`Answer: ${words}`);
    await analyst.getByRole("button", { name: "Reply" }).click();
    await expect(
      analyst
        .getByRole("article")
        .filter({ hasText: `Answer: ${words}` })
        .last(),
    ).toBeVisible();
    await analyst.goto(`${OPEN}/discussion`);
    const listed = analyst.getByRole("listitem").filter({ hasText: PASSAGE });
    await expect(listed.getByText(/comments/)).toBeVisible();
    await listed.getByRole("link").click();
    await analyst.getByRole("link", { name: "Back to the passage in the report" }).click();
    await expect(analyst.locator("p:target")).toContainText(PASSAGE);
    if (!look.javaScriptEnabled) return;
    await analyst.mouse.wheel(0, 400);
    await expect(
      analyst.getByRole("link", { name: /^Discuss or correct this passage: \d+ comments/ }).first(),
    ).toBeVisible();
  });
}

test("a passage behind the paywall is discussed and corrected by those who may read it alone", async ({
  browser,
}) => {
  const reader = await windowOf(browser, /^Subscriber/, PAID);
  const last = reader.locator(".prose-report .paywalled + .passage > a").first();
  const href = (await last.getAttribute("href")) ?? "";
  const correct = href.replace("/discussion/passages/", "/correct?block=");
  await reader.goto(correct);
  await expect(reader.getByRole("button", { name: "Send to the authors" })).toBeVisible();
  const stranger = await (await browser.newContext()).newPage();
  for (const [path, text] of [
    [href, "Open to those who can read what it is about"],
    [correct, "Open to those who can read the passage"],
  ] as const) {
    await stranger.goto(path);
    await expect(stranger.getByText(text)).toBeVisible();
    await expect(stranger.getByRole("blockquote")).toHaveCount(0);
  }
});

test("a claim is discussed and corrected from its card", async ({ browser }) => {
  const page = await windowOf(browser, /^Registered/, OPEN);
  await page.locator(".claim-item summary").first().click();
  await page.getByRole("link", { name: "Discuss this claim" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Discussion of a claim" })).toBeVisible();
  await page.getByRole("link", { name: "Request a correction" }).click();
  await expect(page.getByRole("button", { name: "Send to the authors" })).toBeVisible();
  await page.goto("/claims");
  await page.getByRole("link", { name: "Request a correction" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Request a correction" })).toBeVisible();
});

for (const width of [1440, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the screens of corrections have no faults of access at ${width} px, ${colorScheme}`, async ({
      browser,
    }) => {
      const page = await windowOf(browser, /^Editor/, OPEN, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const href = (await page.locator(".passage > a").first().getAttribute("href")) ?? "";
      for (const path of [
        href,
        href.replace("/discussion/passages/", "/correct?block="),
        "/desk/corrections",
        "/account/corrections",
        "/account/discussion",
      ]) {
        await page.goto(path);
        await expectNoFaults(page, path);
      }
    });
  }
}

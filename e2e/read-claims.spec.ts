import { expect, type Locator, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "./server";

const REPORT = "/reports/rare-earths-move-into-the-vehicle";

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until the target has the focus, as a user without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test("a grade in the text opens its claim, and the claim leads to what supports it", async ({ page }) => {
  await page.goto(REPORT);
  const grade = page.getByRole("link", { name: /^Claim graded C1: .*Chicago factory/ });
  const card = page.locator("#card-popover");
  await tabTo(page, grade);
  await expect(card).toBeVisible();
  await expect(card).toContainText("fairly reliable source; confirmed by other sources");
  await expect(card).toContainText("Corroborated");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(grade).toBeFocused();

  await page.keyboard.press("Enter");
  const listed = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(listed).toBeInViewport();
  await expect(listed).toContainText("Supports");
  const other = listed.getByRole("link", { name: /Chicago assembly/ });
  await tabTo(page, other);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/chinas-2025-export-controls-a-ledger**");
  await expect(page.getByText("Explorer line stopped in late May").first()).toBeInViewport();
});

test("on paper the grade stays next to its words, under a masthead, without prices", async ({ page }) => {
  await page.goto(REPORT);
  await page.emulateMedia({ media: "print" });
  const grade = page.getByRole("link", { name: /^Claim graded C3: .*affiliated with China Northern/ });
  const drawn = await grade.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(drawn).toBe('"C3 [2]"');
  await expect(page.getByRole("link", { name: /, home$/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("heading", { name: "The rest of this report is for members" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^See / })).toHaveCount(0);
});

test("a claim leads to its source", async ({ page }) => {
  await page.goto(REPORT);
  await tabTo(page, page.getByRole("link", { name: /^Claim graded C3/ }).first());
  await page.keyboard.press("Enter");
  const listed = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await tabTo(page, listed.getByRole("link", { name: "Rare Earth Exchanges" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sources\//);
});

test("only viewers who may read it see what another report says about a claim behind its paywall", async ({
  page,
}) => {
  const path = "/reports/chinas-2025-export-controls-a-ledger";
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "Claims in this report" })).toBeVisible();
  const repeated = page.locator("[id^='claim-'] li", { hasText: "Repeated by" });
  await expect(repeated).toHaveCount(0);
  await page.goto(`/sign-in?next=${path}`);
  await page.getByLabel("E-mail", { exact: false }).first().fill("registered@example.com");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${path}`);
  await repeated.locator("xpath=ancestor::details[1]/summary").click();
  await repeated.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/europe-and-the-heavy-rare-earths**");
  await expect(page.getByText("under licence on 4 April 2025").first()).toBeInViewport();
});

test("the generated disclaimer names the claims it covers and leads to them", async ({ page }) => {
  await page.goto(REPORT);
  const disclaimer = page.getByRole("note", { name: "On the claims in this report" });
  await expect(disclaimer.getByText("Corroborated independently: ")).toBeHidden();
  await tabTo(page, disclaimer.locator("summary").first());
  await page.keyboard.press("Enter");
  await expect(disclaimer.getByText("Corroborated independently: ")).toBeVisible();
  await expect(disclaimer).toContainText("Not corroborated.");
  await tabTo(page, disclaimer.getByRole("link", { name: "Claim 2" }).first());
  await page.keyboard.press("Enter");
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
});

test("the ledger can be filtered, and opens the sentence, by keyboard", async ({ page }) => {
  await page.goto("/claims");
  const status = page.getByLabel("Status").filter({ visible: true });
  await tabTo(page, status);
  await page.keyboard.type("Contested");
  await tabTo(page, page.getByRole("button", { name: "Show" }).filter({ visible: true }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/status=contested/);
  const claim = page.getByRole("article", { name: /general licences/ });
  await tabTo(page, claim.getByRole("link", { name: /A White House fact sheet said/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/reports/chinas-2025-export-controls-a-ledger**");
  await expect(page.getByText("A White House fact sheet said").first()).toBeInViewport();
});

test("the ledger accepts a name as people write it, and finds claims with the entity in any role", async ({
  page,
}) => {
  for (const name of ["China Northern Rare Earth Group", "北方稀土"]) {
    await page.goto("/claims");
    const entity = page.getByLabel("Entity").filter({ visible: true });
    await entity.fill(name);
    await entity.press("Enter");
    await expect(entity).toHaveValue("China Northern Rare Earth (Group) High-Tech");
    for (const claim of [/listing: in Shanghai/, /affiliated with China Northern/, /36\.71/])
      await expect(page.getByRole("article", { name: claim })).toBeVisible();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a grade leads to the claim", async ({ page }) => {
    await page.goto(REPORT);
    await page
      .getByRole("link", { name: /^Claim graded C3/ })
      .first()
      .click();
    await expect(page.locator("[id^='claim-']:target")).toBeInViewport();
  });
});

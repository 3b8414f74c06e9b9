import { expect, type Locator, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "./server";

const REPORT = "/reports/who-owns-the-baotou-cluster";
/** Headings in the open part, in the subscribers' and in the professionals'. */
const OPEN = "Where it came from";
const SUBSCRIBERS = "Control on less than half";
const PROFESSIONALS = "What we would ask the company";

const section = (page: Page, name: string) =>
  page.locator("[data-report-text]").getByRole("heading", { name });

/** The middle of an element, in whole pixels of the window. */
async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error("It is not shown");
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function signInHere(page: Page, email: string) {
  await page.getByRole("link", { name: "Sign in" }).last().click();
  await page.getByLabel("E-mail", { exact: false }).first().fill(email);
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByLabel("Password", { exact: true }).press("Enter");
}

test("a stranger reads the open part and is told what opens the rest", async ({ page }) => {
  await page.goto(REPORT);
  await expect(section(page, OPEN)).toBeVisible();
  await expect(section(page, SUBSCRIBERS)).toHaveCount(0);
  const offer = page.getByRole("region", { name: "Keep reading" });
  await expect(offer.getByText("Subscriber", { exact: true })).toBeVisible();
  await expect(offer.getByRole("link", { name: "See Professional" })).toHaveAttribute(
    "href",
    /^\/pricing\?next=%2Freports%2F.*#professional$/,
  );
});

test("a subscriber signs in at the offer, comes back and goes on reading", async ({ page }) => {
  await page.goto(REPORT);
  await signInHere(page, "subscriber@example.com");
  await page.waitForURL((url) => url.pathname === REPORT);
  await expect(section(page, SUBSCRIBERS)).toBeVisible();
  await expect(section(page, PROFESSIONALS)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
});

test("an editor reads it all, with the levels marked and a link to the desk", async ({ page }) => {
  await page.goto(REPORT);
  await signInHere(page, "editor@example.com");
  await page.waitForURL((url) => url.pathname === REPORT);
  await expect(section(page, PROFESSIONALS)).toBeVisible();
  await expect(page.getByText("From here: Subscriber")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("the contents follow the scroll", async ({ page }) => {
  await page.goto(REPORT);
  const contents = page.getByRole("navigation", { name: "Contents" });
  await section(page, OPEN).evaluate((heading) => heading.scrollIntoView());
  await expect(contents.getByRole("link", { name: OPEN })).toHaveAttribute("aria-current", "location");
  await page.evaluate(() => scrollTo(0, 0));
  await expect(contents.locator("[aria-current]")).toHaveCount(0);
});

test("an entity's card opens by pointer and by keyboard, and Escape closes it", async ({ page }) => {
  await page.clock.install();
  await page.goto(REPORT);
  const name = page.locator("[data-report-text] p > a[data-entity='china-northern-rare-earth']").first();
  const card = page.locator("#card-popover");
  // Pointing has an effect once the page is hydrated.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await name.hover();
    await expect(card).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(card).toContainText("北方稀土");
  const { x, y } = await middleOf(card);
  await page.mouse.move(x, y);
  // Longer than a card waits for the pointer before it closes.
  await page.clock.runFor(1_000);
  await expect(card).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  // The event that the browser sends when a name moves under a resting pointer.
  await name.dispatchEvent("pointerover", { pointerType: "mouse", clientX: x, clientY: y });
  await page.clock.runFor(1_000);
  await expect(card).toBeHidden();
  await page.mouse.move(0, 0);
  await page.locator("#main").focus();
  while (!(await name.evaluate((link) => link === document.activeElement))) await page.keyboard.press("Tab");
  await expect(card).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("the first tap shows the card, the second follows the name", async ({ page }) => {
    await page.goto(REPORT);
    const name = page.locator("[data-report-text] p > a[data-entity='baotou']").first();
    await page.waitForLoadState("networkidle");
    await name.tap();
    await expect(page.locator("#card-popover")).toBeVisible();
    await name.tap();
    await page.waitForURL("**/entities/baotou");
  });

  test("a claim's card is wholly on the screen, no matter where its words are", async ({ page }) => {
    await page.goto(REPORT);
    const card = page.locator("#card-popover");
    const claims = page.locator("[data-report-text] p [data-claim]");
    for (const from of ["start", "center", "end"] as const) {
      const claim = claims.nth(from === "center" ? 2 : 1);
      await claim.evaluate((words, block) => words.scrollIntoView({ block, behavior: "instant" }), from);
      await claim.tap({ force: true });
      await expect(card).toBeVisible();
      const box = await card.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
      await expect(card.locator("> *").first()).toBeInViewport();
      await page.keyboard.press("Escape");
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("reading, notes, names and lists work", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Who owns the Baotou cluster" }).first().click();
    await expect(section(page, OPEN)).toBeVisible();
    await page.getByRole("link", { name: "Note 1", exact: true }).click();
    await expect(page).toHaveURL(/#fn-1$/);
    await page.getByRole("link", { name: "Back to note 1" }).click();
    await expect(page).toHaveURL(/#fnref-1$/);
    await page.goto("/reports");
    await page.getByRole("navigation", { name: "Topics" }).getByRole("link", { name: "Ownership" }).click();
    await expect(page.getByText("Reports on Ownership")).toBeVisible();
    await expect(page.getByRole("link", { name: "Who owns the Baotou cluster" })).toBeVisible();
  });
});

import { expect, type Page, test } from "@playwright/test";

/** Ten sentences, each ending in the words for a claim, where the keyboard can reach them. */
const SENTENCES = [
  ["The capacity of the plant is ", "5,000 tonnes a year"],
  ["The motor reaches an efficiency of ", "> 95 %"],
  ["Its stake in the joint venture is ", "36.71 %"],
  ["Magnets with an energy product of ", "48 MGOe"],
  ["The contract is a deal worth ", "US$ 2.4 billion"],
  ["The oxide price rose to ", "$60/kg"],
  ["Output last year was ", "10–12 kt/a"],
  ["The site has a headcount of ", "about 1,200 employees"],
  ["They work at a temperature up to ", "180 °C"],
  ["The motor delivers power of ", "at least 120 kW"],
] as const;

const text = (page: Page) => page.getByRole("textbox", { name: "Text of the report" });
const panel = (page: Page) => page.getByRole("region", { name: "Claims" });
const lines = (page: Page) =>
  panel(page).getByRole("list", { name: "Claims of this report" }).locator("[data-claim-line]");
const saved = (page: Page) =>
  expect(page.getByRole("banner").getByRole("status")).toContainText(/^Saved/, { timeout: 20_000 });

/** The editor learns of a selection in the next frame, and the page after it; no user is faster. */
const frame = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
      ),
  );

async function beginReport(page: Page, title: string): Promise<void> {
  await page.goto("/sign-in?next=%2Fdesk%2Freports%2Fnew");
  await page.getByRole("button", { name: /^Analyst/ }).click();
  await page.getByLabel("Title").fill(title);
  await page.keyboard.press("Enter");
  await text(page).click();
}

/** Begins a claim from the last words of the paragraph with the caret. */
async function choose(page: Page, words: string): Promise<void> {
  // A form that was closed gives the focus back, and the caret a frame later.
  await expect(text(page)).toBeFocused();
  await frame(page);
  await page.keyboard.press("End");
  await frame(page);
  for (let left = words.length; left > 0; left -= 1) await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words);
  await frame(page);
  await page.keyboard.press("ControlOrMeta+Alt+k");
  await expect(panel(page).getByRole("blockquote")).toHaveText(words);
}

test("an analyst makes ten claims by keyboard alone; deleting words detaches one, and undo attaches it again", async ({
  page,
}) => {
  test.setTimeout(180_000);
  let presses = 0;
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
    presses += times;
  };
  const chosen = () => page.evaluate(() => getSelection()?.toString());
  const type = async (words: string) => {
    await page.keyboard.type(words);
    presses += words.length;
  };

  await page.goto("/sign-in?next=%2Fdesk%2Freports%2Fnew");
  await page.getByRole("button", { name: /^Analyst/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Title").fill(`Ten claims ${Date.now()}`);
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeVisible();
  await text(page).focus();
  for (const [index, [before, words]] of SENTENCES.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(before + words);
  }
  await page.keyboard.press("ControlOrMeta+Home");

  for (const [index, [, words]] of SENTENCES.entries()) {
    if (index > 0) await press("ArrowDown");
    await press("End");
    for (let left = words.length + 5; left > 0 && (await chosen()) !== words; left -= 1) {
      await press("Shift+ArrowLeft");
    }
    await frame(page);
    await press("ControlOrMeta+Alt+k");
    const form = panel(page).getByRole("form", { name: "New claim" });
    await expect(form.getByRole("blockquote")).toHaveText(words);
    await expect(form.getByRole("combobox", { name: "Property" })).not.toHaveValue("");
    // No entity is named in the sentence, so the form begins with the subject.
    await expect(form.getByRole("combobox", { name: "Subject" })).toBeFocused();
    await type("northern rare");
    await expect(form.getByRole("listbox", { name: "Subject" }).getByRole("option").first()).toBeVisible();
    await press("Enter");
    if (index === 0) {
      const source = form.getByRole("combobox", { name: "Source document" });
      while (!(await source.evaluate((field) => field === document.activeElement))) await press("Tab");
      await type("A circular of the plant");
      await expect(form.getByRole("option", { name: /^New document/ })).toBeVisible();
      await press("ArrowUp");
      await press("Enter");
      const publisher = form.getByRole("combobox", { name: "Source", exact: true });
      await publisher.focus();
      await type(`Plant Gazette ${Date.now()}`);
    }
    // In a lookup field, Enter alone takes the result.
    await press(index === 0 ? "ControlOrMeta+Enter" : "Enter");
    await expect(lines(page)).toHaveCount(index + 1);
    await expect(text(page)).toBeFocused();
  }
  console.log(`Ten claims took ${presses} key presses.`);
  await expect(panel(page).getByText("no source")).toHaveCount(0);
  await expect(panel(page)).toContainText(/Capacity of .*: 5,000/);
  await expect(text(page).locator(".claim-mark")).toHaveCount(10);
  await saved(page);

  await page.reload();
  await expect(text(page).locator(".claim-mark")).toHaveCount(10);
  await page.getByRole("button", { name: "Claims (10)" }).press("Enter");
  await expect(lines(page)).toHaveCount(10);
  await expect(panel(page).getByText("detached")).toHaveCount(0);

  await lines(page).nth(1).getByRole("button").first().press("Enter");
  await expect(text(page)).toBeFocused();
  await expect.poll(chosen).toBe(SENTENCES[1]?.[1]);
  await frame(page);
  await page.keyboard.press("ArrowRight");
  await frame(page);
  await page.keyboard.press("Backspace");
  await expect(lines(page).nth(1)).toContainText("detached");
  await expect(text(page).locator(".claim-detached")).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(panel(page).getByText("detached")).toHaveCount(0);

  await page.keyboard.press("Alt+ArrowDown");
  await frame(page);
  await page.keyboard.press("Delete");
  await expect(panel(page).getByText("these words are gone")).toHaveCount(1);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(panel(page).getByText("detached")).toHaveCount(0);
});

test("a form that is left for the text, or for another claim, comes back with what was typed", async ({
  page,
}) => {
  const asserted = panel(page).getByRole("combobox", { name: "Asserted by" });
  const remark = panel(page).getByLabel("Remark");
  await beginReport(page, `Left and found ${Date.now()}`);
  await page.keyboard.type("Its stake is 36.71 %");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The motor has an efficiency of > 95 %");

  await choose(page, "> 95 %");
  await asserted.fill("The plant’s manager");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(text(page)).toBeFocused();
  await frame(page);
  await choose(page, "> 95 %");
  await expect(asserted).toHaveValue("The plant’s manager");
  await remark.fill("At full load");

  await text(page).click();
  await frame(page);
  await page.keyboard.press("ControlOrMeta+Home");
  await frame(page);
  await choose(page, "36.71 %");
  await expect(asserted).toHaveValue("");
  await expect(panel(page).getByText("Your earlier input has been restored")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(text(page)).toBeFocused();
  await frame(page);
  await page.keyboard.press("ArrowDown");
  await frame(page);
  await choose(page, "> 95 %");
  await expect(asserted).toHaveValue("The plant’s manager");
  await expect(remark).toHaveValue("At full load");
  await panel(page).getByRole("button", { name: "Start over" }).click();
  await expect(remark).toHaveValue("");
  await expect(panel(page).getByRole("combobox", { name: "Subject" })).toBeFocused();
  await expect(panel(page).getByLabel("Number")).toHaveValue("95");
});

test("an undo of a retraction that does not get through says so, and can be tried again", async ({
  page,
}) => {
  await beginReport(page, `Taken back ${Date.now()}`);
  await page.keyboard.type("Its stake is 36.71 %");
  await choose(page, "36.71 %");
  await page.keyboard.type("northern rare");
  await expect(panel(page).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(lines(page)).toHaveCount(1);
  await saved(page);
  await panel(page).getByText("More", { exact: true }).click();
  await panel(page).getByRole("button", { name: "Retract" }).click();
  await expect(lines(page)).toHaveCount(0);
  await page.context().setOffline(true);
  const toasts = page.getByRole("region", { name: "Notifications" });
  await toasts.getByText("Undo", { exact: true }).click();
  await expect(toasts.getByText("Not restored: the claim is still retracted")).toBeVisible();
  await page.context().setOffline(false);
  await toasts.getByText("Try again", { exact: true }).click();
  await expect(lines(page)).toHaveCount(1);
  await expect(text(page).locator(".claim-mark")).toHaveText("36.71 %");
});

test("a claim’s form accepts dates as people write them, keeps what was typed and says so, and shows its words", async ({
  page,
}) => {
  await beginReport(page, `Dated ${Date.now()}`);
  await page.keyboard.type("Its stake is 36.71 %");
  await choose(page, "36.71 %");
  const form = panel(page).getByRole("form", { name: "New claim" });
  await expect(form.getByLabel("Subject")).toBeFocused();
  await expect(text(page).locator(".chosen-words")).toHaveText("36.71 %");
  await form.getByLabel("Asserted on").fill("Nov 2026");
  await form.getByLabel("Source document").fill("A filing");
  await panel(page).getByRole("option", { name: "New document “A filing”" }).click();
  await form.getByLabel("Source", { exact: true }).fill(`Exchange ${Date.now()}`);
  await page.keyboard.press("Enter");
  await expect(form).toBeVisible();
  await form.getByLabel("Published").fill("9 October 2025");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Your input is kept")).toBeVisible();
  await choose(page, "36.71 %");
  await expect(form.getByLabel("Asserted on")).toHaveValue("Nov 2026");
  await form.getByLabel("Published").focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(form.getByLabel("Subject")).toBeFocused();
  await expect(form.getByText("Choose a subject.")).toBeInViewport();
  await page.keyboard.type("northern rare");
  await expect(panel(page).getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(lines(page)).toHaveCount(1);
});

import { expect, type Page, test } from "@playwright/test";

const text = (page: Page) => page.getByRole("textbox", { name: "Text of the report" });
const saved = (page: Page) =>
  expect(page.getByRole("banner").getByRole("status")).toContainText(/^Saved/, { timeout: 20_000 });

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
      return [
        activeElement?.getAttribute("aria-label"),
        activeElement?.textContent,
        ...labels.map((label) => label.textContent),
      ].join(" ");
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString());

test("from red to green by keyboard alone: jump to each finding, fix it or give a reason, publish", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const title = `Kiln gases ${Date.now()}`;
  await page.goto("/sign-in?next=%2Fdesk%2Freports%2Fnew");
  await page.getByRole("button", { name: /^Editor/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeVisible();
  await page.getByLabel("Standfirst").focus();
  await page.keyboard.type("What leaves the kiln, and who measures it.");
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeFocused();
  await page.keyboard.type("Sure, here is the revised paragraph: the kiln burns from both ends.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("More in ");
  await page.keyboard.press("Control+k");
  await expect(page.getByLabel("Link to")).toBeFocused();
  await page.keyboard.type("/reports/there-is-no-such-report");
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("It swallows 5,000 tonnes of coke a year.");
  await saved(page);

  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: /^Publish/ }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("2 problems to fix; 2 warnings")).toBeFocused();
  await expect(dialog.getByRole("button", { name: "Publish", exact: true })).toBeDisabled();
  await expect(dialog.locator("mark", { hasText: "5,000 tonnes" })).toBeVisible();

  await tabTo(page, /Go to: Sure, here is/);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(text(page)).toBeFocused();
  await expect.poll(() => selected(page)).toBe("Sure, here is");
  await expect(page.getByText("4 findings left")).toBeVisible();
  await page.keyboard.type("This is");
  await expect(page.getByText("3 findings left")).toBeVisible();
  await page.keyboard.press("F8");
  await expect.poll(() => selected(page)).toBe("/reports/there-is-no-such-report");
  await page.keyboard.press("Control+k");
  await expect(page.getByLabel("Link to")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("/reports");
  await page.keyboard.press("Enter");
  await expect(text(page)).toBeFocused();

  await page.keyboard.press("F6");
  await expect(dialog.getByText(/^2 warnings/)).toBeFocused();
  const publish = dialog.getByRole("button", { name: "Publish", exact: true });
  await expect(publish).toBeDisabled();
  await tabTo(page, /Reason/);
  await page.keyboard.type("ok");
  await page.keyboard.press("Shift+Tab");
  await expect(dialog.getByText("Explain it in a few words, for anyone who asks later.")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("It has no topic yet");
  await expect(publish).toBeDisabled();
  await tabTo(page, /Go to:.*5,000 tonnes/);
  await page.keyboard.press("Enter");
  await expect.poll(() => selected(page)).toBe("5,000 tonnes");
  await page.keyboard.press("F6");
  await expect(dialog.getByText(/^2 warnings/)).toBeFocused();
  await expect(dialog.getByLabel("Reason", { exact: true }).first()).toHaveValue("It has no topic yet");
  await tabTo(page, /Reason/);
  await tabTo(page, /Reason/);
  await page.keyboard.type("Counted by us at the gate");
  await expect(publish).toBeEnabled();
  await tabTo(page, /^\s*Publish$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Version 1 is published")).toBeVisible();

  await page.goto(`${new URL(page.url()).pathname}/history`);
  await page.getByText("2 warnings were accepted").click();
  await expect(page.getByText("Counted by us at the gate")).toBeVisible();
  await page.goBack();
  await expect(text(page)).toBeVisible();
  await page.getByRole("button", { name: /^Publish/ }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Reason", { exact: true }).last()).toHaveValue("");
});

test("an analyst can run the checks but is not offered to publish", async ({ page }) => {
  await page.goto("/sign-in?next=%2Fdesk%2Freports%2Fnew");
  await page.getByRole("button", { name: /^Analyst/ }).click();
  await page.getByLabel("Title").fill(`Checked alone ${Date.now()}`);
  await page.getByRole("button", { name: "Start writing" }).click();
  await text(page).click();
  await page.keyboard.type("As an AI language model, I would rather not say.");
  await saved(page);
  await page.getByRole("button", { name: "Check…" }).click();
  const dialog = page.getByRole("dialog", { name: "Check this report" });
  await expect(dialog.getByText("Words left over from an assistant, a template or a page")).toBeVisible();
  await expect(dialog.getByText("Publishing is for editors.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await expect(dialog.getByLabel("Reason", { exact: true })).toHaveCount(0);
});

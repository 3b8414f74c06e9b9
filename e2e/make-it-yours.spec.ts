import { expect, test } from "@playwright/test";
import { FULL } from "./no-leak/probes";
import { expectNoFaults, wide, windowOf } from "./windows";

test.skip(!FULL, "Part of the full run");

const ADMIN = /^Administrator/;

for (const javaScriptEnabled of [true, false]) {
  test(`what an admin sets is on the next page that a stranger opens, and can be undone (JavaScript: ${javaScriptEnabled})`, async ({
    browser,
  }) => {
    const words = `Printed in Bergen, ${javaScriptEnabled}`;
    const stranger = await windowOf(browser, null, "/glossary", wide(390));
    await expect(stranger.getByText(words)).toHaveCount(0);
    const page = await windowOf(browser, ADMIN, "/admin/settings", { javaScriptEnabled, ...wide(1440) });
    await page.getByLabel("Footer text", { exact: true }).fill(words);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. Pages that show it are rendered again.")).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText(words)).toBeVisible();
    await page.goto("/admin/settings");
    await page.getByRole("button", { name: "Undo this change of Footer text" }).click();
    await expect(page.getByText("Set back.").first()).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText(words)).toHaveCount(0);
  });

  test(`a page of the house is in the footer while it is there (JavaScript: ${javaScriptEnabled})`, async ({
    browser,
  }) => {
    const name = javaScriptEnabled ? "imprint" : "privacy";
    const page = await windowOf(browser, ADMIN, `/admin/settings/pages/${name}`, {
      javaScriptEnabled,
      ...wide(1440),
    });
    await page.getByLabel("Title").fill(`Our ${name}`);
    await page.getByLabel("Text").fill("![A picture](a.png)");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Pictures are not possible on this page.")).toBeVisible();
    await page.getByLabel("Text").fill("## Who\n\nA desk of *one*.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. The footer links to it.")).toBeVisible();
    const stranger = await windowOf(browser, null, "/", wide(1440));
    await stranger
      .getByRole("contentinfo")
      .getByRole("link", { name: `Our ${name}` })
      .click();
    await expect(stranger.getByRole("heading", { name: "Who" })).toBeVisible();
    await expectNoFaults(stranger, `/${name}`);
    await page.goto(`/admin/settings/pages/${name}`);
    await page.getByLabel("Title").fill("");
    await page.getByLabel("Text").fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Taken away, also from the footer.")).toBeVisible();
    expect((await stranger.goto(`/${name}`))?.status()).toBe(404);
  });
}

test("what cannot be used is refused beside its field", async ({ browser }) => {
  const page = await windowOf(browser, ADMIN, "/admin/settings/look", wide(1440));
  await page.getByLabel("Accent in the light theme").fill("#ffdd00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Its contrast in the light theme is 1\.\d\d : 1/)).toBeVisible();
  await page.getByLabel("Accent in the light theme").fill("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><script>1</script></svg>`;
  await page
    .getByLabel("Favicon")
    .setInputFiles({ name: "icon.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This file cannot be used: it holds <script>.")).toBeVisible();
  await page.goto("/admin/settings/mail/mailReset");
  await page.getByLabel("Subject").fill("A new password, {nmae}");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText("This mail has no {nmae}. You can use {site} and {lifetime}.")).toBeVisible();
  await page.getByLabel("Subject").fill("A new password for {site}");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByText(/^A new password for (?!\{site\})/)).toBeVisible();
});

test("the pages of the settings have no fault that axe finds", async ({ browser }) => {
  for (const width of [1440, 390]) {
    const page = await windowOf(browser, ADMIN, "/admin/settings", wide(width));
    for (const path of ["", "/look", "/pages", "/pages/terms", "/mail", "/mail/mailVerify"]) {
      await page.goto(`/admin/settings${path}`);
      await expectNoFaults(page, path);
    }
  }
});

import { expect, type Page, test } from "@playwright/test";

async function analystAt(page: Page, path: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: /^Analyst/ }).click();
  await expect(page).toHaveURL(path);
}

/** Makes an entity and leaves its page open. Returns the page's path. */
async function make(page: Page, name: string, slug: string): Promise<string> {
  await page.goto("/desk/entities/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Address").fill(slug);
  await page.getByRole("button", { name: "Create entity" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("an analyst finds a duplicate, checks the preview, merges it, and undoes the merge", async ({
  page,
}) => {
  const mark = `${Date.now()}`;
  const [stays, goes] = [`Ridge Magnet ${mark}`, `Ridge Magnets ${mark}`];
  await analystAt(page, "/desk/entities");
  await make(page, stays, `ridge-magnet-${mark}`);
  const from = await make(page, goes, `ridge-magnets-${mark}`);

  await page.goto("/desk/entities/duplicates");
  await expect(page.getByRole("listitem").filter({ hasText: goes }).first()).toContainText("Similar names");

  await page.goto(`${from}/merge`);
  await page.getByRole("combobox", { name: "Merge into" }).fill(stays);
  await page.getByRole("option", { name: stays }).click();
  await expect(page.getByRole("heading", { name: "Together" })).toBeVisible();
  await page.getByLabel("Why they are the same").fill("One company, spelled twice");
  await page.getByRole("button", { name: `Merge into ${stays}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: stays })).toBeVisible();
  await page.goto(`/entities/ridge-magnets-${mark}`);
  await expect(page).toHaveURL(`/entities/ridge-magnet-${mark}`);

  await page.goto(from);
  await expect(page.getByText("This entity is merged into another")).toBeVisible();
  await page.getByRole("button", { name: "Undo merge" }).click();
  await expect(page.getByText("The merge was undone.")).toBeVisible();
  await expect(page.getByText("This entity is merged into another")).toBeHidden();
  await page.goto(`/entities/ridge-magnets-${mark}`);
  await expect(page).toHaveURL(`/entities/ridge-magnets-${mark}`);
});

test("the title of a page of the desk names its entity, source or term", async ({ page }) => {
  const mark = `${Date.now()}`;
  await analystAt(page, "/desk/entities");
  const path = await make(page, `Titled Works ${mark}`, `titled-works-${mark}`);
  await expect(page).toHaveTitle(`Titled Works ${mark} · Desk · Lodestone`);
  await page.goto(`${path}/split`);
  await expect(page).toHaveTitle(`Split Titled Works ${mark} · Desk · Lodestone`);
  for (const room of ["sources", "glossary"]) {
    await page.goto(`/desk/${room}`);
    const line = page.getByRole("main").locator(`a[href^="/desk/${room}/"]:not([href$="/new"])`).first();
    await page.goto((await line.getAttribute("href")) ?? "");
    const heading = await page.getByRole("heading", { level: 1 }).textContent();
    expect(await page.title()).toContain(heading);
  }
  await page.context().clearCookies();
  await page.goto(path);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("an identifier with a wrong checksum is refused next to its field", async ({ page }) => {
  await analystAt(page, "/desk/entities");
  await make(page, "Checked Works", `checked-works-${Date.now()}`);
  await page.getByText("Add an identifier").click();
  await page.getByLabel("Identifier", { exact: true }).fill("5493001KJTIIGC8Y1R13");
  await page.getByRole("button", { name: "Add identifier" }).click();
  await expect(page.getByText("Not a valid LEI")).toBeVisible();
  await page.getByLabel("Identifier", { exact: true }).fill("5493001KJTIIGC8Y1R12");
  await page.getByRole("button", { name: "Add identifier" }).click();
  await expect(page.getByText("LEI 5493001KJTIIGC8Y1R12 was added.")).toBeVisible();
});

test("the dates of a relationship can be typed as the source gives them", async ({ page }) => {
  const mark = `${Date.now()}`;
  const other = `Older Smelter ${mark}`;
  await analystAt(page, "/desk/entities");
  await make(page, other, `older-smelter-${mark}`);
  await make(page, `Younger Smelter ${mark}`, `younger-smelter-${mark}`);
  await page.getByText("Add a relationship").click();
  await page.getByRole("combobox", { name: "Other entity" }).fill(other);
  await page.getByRole("option", { name: other }).click();
  await page.getByLabel("Valid from").fill("2015-03");
  await page.getByLabel("Valid until").fill("2020");
  await page.getByRole("button", { name: "Add, then choose evidence" }).click();
  await expect(page.getByText("“From” is a month, this a year")).toBeVisible();
  await expect(page.getByLabel("Valid from")).toHaveValue("2015-03");
  await page.getByLabel("Valid until").fill("2020-11");
  await page.getByRole("button", { name: "Add, then choose evidence" }).click();
  await expect(page.getByRole("heading", { name: "Correct it" })).toBeVisible();
  await expect(page.getByLabel("Valid from")).toHaveValue("2015-03");
  await expect(page.getByLabel("Valid until")).toHaveValue("2020-11");
});

test("a form that does not get through, or comes back with a message, keeps what was typed and ticked", async ({
  page,
}) => {
  const mark = `${Date.now()}`;
  await analystAt(page, "/desk/entities");
  await page.goto("/desk/entities/new");
  await page.getByLabel("Name", { exact: true }).fill(`Tunnel Works ${mark}`);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Create entity" }).click();
  await expect(page.getByText("The request failed. What you typed is still here")).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Create entity" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Tunnel Works ${mark}` })).toBeVisible();
  await expect(page.getByText(`/entities/tunnel-works-${mark}`)).toBeVisible();

  await page.getByLabel("Mining").check();
  await page.getByLabel("Country, as CN").fill("Nowhere");
  await page.getByRole("button", { name: "Save facts" }).click();
  await expect(page.getByText("Two letters, as in ISO 3166")).toBeVisible();
  await expect(page.getByLabel("Mining")).toBeChecked();
});

import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

const FIXTURES = "tests/fixtures/imports";
const at = Date.now();
const TITLE = `Kilns with two fires ${at}`;
const COPIED = `Home > News > Kilns
${TITLE}
By Ines Falkenrath
12 November 2026

Key takeaways
• One fire dries, the other cracks.
• Lynas Rare Earths is said to be watching.

The kiln burns from both ends, and nobody in the valley finds it odd any more.

Who Pays for the Fuel

The works does. It shares the gas of its neighbour (成果转化), which few other works could do.

Disclaimer: Nothing here was checked by the works.

Share
3 Comments
Peter Holloway
A fine kiln.
`;

async function toImport(page: Page): Promise<void> {
  await page.goto("/sign-in?next=%2Fdesk%2Fimport");
  await page.getByRole("button", { name: /^Analyst/ }).click();
  await expect(page.getByRole("heading", { name: "Import", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Read this text" })).toBeEnabled();
}

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

test("an analyst pastes a copied page, reviews what was read and left out, and opens the draft", async ({
  page,
}) => {
  await toImport(page);
  await page.getByLabel("Or paste a text").fill(COPIED);
  await page.getByRole("button", { name: "Read this text" }).click();
  const item = page.getByRole("region", { name: "pasted text" });
  await expect(item.getByLabel("Title")).toHaveValue(TITLE);
  await expect(item.getByText("By Ines Falkenrath · 2026-11-12")).toBeVisible();
  await expect(item.getByText("From here: Subscriber")).toBeVisible();
  await item.getByText("Guessed, changed or left out").click();
  await expect(item.getByText("A counter of comments, not of the report.")).toBeVisible();
  await item.getByText("Mentions found").click();
  await item.getByRole("button", { name: "Confirm Lynas Rare Earths" }).click();
  await expect(item.getByText("Confirmed", { exact: true })).toBeVisible();
  await item.getByRole("button", { name: "Create draft" }).click();

  const text = page.getByRole("textbox", { name: "Text of the report" });
  await expect(text).toContainText("The kiln burns from both ends");
  await expect(text).toContainText("Who Pays for the Fuel");
  await expect(text).toContainText("Nothing here was checked by the works.");
  await expect(text).not.toContainText("A fine kiln.");
});

test("several files are read together; a broken one shows the line and the reason", async ({ page }) => {
  await toImport(page);
  await page
    .getByLabel("Files to import")
    .setInputFiles([
      file(`good-${at}.md`, `---\ntitle: A good file ${at}\naccess: public\n---\n\nWords.\n`),
      file("broken.md", "---\ntitle: A broken file\nacess: public\n---\n\nWords.\n"),
      file("picture.txt", "%PDF-1.7"),
    ]);
  const good = page.getByRole("region", { name: `good-${at}.md` });
  await expect(page.getByRole("region", { name: "broken.md" })).toContainText(
    "Line 3: There is no field “acess”",
  );
  await expect(page.getByRole("region", { name: "picture.txt" })).toContainText("This is a PDF");
  await good.getByLabel("Address").fill("Not an address");
  await good.getByRole("button", { name: "Create draft" }).click();
  await expect(good).toContainText("Lower-case letters");
  await expect(good.getByLabel("Address")).toHaveValue("Not an address");
  await good.getByLabel("Address").fill(`a-good-file-${at}`);
  await good.getByRole("button", { name: "Create draft" }).click();
  await expect(good.getByText("The draft was created")).toBeVisible();

  await page
    .getByLabel("Files to import")
    .setInputFiles([
      file(`good-${at}.md`, `---\ntitle: A good file ${at}\naccess: public\n---\n\nOther words.\n`),
    ]);
  const again = page.getByRole("region", { name: `good-${at}.md` }).last();
  await again.getByLabel("Address").fill(`a-good-file-${at}`);
  await again.getByRole("button", { name: "Create draft" }).click();
  await expect(again.getByText("The draft has a new revision")).toBeVisible();
});

test("files from Hugo, Jekyll, Ghost and Obsidian become drafts at the first try", async ({ page }) => {
  test.setTimeout(90_000);
  await toImport(page);
  const names = ["hugo-toml.md", "hugo.json.md", "jekyll.md", "ghost-cards.md", "obsidian.md"];
  await page
    .getByLabel("Files to import")
    .setInputFiles(names.map((name) => file(name, readFileSync(`${FIXTURES}/blogs/${name}`, "utf8"))));
  for (const name of names) {
    const item = page.getByRole("region", { name });
    await item.getByLabel("Address").fill(`of-another-system-${names.indexOf(name)}-${at}`);
    await item.getByRole("button", { name: "Create draft" }).click();
    await expect(item.getByText("The draft was created")).toBeVisible();
  }
});

/** A title, words that were split across lines, and words that do not belong to the report. */
const DOCUMENTS = [
  [
    "15-asx-release",
    "JUNE 2031 QUARTERLY ACTIVITIES REPORT",
    "(1.5 Mt Measured, 18.4 Mt Indicated and 7.0 Mt",
    "personal use",
  ],
  [
    "16-sec-exhibit",
    "EXAMPLE MAGNETICS REPORTS SECOND QUARTER 2031 RESULTS",
    "Adjusted EBITDA of $(12.5) million",
    "exm-ex991",
  ],
  [
    "17-mofcom-notice",
    "某部 某署公告2031年第57号 公布对部分中重稀土相关物项实施出口管制的决定",
    "经批准，决定对下列物项",
    "ICP备",
  ],
  [
    "18-half-year-from-pdf",
    "Half-year report to 30 June 2031",
    "circuit, which is the only one of its kind",
    "Ltd | Half-year",
  ],
] as const;

for (const [name, title, words, left] of DOCUMENTS) {
  test(`a document can be pasted as it was copied: ${name}`, async ({ page }) => {
    await toImport(page);
    await page.getByLabel("Or paste a text").fill(readFileSync(`${FIXTURES}/${name}.txt`, "utf8"));
    await page.getByRole("button", { name: "Read this text" }).click();
    const item = page.getByRole("region", { name: "pasted text" });
    await expect(item.getByLabel("Title")).toHaveValue(title);
    await item.getByLabel("Address").fill(`${name}-${at}`);
    await item.getByRole("button", { name: "Create draft" }).click();
    const text = page.getByRole("textbox", { name: "Text of the report" });
    await expect(text).toContainText(words);
    await expect(text).not.toContainText(left);
  });
}

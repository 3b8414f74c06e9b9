import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { callAction, formPayload, jsonPayload } from "./no-leak/call-action";
import { closeFingerprints, fingerprint } from "./no-leak/database-fingerprint";
import { plantedWorld } from "./no-leak/planted";
import type { World } from "./no-leak/world";
import { pagesWithParameters } from "./query-parameters";
import { PORT } from "./server";
import { launch, type RunningInstance } from "./start-instance";

let instance: RunningInstance;
let world: World;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  instance = await launch(PORT + 4, { LODESTONE_DEMO: "off" });
  world = plantedWorld(instance.folder);
});
test.afterAll(async () => {
  await closeFingerprints();
  await instance.stop();
});

const actions: { node: Record<string, { exportedName: string }> } = JSON.parse(
  readFileSync(".next/server/server-reference-manifest.json", "utf8"),
);
const idOf = (name: string) =>
  Object.entries(actions.node).find(([, { exportedName }]) => exportedName === name)?.[0] ?? "";

type Outcome = { ok: boolean; status?: number; message?: string; field?: string; data?: unknown };

async function importFile(name: string, content: string | Buffer): Promise<Outcome> {
  const { answer } = await callAction({
    base: instance.url,
    path: "/desk/import",
    actionId: idOf("importAtDeskAction"),
    cookie: world.cookies.analyst,
    payload: jsonPayload([
      {
        name,
        content: Buffer.from(content).toString("base64"),
        options: {},
        pictures: [],
        mentions: { confirmed: [], rejected: [], rest: "proposed" },
      },
    ]),
  });
  const row = answer.split("\n").find((line) => /^\w+:\{"ok":/.test(line)) ?? "";
  if (row === "") throw new Error(`No outcome in: ${answer.slice(0, 2_000)}`);
  return JSON.parse(row.slice(row.indexOf(":") + 1));
}

const report = (head: string, body: string) => `---\ntitle: A file\n${head}---\n\n${body}\n`;
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** What is wrong with a file, and the message that says so. */
const BROKEN: [string, string, string | Buffer, RegExp][] = [
  ["nothing", "a.md", "", /empty/],
  ["spaces", "a.txt", " \n\t\n\u200b\n", /empty/],
  ["more than the limit", "a.md", `# A\n\n${"word ".repeat(1_650_000)}`, /MB|too large/],
  ["a picture", "a.md", PNG, /not text/],
  ["a Word document", "a.md", Buffer.from("504b0304140006000800", "hex"), /not text/],
  ["NUL", "a.md", "# A\n\nwords\n\nwo\0rds\n", /binary|NUL/],
  ["unclosed front matter", "a.md", "---\ntitle: A\n\nWords.\n", /^Line 1: .*not closed/],
  ["front matter that is not YAML", "a.md", "---\ntitle: 'A\nslug: b\n---\n\nWords.\n", /^Line \d+: /],
  ["front matter that is a list", "a.md", "---\n- a\n- b\n---\n\nWords.\n", /^Line 2: /],
  ["an unknown field", "a.md", report("colour: red\n", "Words."), /^Line 3: .*colour/],
  ["a field of the wrong type", "a.md", report("tags: 7\n", "Words."), /^Line 3: /],
  ["an unknown tier", "a.md", report("access: gold\n", "Words."), /^Line 3: .*gold/],
  [
    "an unknown tier further down",
    "a.md",
    report("", "Words.\n\n<!-- access: gold -->\n\nMore."),
    /^Line 7: .*gold/,
  ],
  [
    "an access line with something after it",
    "a.md",
    report("", "Words.\n\n<!-- access: public --> x"),
    /^Line 7: /,
  ],
  ["an unknown entity", "a.md", report("entities: [no-such-thing]\n", "Words."), /^Line 3: .*no-such-thing/],
  [
    "a title of 10,000 characters",
    "a.md",
    `---\ntitle: ${"x".repeat(10_000)}\n---\n\nWords.\n`,
    /^Line 2: .*300/,
  ],
  ["a script", "a.md", report("", "Words.\n\n<script>alert(1)</script>"), /^Line 7: .*script/],
  ["a handler", "a.md", report("", 'Words.\n\n<img src="x" onerror="alert(1)">'), /^Line 7: /],
  ["a link to a script", "a.md", report("", "Words.\n\n[a](javascript:alert(1))"), /^Line 7: .*javascript/],
  [
    "a frame",
    "a.md",
    report("", "Words.\n\n<iframe src='https://example.com'></iframe>"),
    /^Line 7: .*iframe/,
  ],
  ["the address of another report", "a.md", report("slug: canary-live\n", "Words."), /canary-live/],
];

for (const [what, name, content, message] of BROKEN) {
  test(`a file with ${what} is refused in plain words, and nothing is written`, async () => {
    const before = await fingerprint(instance.folder);
    const outcome = await importFile(name, content);
    expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(message) });
    expect(outcome.message).not.toMatch(/undefined|\[object|Error:|ZodError|prisma/i);
    expect(await fingerprint(instance.folder)).toEqual(before);
  });
}

test("a document of 5 MB is imported whole and can be opened", async () => {
  test.setTimeout(180_000);
  const paragraph = `${"All of these words are of one paragraph of a long report. ".repeat(12)}\n\n`;
  const outcome = await importFile(
    "long.md",
    report("", paragraph.repeat(Math.ceil(5_000_000 / paragraph.length))),
  );
  expect(outcome).toMatchObject({ ok: true, data: { created: true } });
});

test("right-to-left and zero-width characters are removed from title and text", async () => {
  const file =
    "---\ntitle: Right \u202eto\u202c le\u200bft\n---\n\n\u05d0\u05d1\u05d2 and ze\u200bro and \ufeff done.\n";
  expect(await importFile("marks.md", file)).toMatchObject({ ok: true, data: { slug: "right-to-left" } });
});

test("a title of 10,000 characters stays in the form, with a message that says what is wrong", async () => {
  const before = await fingerprint(instance.folder);
  const { answer, status } = await callAction({
    base: instance.url,
    path: "/desk/reports/new",
    actionId: idOf("createDraftAction"),
    cookie: world.cookies.analyst,
    payload: formPayload([["title", "x".repeat(10_000)]]),
  });
  expect(status).toBe(200);
  expect(answer).toContain("The title can have at most 300 characters");
  expect(answer).toContain("x".repeat(10_000));
  expect(await fingerprint(instance.folder)).toEqual(before);
});

test("the screen says what is wrong with a chosen file, and accepts the next one", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: instance.url });
  const [name = "", ...value] = (world.cookies.analyst ?? "").split("=");
  await context.addCookies([{ name, value: value.join("="), url: instance.url }]);
  const page = await context.newPage();
  await page.goto("/desk/import");
  const choose = page.locator("input[type=file]").first();
  await choose.setInputFiles({
    name: "broken.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(report("access: gold\n", "Words.")),
  });
  await expect(page.getByText(/Line 3/).first()).toBeVisible();
  await expect(page.getByText(/gold/).first()).toBeVisible();
  await context.close();
});

/** Characters that a database rejects, that end a header, and values that are no number, no day and no id. */
const HOSTILE = ["%00", "a%00b", "%ED%A0%80", "%0D%0Ax%3A%20y", "%27%22%3E", "9".repeat(400), "-1"];

test("no value of any parameter breaks a page", async () => {
  test.setTimeout(240_000);
  const ids = world.rows;
  const { slug = "", reportId = "" } = world.reports.find(({ state }) => state === "live") ?? {};
  const sources = await fetch(`${instance.url}/desk/sources`, {
    headers: { cookie: world.cookies.admin ?? "" },
  });
  const [, sourceId = ""] = /\/desk\/sources\/([0-9a-f-]{36})/.exec(await sources.text()) ?? [];
  const placed = (route: string) =>
    route
      .replace("/relationships/[id]", `/relationships/${ids.relationshipId}`)
      .replace("/desk/entities/import/[id]", `/desk/entities/import/${ids.importId}`)
      .replace("/desk/entities/[id]", `/desk/entities/${ids.entityId}`)
      .replace("/desk/reports/[id]", `/desk/reports/${reportId}`)
      .replace("/reports/[slug]/changes", "/reports/canary-corrected/changes")
      .replace("/desk/sources/[id]", `/desk/sources/${sourceId}`)
      .replace("/entities/[slug]", `/entities/${world.entity}`)
      .replace("/sources/[slug]", "/sources/canary-source")
      .replace("/authors/[slug]", "/authors/canary-author")
      .replace("/people/lists/[id]", `/people/lists/${ids.batchId}`)
      .replace("/forum/[category]", "/forum/canary-room")
      .replace("/[topic]", "/canary-topic")
      .replace("/[about]/[id]", `/passages/${ids.passageId}`)
      .replace("[slug]", slug);
  const pages = pagesWithParameters();
  expect(pages.length).toBeGreaterThan(30);
  for (const { route, names } of pages) {
    const path = placed(route);
    expect(path).not.toContain("[");
    const cookie = /^\/(desk|admin|forum)/.test(route) ? world.cookies.admin : undefined;
    // What the page is about, if its path does not say so.
    const about = route === "/reports/[slug]/correct" ? `block=${ids.passageId}` : "";
    const asked = async (query: string) =>
      (
        await fetch(`${instance.url}${path}?${query}`, {
          redirect: "manual",
          headers: cookie ? { cookie } : {},
        })
      ).status;
    // If the plain page were not found, nothing below would prove anything.
    expect(await asked(about), path).toBeLessThan(400);
    for (const name of names) {
      const rest = about && name !== "block" ? `&${about}` : "";
      for (const value of HOSTILE)
        expect(await asked(`${name}=${value}${rest}`), `${path}?${name}=${value}`).toBeLessThan(500);
      expect(await asked(`${name}=%00&${name}=x${rest}`), `${path}, ${name} twice`).toBeLessThan(500);
    }
  }
});

test("a path that no database can store leads nowhere, and breaks nothing", async () => {
  const routes: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  const paths = [...new Set(Object.values(routes))].filter(
    (path) => path.includes("[") && !/^\/_/.test(path),
  );
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    for (const value of ["%00", "a%00b", "%ED%A0%80"]) {
      const asked = path.replaceAll(/\[[^\]]+\]/g, value);
      const answer = await fetch(`${instance.url}${asked}`, {
        redirect: "manual",
        headers: { cookie: world.cookies.admin ?? "" },
      });
      expect(answer.status, asked).toBeLessThan(500);
    }
  }
});

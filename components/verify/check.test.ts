import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { LodestoneError } from "@/lib/errors";
import { LogPage } from "@/lib/integrity/schema";
import { askedText } from "./asked";
import { check } from "./check";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { readPublicLog } = await import("@/lib/integrity/queries/public-log");
const { readPublishedParts, slugOfPublished } = await import("@/lib/verify/queries/published-parts");

const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const SITE = "https://example.com";
let viewer: Viewer = ANONYMOUS;
let slug: string;
let hashes: string[];
/** what an attacker on the network does to an answer */
let tamper: (text: string) => string = (text) => text;

/** The responses of the routes, from the queries they call; only the network is left out. */
async function answer(path: string): Promise<Response> {
  const url = new URL(path, SITE);
  try {
    const found =
      url.pathname === "/verify/log.json"
        ? await readPublicLog(viewer, LogPage.parse(Object.fromEntries(url.searchParams)))
        : await readPublishedParts(viewer, {
            slug:
              url.searchParams.get("slug") ??
              (await slugOfPublished(viewer, url.searchParams.get("id") ?? "")),
          });
    return new Response(tamper(JSON.stringify(found)));
  } catch (error) {
    return new Response("{}", { status: error instanceof LodestoneError ? error.status : 500 });
  }
}

beforeAll(async () => {
  const world = await seedWorld();
  const parts = [
    { access: "public", words: "Open words." },
    { access: "subscriber", words: "Locked words." },
  ];
  const first = await publish(world, { title: "A report", parts });
  await publish(world, {
    ...first,
    title: "A report",
    parts,
    kind: "corrected",
    reason: "A figure was wrong",
  });
  const other = await publish(world, { title: "Taken back", parts });
  await withdrawReport(OPERATOR, { reportId: other.reportId, reason: "It was wrong" }, ORIGIN);
  slug = first.slug;
  const versions = await db.reportVersion.findMany({
    orderBy: { publishedAt: "asc" },
    select: { hash: true },
  });
  hashes = versions.map(({ hash }) => hash);
});
beforeEach(() => {
  vi.stubGlobal("fetch", (path: string) => answer(path));
  viewer = ANONYMOUS;
  tamper = (text) => text;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const checked = async (typed: string) => {
  const asked = askedText(typed, [SITE]);
  if (!asked || typeof asked === "string") throw new Error(`not taken: ${typed}`);
  return check(asked, () => {});
};

describe("a check in the browser", () => {
  it("recomputes the hash from the text sent to a reader who may read the whole report", async () => {
    viewer = SUBSCRIBER;
    expect(await checked(`${SITE}/reports/${slug}#there`)).toMatchObject({ state: "genuine" });
    tamper = (text) => text.replace("Locked words.", "Other words.");
    expect(await checked(`/reports/${slug}`)).toMatchObject({ state: "altered" });
  });

  it("says so to a reader who may read only a part, and reveals nothing of the rest", async () => {
    const sent: string[] = [];
    tamper = (text) => {
      sent.push(text);
      return text;
    };
    expect(await checked(`${SITE}/reports/${slug}`)).toMatchObject({ state: "stated" });
    expect(sent.join()).not.toMatch(/Locked|salt|minRank/);
  });

  it("says which version a printed hash belongs to and what happened to it", async () => {
    const [first = "", second = "", withdrawn = ""] = hashes;
    const old = await checked(first.match(/.{8}/g)?.join(" ") ?? "");
    expect(old.state).toBe("superseded");
    expect(old.lines.join(" ")).toMatch(/Version 2 was published as a correction .*: A figure was wrong/);
    expect((await checked(second.toUpperCase())).state).toBe("genuine");
    const gone = await checked(withdrawn);
    expect(gone.title).toMatch(/^Genuine version 1, withdrawn on \d+ \w+ \d{4}$/);
    expect(gone.lines.join(" ")).toMatch(/was withdrawn .*: It was wrong/);
    expect(await checked("/reports/taken-back")).toMatchObject({ state: "withdrawn", title: gone.title });
    expect((await checked("e".repeat(64))).state).toBe("unknown");
  });

  it("recognises a kept head, and detects a log that was changed in transit", async () => {
    const { head } = await readPublicLog(ANONYMOUS, { after: 0 });
    expect((await checked(head?.hash ?? "")).title).toMatch(/entry 4/);
    tamper = (text) => text.replace("A figure was wrong", "A figure was right");
    expect(await checked(hashes[1] ?? "")).toMatchObject({ state: "altered" });
  });
});

it("accepts hashes and addresses of reports, and nothing else", () => {
  expect(askedText(` ${"AB".repeat(32)} `, [SITE])).toEqual({ kind: "hash", hash: "ab".repeat(32) });
  for (const own of [
    "https://A.example/reports/a-b?x=1#c",
    "a.example/reports/a-b",
    "/reports/a-b",
    "reports/a-b",
  ])
    expect(askedText(own, ["https://a.example"])).toEqual({ kind: "report", slug: "a-b" });
  for (const foreign of [
    "https://b.example/reports/a-b",
    "b.example/reports/a-b",
    "https://a.example@b.example/reports/a-b",
  ])
    expect(askedText(foreign, ["https://a.example"])).toMatch(/ b\.example/);
  for (const wrong of ["", "abc", "g".repeat(64), "https://a.example/entities/x", "reports/"]) {
    expect(askedText(wrong, ["https://a.example"])).toBeNull();
  }
});

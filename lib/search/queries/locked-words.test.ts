import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish } = await import("@/lib/reports/queries/test-world");
const { plain, search, SUBSCRIBER, seedReports, titles } = await import("./test-reports");
const { searchVector } = await import("@/lib/text/tokens");

let world: Awaited<ReturnType<typeof seedReports>>;

beforeAll(async () => {
  world = await seedReports();
});

describe("a locked word", () => {
  it("neither matches nor shows", async () => {
    for (const viewer of [ANONYMOUS, SUBSCRIBER]) {
      const nothing = { results: [], glossary: [], next: null };
      expect(await search(viewer, "zebracanary")).toEqual(nothing);
      expect(await search(viewer, "refinery zebracanary")).toEqual(nothing);
    }
    expect(titles(await search(OPERATOR, "zebracanary"))).toEqual(["Layers of paywall"]);
  });

  it("does not move a result, and is in no excerpt", async () => {
    const stranger = await search(ANONYMOUS, "dysprosium");
    expect(titles(stranger)).toEqual(["Dysprosium in the title"]);
    expect(JSON.stringify(await search(ANONYMOUS, "refinery"))).not.toMatch(/secret|研究院|galloped/);
    expect(new Set(titles(await search(SUBSCRIBER, "dysprosium")))).toEqual(
      new Set(["Dysprosium in the title", "Layers of paywall"]),
    );
  });
});

describe("locked words in plenty", () => {
  const locked = (words: string, times: number) =>
    Array.from({ length: times }, (_, index) => ({
      access: index % 2 === 0 ? "subscriber" : "professional",
      words,
    }));

  it("do not affect the ranking, and leave the excerpt to what may be read", async () => {
    await publish(world, {
      title: "Once in public",
      subjectIds: [],
      publishedAt: "2025-06-02T00:00:00Z",
      parts: [{ access: "public", words: "Gallium is here." }, ...locked("gallium ".repeat(40), 4)],
    });
    await publish(world, {
      title: "Thrice in public",
      subjectIds: [],
      publishedAt: "2025-06-01T00:00:00Z",
      parts: [{ access: "public", words: "Gallium, gallium and gallium." }],
    });
    const found = await search(ANONYMOUS, "gallium");
    expect(titles(found)).toEqual(["Thrice in public", "Once in public"]);
    expect(plain(found.results[1]?.excerpts[0])).toMatch(/^Gallium is here/);
    expect(titles(await search(SUBSCRIBER, "gallium"))).toEqual(["Once in public", "Thrice in public"]);
  });

  it("do not push public matches out of reach", async () => {
    const { reportId } = await publish(world, {
      title: "Behind the wall",
      subjectIds: [],
      parts: locked("xenon", 2),
    });
    // The number of entries in a large archive, each with a date of its own.
    await db.$executeRaw`
      INSERT INTO "SearchEntry" ("id", "reportId", "minRank", "publishedAt", "vector")
      SELECT gen_random_uuid(), ${reportId}::uuid, 20, timestamptz '2026-06-01' + n * interval '1 minute', ${searchVector("xenon", "D")}
      FROM generate_series(1, 1000) n`;
    await publish(world, {
      title: "Older",
      subjectIds: [],
      publishedAt: "2023-06-02T00:00:00Z",
      parts: [{ access: "public", words: "A little xenon." }],
    });
    const found = await search(ANONYMOUS, "xenon little");
    expect([titles(found), found.next]).toEqual([["Older"], null]);
    expect(titles(await search(ANONYMOUS, "little xenon"))).toEqual(["Older"]);
  });
});

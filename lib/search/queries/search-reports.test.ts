import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { SearchQuery } from "../schema";
import type { SearchResults } from "../types";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { searchReports } = await import("./search-reports");
const { plain, search, SUBSCRIBER, seedReports, titles } = await import("./test-reports");

let world: Awaited<ReturnType<typeof seedReports>>;

beforeAll(async () => {
  world = await seedReports();
});

const hits = ({ results }: SearchResults) =>
  results.flatMap(({ excerpts }) =>
    excerpts
      .flat()
      .filter(({ hit }) => hit)
      .map(({ text }) => text),
  );

describe("what is found", () => {
  it("two words in two segments, both readable", async () => {
    expect(titles(await search(SUBSCRIBER, "refinery priced"))).toEqual(["Layers of paywall"]);
    expect(titles(await search(ANONYMOUS, "refinery priced"))).toEqual([]);
    const found = await search(SUBSCRIBER, "refinery priced");
    expect(hits(found)).toEqual(expect.arrayContaining(["refinery", "priced"]));
  });

  it.each([
    ["refineries", 2],
    ['"rare earth refinery"', 1],
    ['"refinery opened"', 0],
    ["rare-earth", 1],
    ["99.5%", 1],
    ["the refinery", 2],
    ["the of", 0],
    ["Subject Corp", 2],
    ["ｒｅｆｉｎｅｒｙ re\u200bfinery", 2],
  ])("English: %j finds %i", async (q, count) => {
    expect((await search(ANONYMOUS, q)).results).toHaveLength(count);
  });

  it.each([
    ["稀土", 1],
    ["包头", 1],
    ["氧化物", 1],
    ["土", 1],
    ["体", 1],
    ["稀物", 0],
    ["NdFeB磁体", 1],
    ["北方稀土", 0],
  ])("Chinese: %j finds %i for a stranger", async (q, count) => {
    expect((await search(ANONYMOUS, q)).results).toHaveLength(count);
  });

  it("shows Chinese words in context", async () => {
    const found = await search(SUBSCRIBER, "北方稀土");
    expect(hits(found)).toContain("北方稀土");
    expect(plain(found.results[0]?.excerpts[0])).toContain("研究院");
  });

  it("marks hits in the title, and shows the standfirst when no segment matches", async () => {
    const [found] = (await search(ANONYMOUS, "dysprosium")).results;
    expect(found?.title).toEqual([
      { text: "Dysprosium", hit: true },
      { text: " in the title", hit: false },
    ]);
    expect(plain(found?.excerpts[0])).toBe("What it says");
    expect(found?.level).toBeNull();
  });

  it("removes a corrected or withdrawn word", async () => {
    const { reportId } = await publish(world, {
      title: "Short lived",
      parts: [{ access: "public", words: "The quagga stood." }],
    });
    expect((await search(ANONYMOUS, "quagga")).results).toHaveLength(1);
    await publish(world, {
      reportId,
      title: "Short lived",
      kind: "corrected",
      reason: "wrong",
      parts: [{ access: "public", words: "The okapi stood." }],
    });
    expect((await search(OPERATOR, "quagga")).results).toHaveLength(0);
    await withdrawReport(OPERATOR, { reportId, reason: "wrong again" }, ORIGIN);
    expect((await search(OPERATOR, "okapi")).results).toHaveLength(0);
  });

  it("finds a glossary term in either language, and no locked one", async () => {
    await db.glossaryTerm.create({
      data: {
        slug: "transfer",
        zh: "成果转化",
        pinyin: "",
        en: ["technology transfer (to industry)"],
        sense: "",
        usage: "",
      },
    });
    await publish(world, {
      title: "In English",
      parts: [
        { access: "public", words: "Some technology. A technology transfer office." },
        { access: "subscriber", words: "nothing" },
      ],
    });
    await publish(world, { title: "In Chinese", parts: [{ access: "public", words: "它叫成果转化。" }] });
    const words =
      "New technologies were shown at the fair, and a good deal was said of them. The stand was large, the visitors were many, and the hall was full. What was meant is 成果转化, they said.";
    await publish(world, { title: "In both, apart", parts: [{ access: "public", words }] });
    await publish(world, { title: "Behind", parts: [{ access: "subscriber", words: "锁着的成果转化。" }] });
    for (const q of ["成果转化", "technology transfers"]) {
      expect((await search(ANONYMOUS, q)).glossary).toMatchObject([{ zh: "成果转化" }]);
      expect(titles(await search(ANONYMOUS, q)).sort()).toEqual([
        "In Chinese",
        "In English",
        "In both, apart",
      ]);
      expect(titles(await search(SUBSCRIBER, q)).sort()).toEqual([
        "Behind",
        "In Chinese",
        "In English",
        "In both, apart",
      ]);
    }
    const { results } = await search(ANONYMOUS, "成果转化");
    const hits = results.flatMap(({ excerpts }) => excerpts.flat().filter(({ hit }) => hit));
    expect(hits.map(({ text }) => text)).toEqual(expect.arrayContaining(["成果转化", "transfer"]));
    const apart = results.find(({ title }) => plain(title) === "In both, apart");
    expect(apart?.excerpts.map(plain).join(" ")).toMatch(/成果转化/);
    expect(apart?.excerpts.flat().filter(({ hit }) => hit)).toEqual([{ text: "成果转化", hit: true }]);
  });

  it("finds a glossary term with or without its hyphens, and by its abbreviation", async () => {
    await db.glossaryTerm.create({
      data: {
        slug: "pmsm",
        zh: "永磁同步电机",
        pinyin: "yǒngcí tóngbù diànjī",
        en: ["permanent-magnet synchronous motor (PMSM)"],
        sense: "",
        usage: "",
      },
    });
    await publish(world, {
      title: "By its name",
      subjectIds: [],
      parts: [{ access: "public", words: "A permanent-magnet synchronous motor." }],
    });
    await publish(world, {
      title: "In Chinese characters",
      subjectIds: [],
      parts: [{ access: "public", words: "永磁同步电机。" }],
    });
    for (const q of [
      "permanent-magnet synchronous motors",
      "permanent magnet synchronous motor",
      "PMSM",
      "pmsm",
    ]) {
      const found = await search(ANONYMOUS, q);
      expect(found.glossary).toMatchObject([{ zh: "永磁同步电机" }]);
      expect(titles(found).sort()).toEqual(["By its name", "In Chinese characters"]);
    }
  });

  it("runs at most four statements", async () => {
    const { queries } = await countQueries(() => search(SUBSCRIBER, 'refinery 稀土 "dysprosium oxides"'));
    expect(queries).toBe(4);
  });
});

describe("pages", () => {
  it("go through every match once, whatever the window", async () => {
    for (let number = 0; number < 23; number += 1) {
      await publish(world, {
        title: `Okapi ${number}`,
        publishedAt: new Date(Date.UTC(2025, 0, 1 + number)).toISOString(),
        parts: [{ access: number % 2 === 0 ? "public" : "subscriber", words: "lanthanum flows" }],
      });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 9; page += 1) {
      const found = await searchReports(ANONYMOUS, SearchQuery.parse({ q: "lanthanum", cursor }));
      seen.push(...titles(found));
      if (!found.next) break;
      cursor = found.next;
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });
});

import { subDays } from "date-fns";
import { beforeAll, describe, expect, it } from "vitest";
import { canRead } from "@/lib/access/rank";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { readQuestion } from "../saved-question";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { publish } = await import("@/lib/reports/queries/test-world");
const { countNewResults, matchQuestions } = await import("./match-questions");
const { searchReports } = await import("./search-reports");
const { SUBSCRIBER, seedReports } = await import("./test-reports");

const PROFESSIONAL: Viewer = { kind: "rank", rank: 30, signedIn: true };
const VIEWERS: Viewer[] = [ANONYMOUS, SUBSCRIBER, PROFESSIONAL];
const QUESTIONS = [
  "wollastonite",
  "wollastonite price",
  "Wollastonites -quotas",
  "-wollastonite prices",
  '"prices of wollastonite"',
  '"wollastonite prices"',
  "the wollastonite",
  "the of",
  "重稀土",
  "heavy rare earths",
  "稀土 price",
  "quotas",
  "!!!",
  "nothing of the kind",
];

let reportId: string;
let slug: string;
beforeAll(async () => {
  const world = await seedReports();
  await db.glossaryTerm.create({
    data: {
      slug: "heavy",
      zh: "重稀土",
      pinyin: "zhòngxītǔ",
      en: ["heavy rare earths"],
      sense: "",
      usage: "",
    },
  });
  ({ reportId, slug } = await publish(world, {
    title: "Found by some",
    subjectIds: [],
    parts: [
      { access: "public", words: "Prices of wollastonite went up." },
      { access: "subscriber", words: "The 重稀土 are rarer." },
      { access: "professional", words: "There are quotas." },
    ],
  }));
});

/** The same words with choices, as a saved search keeps them. */
const NARROWED = [
  "?tag=magnets&q=wollastonite",
  "?tag=mines&q=wollastonite",
  "?open=on&q=wollastonite",
  "?within=month&open=on&tag=magnets&q=prices -quotas",
  "?within=year&q=wollastonite -quotas",
];
const ALL = [...QUESTIONS, ...NARROWED];

describe("which questions find a report", () => {
  it("is what the search of each reader says", async () => {
    const matched = new Map((await matchQuestions(reportId, ALL)).map((one) => [one.question, one]));
    for (const question of ALL) {
      const ranks = matched.get(question);
      for (const viewer of VIEWERS) {
        const reads = (minRank: number) => canRead(viewer, { minRank });
        const told = Boolean(ranks && reads(ranks.from) && !(ranks.below !== null && reads(ranks.below)));
        const { results } = await searchReports(viewer, readQuestion(question));
        const found = results.some((result) => result.slug === slug);
        expect([question, viewer, told]).toEqual([question, viewer, found]);
      }
    }
  });

  it("is counted since a moment, in two statements however many there are", async () => {
    const ago = (days: number) => subDays(new Date(), days);
    const asked = QUESTIONS.map((question) => ({ question, since: ago(1) }));
    const { queries } = await countQueries(() => countNewResults(ANONYMOUS, asked));
    expect(queries).toBe(2);
    const counts = async (viewer: Viewer, since: Date) =>
      countNewResults(viewer, [
        { question: "wollastonite -quotas", since },
        { question: "quotas", since },
        { question: "the of", since },
      ]);
    expect(await counts(ANONYMOUS, ago(1))).toEqual([1, 0, 0]);
    expect(await counts(PROFESSIONAL, ago(1))).toEqual([0, 1, 0]);
    expect(await counts(ANONYMOUS, new Date(Date.now() + 60_000))).toEqual([0, 0, 0]);
    expect(await countNewResults(ANONYMOUS, [])).toEqual([]);
    for (const viewer of VIEWERS) {
      const found = NARROWED.map(async (question) => {
        const { results } = await searchReports(viewer, readQuestion(question));
        return results.filter((result) => result.slug === slug).length;
      });
      const narrowed = NARROWED.map((question) => ({ question, since: ago(1) }));
      expect(await countNewResults(viewer, narrowed)).toEqual(await Promise.all(found));
    }
  });
});

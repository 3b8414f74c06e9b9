import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { countQueries } from "@/lib/db/query-count";
import { openTestDatabase } from "@/lib/db/test-database";
import { SearchQuery } from "../schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { answerQuestion } = await import("./answer-question");
const { SUBSCRIBER, seedReports, titles } = await import("./test-reports");

const REGISTERED: Viewer = { kind: "rank", rank: 10, signedIn: true };
const PROFESSIONAL: Viewer = { kind: "rank", rank: 30, signedIn: true };

let world: Awaited<ReturnType<typeof seedReports>>;

const ask = (viewer: Viewer, q: string, as?: "typed") => answerQuestion(viewer, SearchQuery.parse({ q, as }));
/** The question used instead, or `?` and the suggested one. */
async function meant(viewer: Viewer, q: string): Promise<string | null> {
  const { correction } = await ask(viewer, q);
  return correction && (correction.shown ? correction.question : `? ${correction.question}`);
}

beforeAll(async () => {
  world = await seedReports();
  const report = (title: string, parts: { access: string; words: string }[]) =>
    publish(world, { title, subjectIds: [], parts });
  await report("Four levels", [
    {
      access: "public",
      words: "The quicksilvermill at Karstholm makes 5,000 t under heading 8505.11 for 盛和资源.",
    },
    { access: "registered", words: "A registeredcanary sang." },
    { access: "subscriber", words: "A subscribercanary sang." },
    {
      access: "professional",
      words: "A professionalcanary sang, and the aluminum was separated by joint ventures.",
    },
  ]);
  for (const number of [1, 2, 3, 4])
    await report(`Norvik ${number}`, [
      { access: "public", words: "The Norvikstad works. It recycles aluminum and alumina." },
    ]);
  await report("A slip in print", [{ access: "public", words: "The Norvikstat works." }]);
  await db.entity.create({
    data: {
      slug: "karstholn",
      kind: "Organization",
      summary: "",
      confidence: "high",
      names: {
        create: [
          { lang: "en", type: "primary", value: "Krastholm Metals" },
          { lang: "zh-Hans", type: "primary", value: "盛和资源", pinyin: "Shènghé Zīyuán" },
        ],
      },
      identifiers: { create: { scheme: "MIC", value: "XASX KARST" } },
    },
  });
});

describe("a misspelt question that finds nothing", () => {
  it.each([
    ["Karstholn", "Karstholm"],
    ["karsthlom", "karstholm"],
    ["KARSTHOLN", "KARSTHOLM"],
    ["karstholn 5,000", "karstholm 5,000"],
    ["“quicksilvernill at Karstholn”", "“quicksilvermill at Karstholm”"],
    ["Norviksta -refinery", "Norvikstad -refinery"],
    ["quicksilver mill", "quicksilvermill"],
    ["norvikstadworks", "norvikstad works"],
    ["Norvikstad-worcs", "Norvikstad-works"],
    ["aluminium", "aluminum"],
    ["盛合资源", "盛和资源"],
    ["盛合資源 8505.11", "盛和资源 8505.11"],
  ])("%s is answered as %s", async (question, right) => {
    const { correction, results } = await ask(ANONYMOUS, question);
    expect(correction).toEqual({ question: right, shown: true });
    expect(results).toEqual((await ask(ANONYMOUS, right)).results);
    expect(results.results).not.toEqual([]);
  });

  it("is answered as it was typed on request", async () => {
    const { correction, results } = await ask(ANONYMOUS, "Karstholn", "typed");
    expect([correction, results.results]).toEqual([null, []]);
  });

  it("finds the entity that a Chinese name sounds like", async () => {
    expect((await ask(ANONYMOUS, "盛合资源")).entities.map(({ slug }) => slug)).toEqual(["karstholn"]);
  });

  it("is only suggested if it is a word of the language", async () => {
    expect(await meant(ANONYMOUS, "alumna")).toBe("? alumina");
    expect((await ask(ANONYMOUS, "alumna")).results.results).toEqual([]);
  });

  it.each([
    ["a number", "5,001"],
    ["a tariff code", "8505.12"],
    ["digits and letters", "5001x karstholms8"],
    ["an abbreviation", "KARSH"],
    ["a symbol on a market", "karst"],
    ["a name of the register", "Krastholm"],
    ["a word to leave out", "zzzzzz -Karstholn"],
    ["a short word", "wrk"],
    ["another word", "barstholn"],
    ["words that are never together", "quicksilvermill aluminum"],
    ["nothing like it", "blorptification"],
    ["a part of a Chinese name", "和资"],
    ["Chinese that no name sounds like", "重稀土"],
  ])("stays as it is: %s", async (_kind, question) => {
    expect(await meant(ANONYMOUS, question)).toBeNull();
  });
});

describe("a question that finds little", () => {
  it("gets a suggestion if another word finds much more", async () => {
    const { correction, results } = await ask(ANONYMOUS, "Norvikstat");
    expect(correction).toEqual({ question: "Norvikstad", shown: false });
    expect(titles(results)).toEqual(["A slip in print"]);
  });

  it("costs nothing more if its words are ordinary language or enough is found", async () => {
    for (const q of ["works aluminum", "refinery"]) {
      const { queries } = await countQueries(() => ask(ANONYMOUS, q));
      expect(queries).toBeLessThanOrEqual(8);
    }
  });
});

describe("a locked word", () => {
  it.each([
    ["registeredcanory", [null, "registeredcanary", "registeredcanary", "registeredcanary"]],
    ["subscribercanory", [null, null, "subscribercanary", "subscribercanary"]],
    ["professionalcanory", [null, null, null, "professionalcanary"]],
    ["professional canary", [null, null, null, "professionalcanary"]],
    ["jointventure", [null, null, null, "joint venture"]],
    ["zebracanory", [null, null, null, "zebracanary"]],
  ])("is never suggested to a viewer who may not read it: %s", async (question, right) => {
    const found = [];
    for (const viewer of [ANONYMOUS, REGISTERED, SUBSCRIBER, PROFESSIONAL]) {
      const answer = await ask(viewer, question);
      const asked = answer.correction?.question ?? null;
      found.push(asked);
      if (asked === null) expect(JSON.stringify(answer)).not.toMatch(/canary/);
    }
    expect(found).toEqual(right);
  });

  it("takes no place among the suggestions", async () => {
    const letters = [..."abcdefghijklmnopqrstuvwxy"];
    const locked = letters.flatMap((letter) => [`okapiwort${letter}`, `okapiwortz${letter}`]);
    await publish(world, {
      title: "Worts",
      subjectIds: [],
      parts: [
        { access: "public", words: "The okapivortz grows." },
        { access: "professional", words: locked.join(" ") },
      ],
    });
    expect(await meant(ANONYMOUS, "okapiwortz")).toBe("okapivortz");
  });
});

it("suggests no word of a withdrawn report, nor one that moved behind the paywall", async () => {
  const { reportId } = await publish(world, {
    title: "Soon gone",
    subjectIds: [],
    parts: [{ access: "public", words: "The quaggafontein stood." }],
  });
  expect(await meant(ANONYMOUS, "quaggafontain")).toBe("quaggafontein");
  await publish(world, {
    reportId,
    title: "Soon gone",
    subjectIds: [],
    kind: "corrected",
    reason: "wrong level",
    parts: [
      { access: "public", words: "It stood." },
      { access: "subscriber", words: "The quaggafontein stood." },
    ],
  });
  expect(await meant(ANONYMOUS, "quaggafontain")).toBeNull();
  expect(await meant(SUBSCRIBER, "quaggafontain")).toBe("quaggafontein");
  await withdrawReport(OPERATOR, { reportId, reason: "wrong again" }, ORIGIN);
  expect(await meant(SUBSCRIBER, "quaggafontain")).toBeNull();
});

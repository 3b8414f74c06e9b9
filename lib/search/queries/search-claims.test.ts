import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { SearchQuery } from "../schema";

await openTestDatabase();
const { makeClaim, makeSource, publishClaims } = await import("@/lib/evidence/queries/test-claims");
const { ORIGIN, seedWorld } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { personOf } = await import("@/lib/membership/test-people");
const { answerQuestion } = await import("./answer-question");
const { searchClaims } = await import("./search-claims");
const { suggest } = await import("./suggest");

const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const found = async (viewer: Viewer, q: string) =>
  (await searchClaims(viewer, q)).map(({ places: [place] }) => place.sentence);
const [OPEN, LOCKED] = ["The quaggamill makes magnets.", "The quaggamill lost 40 tonnes of magnets."];

let reportId: string;
beforeAll(async () => {
  const world = await seedWorld();
  const sourceId = await makeSource("quaggapaper", "B");
  const claim = (quote: string) => makeClaim({ quote, subjectId: world.subjectId, sourceId });
  ({ reportId } = await publishClaims(world, "A mill", [
    { access: "public", words: OPEN, claimIds: [await claim(OPEN)] },
    { access: "subscriber", words: LOCKED, claimIds: [await claim(LOCKED)] },
  ]));
});

it("finds claims by the words of sentences that the viewer may read", async () => {
  expect(await found(ANONYMOUS, "quaggamill magnet")).toEqual([OPEN]);
  expect(await found(ANONYMOUS, "quaggamill tonnes")).toEqual([]);
  expect(await found(SUBSCRIBER, "quaggamill tonnes")).toEqual([LOCKED]);
  expect(await found(SUBSCRIBER, "quaggamill -tonnes")).toEqual([OPEN]);
  expect(await found(SUBSCRIBER, "the")).toEqual([]);
  const { sources } = await answerQuestion(ANONYMOUS, SearchQuery.parse({ q: "quaggapaper" }));
  expect(sources).toHaveLength(1);
});

it("suggests what has the words typed so far, and nothing by locked ones", async () => {
  expect(await suggest(ANONYMOUS, "quaggamill")).toMatchObject([{ href: "/reports/a-mill", kind: "Report" }]);
  expect(await suggest(ANONYMOUS, "tonnes")).toEqual([]);
  expect(await suggest(SUBSCRIBER, "tonnes")).toMatchObject([{ text: "A mill" }]);
  expect(await suggest(ANONYMOUS, "q")).toEqual([]);
});

it("narrows reports by date, topic and access", async () => {
  const slugs = async (viewer: Viewer, more: object) => {
    const query = SearchQuery.parse({ q: "quaggamill", ...more });
    return (await answerQuestion(viewer, query)).results.results.map(({ slug }) => slug);
  };
  expect(await slugs(ANONYMOUS, { within: "month", sort: "newest", tag: "magnets" })).toEqual(["a-mill"]);
  expect(await slugs(ANONYMOUS, { tag: "another-topic" })).toEqual([]);
  expect(await slugs(ANONYMOUS, { open: "on" })).toEqual([]);
  expect(await slugs(SUBSCRIBER, { open: "on" })).toEqual(["a-mill"]);
});

it("finds nothing of a withdrawn report", async () => {
  await withdrawReport(await personOf("editor"), { reportId, reason: "Wrong" }, ORIGIN);
  expect(await found(SUBSCRIBER, "quaggamill")).toEqual([]);
});

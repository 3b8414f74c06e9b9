import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { independentOrigins, type OriginClaim } from "@/lib/evidence/sources/corroboration";
import { readCases } from "./read-cases";

const {
  assess,
  attempt,
  claim,
  corroborate,
  count,
  document,
  entity,
  inQueue,
  link,
  plain,
  queued,
  source,
  supports,
} = await import("./test-corroboration-world");
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { addSourceDocument } = await import("@/lib/evidence/commands/sources/add-source-document");
const { declareOrigin } = await import("@/lib/evidence/commands/sources/declare-origin");
const { leaveOrigin } = await import("@/lib/evidence/commands/sources/leave-origin");
const { gradeSource } = await import("@/lib/evidence/commands/sources/grade-source");
const { retractClaim } = await import("@/lib/evidence/commands/claims/retract-claim");
const { asToday, lapsedAmong } = await import("@/lib/evidence/queries/lapsed");
type Status = Parameters<typeof assess>[1]["status"];

const SAME =
  "The company said on Monday that its new separation line at Baotou had reached an efficiency of more than 95 per cent, a figure that it did not explain, and that deliveries would begin in the spring.";

const judged = async (id: string, status: Status, credibility: number) =>
  attempt(assess(id, { status, credibility }));
/** A claim and one that supports it, on sources that have nothing to do with each other. */
const pair = async () => {
  const [id, supporter] = [await plain(), await plain()];
  await supports(supporter, id);
  return { id, supporter };
};
/** What readers are told of a claim that the desk has called corroborated. */
const shown = async (id: string): Promise<string> => {
  const called: Parameters<typeof asToday>[0] = { id, status: "corroborated" };
  const { status } = asToday(called, await lapsedAmong([called]));
  return status === "lapsed" ? "no longer corroborated" : String(status);
};

/** Two origins of two copies each, then the two declared one. */
const copies = async () => {
  const ids = await Promise.all([document(), document(), document(), document()]);
  const origin = async (documentIds: string[]) =>
    (await declareOrigin(OPERATOR, { documentIds, label: "A release" }, ORIGIN)).originId;
  const [first] = [await origin(ids.slice(0, 2)), await origin(ids.slice(2))];
  const id = await claim(ids);
  return { id, ids, first };
};
const united = async () => {
  const made = await copies();
  await corroborate(made.id);
  await declareOrigin(OPERATOR, { documentIds: made.ids.slice(2), originId: made.first }, ORIGIN);
  return made;
};
/** A claim on a document of a source that is graded and judged 3; then the source is graded again. */
const graded = async (first: "B" | null, ...later: ("A" | "F")[]) => {
  const sourceId = await source({}, null);
  const grade = (reliability: "A" | "B" | "F") =>
    gradeSource(OPERATOR, { sourceId, reliability, rationale: "Looked again" }, ORIGIN);
  if (first) await grade(first);
  const id = await claim([await document(sourceId)]);
  await assess(id, { status: "asserted", credibility: 3 });
  for (const reliability of later) await grade(reliability);
  const row = await db.claim.findUniqueOrThrow({
    where: { id },
    select: { reliability: true, credibility: true, status: true },
  });
  return { id, grade: `${row.reliability}${row.credibility} ${row.status}` };
};

/** Documents of `a` and, where there are any, of its supporter `b`, each by source and asserter. */
const pure = (claims: Partial<OriginClaim>[]) =>
  String(
    independentOrigins(
      "a",
      new Map(
        claims.map((one, index) => {
          const id = index === 0 ? "a" : "b";
          const whole = { id, asserter: null, documents: [], supportedBy: [], tiedTo: [], ...one };
          return [id, whole];
        }),
      ),
    ),
  );
const paper = (n: number) => ({ id: `d${n}`, sourceId: `s${n}`, originId: null });

const SCENARIOS: Record<string, () => Promise<string>> = {
  "count: no document": async () => count(await claim([])),
  "count: one document": async () => count(await plain()),
  "count: two documents of two sources": async () => count(await claim([await document(), await document()])),
  "count: two documents of one publisher": async () => {
    const publisher = "One House of the cases";
    return count(
      await claim([await document(await source({ publisher })), await document(await source({ publisher }))]),
    );
  },
  "count: two copies of one release in two newspapers": async () => {
    const ids = [await document(), await document()];
    await declareOrigin(OPERATOR, { documentIds: ids, label: "The release" }, ORIGIN);
    return count(await claim(ids));
  },
  "count: two newspapers that both quote one named asserter": async () =>
    count(await claim([await document(), await document()], "Wang of the institute")),
  "count: A supported by B, other source": async () => count((await pair()).id),
  "count: A supports B supports A: A": async () => {
    const { id, supporter } = await pair();
    await link(id, "supports", supporter);
    return count(id);
  },
  "count: a circle of repeats a→b→c→a, b and c support a": async () => {
    const [a, b, c] = [await plain(), await plain(), await plain()];
    for (const [from, to] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const)
      await link(from, "repeats", to);
    for (const from of [b, c]) await link(from, "supports", a);
    return count(a);
  },
  "count: B supports and repeats A": async () => {
    const [a, b] = [await plain(), await plain()];
    await link(b, "supports", a);
    await link(b, "repeats", a);
    return count(a);
  },
  "count: C supports B supports A: what stands behind A (direct support alone is promised)": async () => {
    const { id, supporter } = await pair();
    await supports(await plain(), supporter);
    return count(id);
  },
  "supporter: refuted supporter": async () => {
    const { id, supporter } = await pair();
    await assess(supporter, { status: "refuted", credibility: 5 });
    return count(id);
  },
  "supporter: restored supporter": async () => {
    const { id, supporter } = await pair();
    await assess(supporter, { status: "refuted", credibility: 5 });
    await assess(supporter, { status: "asserted", credibility: 3 });
    return count(id);
  },
  "supporter: contested supporter": async () => {
    const { id, supporter } = await pair();
    await assess(supporter, { status: "contested", credibility: 3 });
    return count(id);
  },
  "supporter: supporter superseded by one that says 900 t/a instead of 5,000": async () => {
    const { id, supporter } = await pair();
    await link(await plain(), "supersedes", supporter);
    return count(id);
  },
  "one voice: “Acme Corp.” and “ACME Corp”": async () => {
    const [a, b] = [
      await claim([await document()], "Acme Corp."),
      await claim([await document()], "ACME Corp"),
    ];
    await link(b, "supports", a);
    return count(a);
  },
  "one voice: two spaces and one": async () => {
    const [a, b] = [await claim([await document()], "Wei  Han"), await claim([await document()], "Wei Han")];
    await link(b, "supports", a);
    return count(a);
  },
  "one voice: two sources of one publisher in the register (web page and annual report)": async () => {
    const entityId = await entity("publisher-in-the-register");
    return count(
      await claim([await document(await source({ entityId })), await document(await source({ entityId }))]),
    );
  },
  "one voice: two sources with the same publisher (Xinhua in English and in Chinese)": async () => {
    const publisher = "Xinhua News Agency";
    return count(
      await claim([await document(await source({ publisher })), await document(await source({ publisher }))]),
    );
  },
  "one voice: the same address entered twice under two sources": async () => {
    const url = "https://twice.example/p";
    await document(undefined, { url });
    const add = { sourceId: await source(), title: "Again", url };
    return attempt(addSourceDocument(OPERATOR, add, ORIGIN));
  },
  "one voice: two documents with the same words, not yet declared copies: status corroborated": async () => {
    const [a, b] = [await document(undefined, { text: SAME }), await document(undefined, { text: SAME })];
    return attempt(corroborate(await claim([a, b])));
  },
  "origins: two origins of two copies each": async () => count((await copies()).id),
  "origins: … and the claim is put before somebody again": async () =>
    inQueue((await united()).id, "uncorroborated"),
  "origins: … status shown": async () => shown((await united()).id),
  "origins: one taken out again": async () => {
    const { id, ids } = await united();
    await leaveOrigin(OPERATOR, { documentId: ids[3] ?? "" }, ORIGIN);
    return count(id);
  },
  "later change: A corroborated by B": async () => attempt(corroborate((await pair()).id)),
  "later change: the supporter is retracted afterwards: A is queued": async () => {
    const { id, supporter } = await pair();
    await corroborate(id);
    await retractClaim(OPERATOR, { claimId: supporter }, ORIGIN);
    return inQueue(id, "uncorroborated");
  },
  "judgement: corroborated with one origin": async () => judged(await plain(), "corroborated", 2),
  "judgement: credibility 1 (“confirmed by other sources”) with one origin": async () =>
    judged(await plain(), "asserted", 1),
  "judgement: credibility 1 with no document at all": async () => judged(await claim([]), "asserted", 1),
  "judgement: corroborated and 5 (improbable)": async () => judged((await pair()).id, "corroborated", 5),
  "judgement: corroborated and 6 (cannot be judged)": async () =>
    judged((await pair()).id, "corroborated", 6),
  "judgement: refuted and 1 (confirmed)": async () => judged((await pair()).id, "refuted", 1),
  "judgement: unverifiable and 1 (confirmed)": async () => judged((await pair()).id, "unverifiable", 1),
  "grades: graded B, then judged 3": async () => (await graded("B")).grade,
  "grades: re-graded F: the claim’s grade follows": async () => (await graded("B", "F")).grade,
  "grades: … and it is queued": async () => (await queued((await graded("B", "F")).id)).join(", "),
  "grades: re-graded A: no longer queued": async () => inQueue((await graded("B", "F", "A")).id, "downgrade"),
  "grades: first graded F: no downgrade": async () => inQueue((await graded(null, "F")).id, "downgrade"),
  "pure: supporter of the same asserter but other source": async () =>
    pure([
      { asserter: "x", documents: [paper(1)], supportedBy: ["b"] },
      { asserter: "x", documents: [paper(2)] },
    ]),
  "pure: one document of asserter x, a second that names nobody, of another source": async () =>
    pure([{ asserter: "x", documents: [paper(1)], supportedBy: ["b"] }, { documents: [paper(2)] }]),
  "pure: claim of an asserter on two sources, one of which is an independent measurement": async () =>
    pure([{ asserter: "x", documents: [paper(1), paper(2)] }]),
};

describe("how many origins stand behind a claim, and what may be said of it", () => {
  const rows = readCases("corroboration");

  it.each(rows)("%s → %s", async (row = "", expected) => {
    const scenario = SCENARIOS[row];
    if (!scenario) throw new Error(`Nothing is done for the case “${row}”`);
    expect(await scenario()).toBe(expected);
  });

  it("has a row for everything that is done", () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual(rows.map(([row = ""]) => row).sort());
  });
});

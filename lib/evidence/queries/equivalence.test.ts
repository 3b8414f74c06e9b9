import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { quoteHash } from "@/lib/entities/prove";
import { ListClaims } from "../ledger-query";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { seedWorld, ORIGIN } = await import("@/lib/reports/queries/test-world");
const { claimDocument, makeClaim, makeSource, publishClaims } = await import("./test-claims");
const { publish } = await import("@/lib/reports/queries/test-world");
const { withdrawReport } = await import("@/lib/reports/commands/withdraw-report");
const { readEntity } = await import("@/lib/entities/queries/read-entity");
const { listClaims } = await import("./ledger");
const { versionEvidence } = await import("./version-claims");

const LEVELS = { public: 0, registered: 10, subscriber: 20, professional: 30 } as const;
type Level = keyof typeof LEVELS;
const levels = fc.constantFrom(...(Object.keys(LEVELS) as Level[]));

/** What becomes of a report, and at which level each of its claims stands; the second version may put it elsewhere. */
const fate = fc.record({
  fate: fc.constantFrom("stands", "corrected", "withdrawn"),
  first: fc.array(levels, { minLength: 1, maxLength: 3 }),
  second: fc.array(levels, { minLength: 1, maxLength: 3 }),
});
const at = (rank: number): Viewer => ({ kind: "rank", rank, signedIn: rank > 0 });

let world: Awaited<ReturnType<typeof seedWorld>>;
let sourceId: string;
let run = 0;

beforeAll(async () => {
  world = await seedWorld();
  sourceId = await makeSource("paper", "C");
});

/** A world of a few reports, on an entity of its own; returns which claims stand today, and from which rank. */
async function build(fates: readonly { fate: string; first: Level[]; second: Level[] }[]) {
  run += 1;
  const slug = `subject-${run}`;
  const entity = async (name: string) =>
    (
      await db.entity.create({
        data: {
          slug: name,
          kind: "Organization",
          stages: [],
          summary: "",
          confidence: "low",
          names: { create: { lang: "en", type: "primary", value: name } },
        },
        select: { id: true },
      })
    ).id;
  const [subjectId, otherId] = [await entity(slug), await entity(`other-${run}`)];
  const claims: { id: string; statement: string; rank: number | null }[] = [];
  for (const [index, { fate: end, first, second }] of fates.entries()) {
    const made: { id: string; statement: string }[] = [];
    for (const place of Array.from({ length: Math.max(first.length, second.length) }, (_, nth) => nth)) {
      const statement = `words ${run} ${index} ${place}`;
      const id = await makeClaim({ quote: statement, subjectId, statement, sourceId });
      made.push({ id, statement });
    }
    const parts = (placed: readonly Level[]) =>
      placed.flatMap((access, nth) => {
        const claim = made[nth];
        return claim ? [{ access, words: claim.statement, claimIds: [claim.id], after: " and so on." }] : [];
      });
    const document = claimDocument(parts(first));
    await db.relationship.create({
      data: {
        fromId: subjectId,
        toId: otherId,
        kind: "owns",
        confidence: "low",
        note: `${index}`,
        evidence: {
          create: document.content.flatMap((node) =>
            node.type === "paragraph"
              ? (() => {
                  const text = `${made[0]?.statement} and so on.`;
                  return [{ blockId: node.attrs.id, start: 0, end: text.length, quoteHash: quoteHash(text) }];
                })()
              : [],
          ),
        },
      },
      select: { id: true },
    });
    const { reportId } = await publish(world, { title: `Report ${run} ${index}`, document });
    if (end === "withdrawn") await withdrawReport(OPERATOR, { reportId, reason: "wrong" }, ORIGIN);
    if (end === "corrected")
      await publishClaims(world, `Report ${run} ${index}`, parts(second), { reportId, reason: "again" });
    const now = end === "withdrawn" ? [] : end === "corrected" ? second : first;
    for (const [nth, claim] of made.entries()) {
      const level = now[nth];
      claims.push({ ...claim, rank: level === undefined ? null : LEVELS[level] });
    }
    // The sentence of the edge is that of the first claim, in blocks that a correction replaces.
    const proven = end === "stands" ? first[0] : undefined;
    edges.push({ run, rank: proven === undefined ? null : LEVELS[proven] });
  }
  return { slug, claims };
}
const edges: { run: number; rank: number | null }[] = [];

describe("in random worlds, whoever may read", () => {
  it("a block that carries a claim sees the claim, and nobody else; likewise the sentence that proves an edge", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 3 }), async (fates) => {
        const { slug, claims } = await build(fates);
        for (const rank of [0, 10, 20, 30]) {
          const seen = claims.filter((claim) => claim.rank !== null && claim.rank <= rank);
          const wanted = seen.map(({ statement }) => statement).sort();
          const ledger = await listClaims(at(rank), ListClaims.parse({ entity: slug }));
          expect(ledger.rows.map(({ statement }) => statement).sort()).toEqual(wanted);
          const page = await readEntity(at(rank), slug);
          if (page.kind !== "entity") throw new Error(page.kind);
          expect(page.claims.shown.map(({ claim }) => claim.statement).sort()).toEqual(wanted);
          const proven = edges.filter((edge) => edge.run === run && edge.rank !== null && edge.rank <= rank);
          expect(page.relationships).toHaveLength(proven.length);
          for (const { proofs } of page.relationships) expect(proofs).toHaveLength(1);
          expect(await cards(rank)).toEqual(wanted);
        }
      }),
      { numRuns: process.env.LODESTONE_FULL === "on" ? 300 : 12 },
    );
  }, 120_000);
});

/** Statements of the claims whose cards the pages of this world's reports show. */
async function cards(rank: number): Promise<string[]> {
  const reports = await db.report.findMany({
    where: { currentVersion: { title: { startsWith: `Report ${run} ` } } },
    select: { currentVersionId: true },
  });
  const shown = await Promise.all(
    reports.map(({ currentVersionId }) => versionEvidence(at(rank), currentVersionId ?? "")),
  );
  const covered = shown.flatMap(
    ({ disclaimers }) => disclaimers[0]?.items.map(({ claimId }) => claimId) ?? [],
  );
  const found = shown.flatMap(({ claims }) => claims);
  expect(new Set(covered)).toEqual(new Set(found.map(({ id }) => id)));
  return found.flatMap(({ statement }) => statement ?? []).sort();
}

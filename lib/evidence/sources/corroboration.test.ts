import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { independentOrigins, type OriginClaim, type OriginDocument } from "./corroboration";

const IDS = ["a", "b", "c", "d", "e"];
const some = (prefix: string, most = 6) => fc.nat(most - 1).map((n) => `${prefix}${n}`);

/** A document has one source and at most one origin, wherever it is attached. */
const library = fc.array(fc.record({ sourceId: some("s", 8), originId: fc.option(some("o", 4)) }), {
  minLength: 10,
  maxLength: 10,
});

const world = library.chain((books) => {
  const documents: OriginDocument[] = books.map((book, n) => ({ id: `d${n}`, ...book }));
  const claim = (id: string): fc.Arbitrary<OriginClaim> =>
    fc.record({
      id: fc.constant(id),
      asserter: fc.option(some("x", 4)),
      documents: fc.subarray(documents, { maxLength: 4 }),
      supportedBy: fc.subarray(IDS.filter((other) => other !== id)),
      tiedTo: fc.subarray(
        IDS.filter((other) => other !== id),
        { maxLength: 1 },
      ),
    });
  return fc.tuple(...IDS.map(claim));
});

const count = (claims: readonly OriginClaim[], id = "a"): number =>
  independentOrigins(id, new Map(claims.map((claim) => [claim.id, claim])));
const adding = (claims: readonly OriginClaim[], document: OriginDocument): OriginClaim[] =>
  claims.map((claim) => (claim.id === "a" ? { ...claim, documents: [...claim.documents, document] } : claim));
const supported = (claims: readonly OriginClaim[], by: OriginClaim): OriginClaim[] => [
  ...claims.map((claim) =>
    claim.id === "a" ? { ...claim, supportedBy: [...claim.supportedBy, by.id] } : claim,
  ),
  by,
];
const behind = (claims: readonly OriginClaim[]): OriginDocument[] => {
  const ids = ["a", ...(claims.find(({ id }) => id === "a")?.supportedBy ?? [])];
  return claims.filter(({ id }) => ids.includes(id)).flatMap(({ documents }) => documents);
};
const FRESH: OriginDocument = { id: "new", sourceId: "new", originId: null };
const claimOf = (id: string, part: Partial<OriginClaim>): OriginClaim => ({
  id,
  asserter: null,
  documents: [],
  supportedBy: [],
  tiedTo: [],
  ...part,
});

describe("independent origins", () => {
  it("are none without a document, one for one, two for two that share nothing", () => {
    const other = { ...FRESH, id: "other", sourceId: "other" };
    expect(count([claimOf("a", {})])).toBe(0);
    expect(count([claimOf("a", { documents: [FRESH] })])).toBe(1);
    expect(count([claimOf("a", { documents: [FRESH, other] })])).toBe(2);
    // One company's word in two newspapers is one company's word.
    expect(count([claimOf("a", { documents: [FRESH, other], asserter: "x" })])).toBe(1);
    const supporter = claimOf("b", { documents: [other], asserter: "y" });
    expect(count([claimOf("a", { documents: [FRESH], asserter: "x", supportedBy: ["b"] }), supporter])).toBe(
      2,
    );
    expect(
      count([
        claimOf("a", { documents: [FRESH], asserter: "x", supportedBy: ["b"] }),
        { ...supporter, tiedTo: ["a"] },
      ]),
    ).toBe(1);
  });

  it("are one for two that repeat a third", () => {
    const first = claimOf("b", { documents: [FRESH], tiedTo: ["d"] });
    const second = claimOf("c", { documents: [{ ...FRESH, id: "2", sourceId: "2" }], tiedTo: ["d"] });
    expect(count([claimOf("a", { supportedBy: ["b", "c"] }), first, second, claimOf("d", {})])).toBe(1);
  });

  it("never increase through a copy: the same document, source or origin", () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.constantFrom("document", "source", "origin"), (claims, pick, kind) => {
        const known = behind(claims);
        const like = known[pick % Math.max(1, known.length)];
        if (!like || (kind === "origin" && like.originId === null)) return;
        const copy: OriginDocument = {
          document: like,
          source: { ...FRESH, sourceId: like.sourceId },
          origin: { ...FRESH, originId: like.originId },
        }[kind];
        expect(count(adding(claims, copy))).toBeLessThanOrEqual(count(claims));
        const by = claimOf("new", { documents: [copy] });
        expect(count(supported(claims, by))).toBeLessThanOrEqual(count(claims));
      }),
    );
  });

  it("never increase through a claim that repeats a supporter, or one by the same asserter", () => {
    fc.assert(
      fc.property(world, (claims) => {
        const own = claims.find(({ id }) => id === "a");
        if (!own || own.documents.length === 0) return;
        const repeats = claimOf("new", { documents: [FRESH], tiedTo: ["a"] });
        expect(count(supported(claims, repeats))).toBeLessThanOrEqual(count(claims));
        if (own.asserter === null) return;
        const again = claimOf("new", { documents: [FRESH], asserter: own.asserter });
        expect(count(supported(claims, again))).toBeLessThanOrEqual(count(claims));
      }),
    );
  });

  it("increase by one with a claim that shares nothing", () => {
    fc.assert(
      fc.property(world, (claims) => {
        const by = claimOf("new", { documents: [FRESH], asserter: "another asserter" });
        expect(count(supported(claims, by))).toBe(count(claims) + 1);
      }),
    );
  });

  it("do not depend on the order", () => {
    const shuffled = world.chain((claims) =>
      fc.tuple(
        fc.constant(claims),
        fc.shuffledSubarray([...claims], { minLength: claims.length, maxLength: claims.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([claims, other]) => {
        const turned = other.map((claim) => ({
          ...claim,
          documents: claim.documents.toReversed(),
          supportedBy: claim.supportedBy.toReversed(),
        }));
        for (const id of IDS) expect(count(turned, id)).toBe(count(claims, id));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { judgementProblem } from "@/lib/evidence/claims/judgement-policy";
import { STATUSES } from "@/lib/evidence/grades";
import { canonicalAddress } from "@/lib/evidence/sources/canonical-address";
import { voiceOf } from "@/lib/evidence/sources/one-voice";

const { claim, corroborate, document, entity, origins, queued, source, supports } = await import(
  "./test-corroboration-world"
);
const { db } = await import("@/lib/db/client");
const { ORIGIN } = await import("@/lib/reports/queries/test-world");
const { linkClaims, unlinkClaims } = await import("@/lib/evidence/commands/claims/link-claims");
const { assessClaim } = await import("@/lib/evidence/commands/claims/assess-claim");
const { retractClaim } = await import("@/lib/evidence/commands/claims/retract-claim");
const { addSourceDocument } = await import("@/lib/evidence/commands/sources/add-source-document");
const { lapsedAmong } = await import("@/lib/evidence/queries/lapsed");

describe("one voice", () => {
  it("is an asserter whose name is written in two ways", async () => {
    expect(voiceOf("Acme Corp.")).toBe(voiceOf("ACME  Corporation"));
    expect(voiceOf("中国北方稀土集团有限公司")).toBe(voiceOf("中国北方稀土"));
    expect(voiceOf("Lynas")).not.toBe(voiceOf("Iluka"));
    const [first, second] = [await document(), await document()];
    const supporter = await claim([second], "ACME Corp");
    const id = await claim([first], "Acme  Corp.");
    await expect(supports(supporter, id)).rejects.toMatchObject({ field: "kind" });
    await db.claimLink.create({ data: { fromId: supporter, kind: "supports", toId: id } });
    expect(await origins(id)).toBe(1);
  });

  it("are two sources of one publisher, or of one body of the register", async () => {
    const english = await source({ publisher: "Xinhua News Agency" });
    const chinese = await source({ publisher: "Xinhua News Agency" });
    expect(await origins(await claim([await document(english), await document(chinese)]))).toBe(1);
    const entityId = await entity("one-body");
    const [site, report] = [await source({ entityId }), await source({ entityId })];
    expect(await origins(await claim([await document(site), await document(report)]))).toBe(1);
  });

  it("are bodies that ownership or affiliation ties together, as far as that holds today", async () => {
    const [state, group, arm] = [await entity("state"), await entity("group"), await entity("arm")];
    const edge = (fromId: string, kind: string, toId: string, more = {}) =>
      db.relationship.create({
        data: { fromId, kind, toId, confidence: "high", ...more },
        select: { id: true },
      });
    const owns = await edge(state, "owns", group);
    await edge(arm, "affiliated-with", group);
    const notice = await document(await source({ entityId: state }));
    const filing = await document(await source({ entityId: arm }));
    const id = await claim([notice, filing]);
    expect(await origins(id)).toBe(1);
    await db.relationship.update({ where: { id: owns.id }, data: { sharePercent: 5 } });
    expect(await origins(id)).toBe(2);
    await db.relationship.update({
      where: { id: owns.id },
      data: { sharePercent: 90, validTo: new Date("2019-01-01"), precision: "year" },
    });
    expect(await origins(id)).toBe(2);
  });

  it.each([
    ["https://ex.com/p/"],
    ["http://ex.com/p"],
    ["https://www.ex.com/p"],
    ["https://EX.com/p?utm_source=x&utm_medium=y"],
    ["https://ex.com/p#s"],
    ["https://ex.com:443/p"],
    ["https://ex.com/p/index.html"],
    ["https://web.archive.org/web/20260301000000/https://ex.com/p"],
  ])("is one page under the address %s", async (url) => {
    expect(canonicalAddress(url)).toBe(canonicalAddress("https://ex.com/p"));
    const base = await db.sourceDocument.findFirst({
      where: { url: "https://ex.com/p" },
      select: { id: true },
    });
    const known = base?.id ?? (await document(undefined, { url: "https://ex.com/p" }));
    const add = addSourceDocument(OPERATOR, { sourceId: await source(), title: "Again", url }, ORIGIN);
    await expect(add).rejects.toMatchObject({ field: "url" });
    expect(await origins(await claim([known, await document(undefined, { url })]))).toBe(1);
  });

  it("are not two pages that differ by a parameter of their own", () => {
    expect(canonicalAddress("https://ex.com/p?id=1")).not.toBe(canonicalAddress("https://ex.com/p?id=2"));
    expect(canonicalAddress("https://ex.com/p?b=1&a=2")).toBe(canonicalAddress("https://ex.com/p?a=2&b=1"));
  });

  it("are documents of the same words, until they are declared copies or found not to be", async () => {
    const text =
      "The company said on Monday that its new separation line at Baotou had reached an efficiency of more than 95 per cent, a figure that it did not explain, and that deliveries would begin in the spring.";
    const [one, other] = [await document(undefined, { text }), await document(undefined, { text })];
    const id = await claim([one, other]);
    await expect(corroborate(id)).rejects.toMatchObject({ field: "status" });
    const [firstId = "", secondId = ""] = [one, other].sort();
    await db.similarityDismissal.create({ data: { firstId, secondId }, select: { firstId: true } });
    await corroborate(id);
  });
});

describe("corroboration ends with what corroborated it", () => {
  const pair = async () => {
    const id = await claim([await document()]);
    const supporter = await claim([await document()]);
    const { linkId } = await supports(supporter, id);
    await corroborate(id);
    return { id, supporter, linkId };
  };
  const lapsed = async (id: string) => (await lapsedAmong([{ id, status: "corroborated" }])).has(id);

  it.each<[string, (pair: { id: string; supporter: string; linkId: string }) => Promise<unknown>]>([
    ["is unlinked", ({ linkId }) => unlinkClaims(OPERATOR, { linkId }, ORIGIN)],
    ["is retracted", ({ supporter }) => retractClaim(OPERATOR, { claimId: supporter }, ORIGIN)],
    [
      "is refuted",
      ({ supporter }) =>
        assessClaim(
          OPERATOR,
          { claimId: supporter, assessment: { credibility: 5, status: "refuted", rationale: "No" } },
          ORIGIN,
        ),
    ],
    [
      "is superseded",
      async ({ supporter }) =>
        db.claimLink.create({
          data: {
            fromId: await claim([await document()]),
            kind: "supersedes",
            toId: supporter,
          },
        }),
    ],
    [
      "turns out to be of the same publisher",
      async ({ id, supporter }) => {
        const documents = await db.claimDocument.findMany({
          where: { claimId: { in: [id, supporter] } },
          select: { document: { select: { sourceId: true } } },
        });
        await db.source.updateMany({
          where: { id: { in: documents.map(({ document: { sourceId } }) => sourceId) } },
          data: { publisher: `One House ${id}` },
        });
      },
    ],
  ])("when its support %s", async (_what, act) => {
    const made = await pair();
    expect([await lapsed(made.id), await queued(made.id)]).toEqual([false, []]);
    await act(made);
    expect(await lapsed(made.id)).toBe(true);
    expect(await queued(made.id)).toContain("uncorroborated");
  });
});

describe("a judgement", () => {
  it.each<[string, Parameters<typeof judgementProblem>, boolean]>([
    ["corroborated with one origin", [{ status: "corroborated", credibility: 2 }, 1, 1], false],
    ["corroborated with two", [{ status: "corroborated", credibility: 1 }, 2, 2], true],
    ["confirmed with one origin", [{ status: "asserted", credibility: 1 }, 1, 1], false],
    ["confirmed with no document", [{ status: "asserted", credibility: 1 }, 0, 0], false],
    ["corroborated and improbable", [{ status: "corroborated", credibility: 5 }, 2, 2], false],
    ["corroborated and not to be judged", [{ status: "corroborated", credibility: 6 }, 2, 2], false],
    ["refuted and confirmed", [{ status: "refuted", credibility: 1 }, 2, 2], false],
    ["refuted and probably true", [{ status: "refuted", credibility: 2 }, 2, 2], false],
    ["refuted and improbable", [{ status: "refuted", credibility: 5 }, 1, 1], true],
    ["unverifiable and confirmed", [{ status: "unverifiable", credibility: 1 }, 2, 2], false],
    ["unverifiable and not to be judged", [{ status: "unverifiable", credibility: 6 }, 1, 1], true],
    ["the act itself, on its document", [{ status: "enacted", credibility: 1 }, 1, 1], true],
    ["the act itself, on nothing", [{ status: "enacted", credibility: 1 }, 0, 0], false],
    ["asserted and probably true", [{ status: "asserted", credibility: 2 }, 1, 1], true],
  ])("%s", (_name, given, accepted) => expect(judgementProblem(...given) === null).toBe(accepted));

  it("is possible for every status", () => {
    for (const status of STATUSES)
      expect([1, 2, 3, 4, 5, 6].some((credibility) => !judgementProblem({ status, credibility }, 2, 2))).toBe(
        true,
      );
  });
});

describe("links", () => {
  it("that say the opposite of one another are refused", async () => {
    const [a, b] = [await claim([await document()]), await claim([await document()])];
    await supports(a, b);
    for (const kind of ["contradicts", "repeats"] as const) {
      await expect(linkClaims(OPERATOR, { fromId: b, kind, toId: a }, ORIGIN)).rejects.toMatchObject({
        field: "kind",
      });
    }
    await linkClaims(OPERATOR, { fromId: a, kind: "supersedes", toId: b }, ORIGIN);
    await expect(
      linkClaims(OPERATOR, { fromId: b, kind: "supersedes", toId: a }, ORIGIN),
    ).rejects.toMatchObject({
      field: "kind",
    });
  });
});

import { describe, expect, it } from "vitest";
import { disclaimerHash } from "@/lib/evidence/disclaimer/disclaimer-hash";
import { type VersionParts, versionFacts } from "./version-facts";
import { versionHash } from "./version-hash";

const PARTS: VersionParts = {
  form: 1,
  reportId: "00000000-0000-7000-8000-000000000001",
  number: 1,
  kind: "published",
  reason: null,
  slug: null,
  title: "Kilns",
  standfirst: "What burns in them.",
  offer: "",
  tags: ["kilns"],
  publishedAt: "2026-11-24T11:00:00.000Z",
  dated: null,
  authors: [{ authorId: "00000000-0000-7000-8000-000000000002", nameHash: null }],
  subjectIds: [],
  segments: [{ position: 0, minRank: 0, hash: "a".repeat(64) }],
  walls: null,
  claims: [
    {
      claimId: "00000000-0000-7000-8000-000000000003",
      reliability: "B",
      credibility: 2,
      status: "asserted",
      facts: null,
    },
  ],
  pictures: [],
};
const SECOND: VersionParts = {
  ...PARTS,
  form: 2,
  slug: "kilns",
  authors: [{ authorId: "00000000-0000-7000-8000-000000000002", nameHash: "a1" }],
};

describe("the hash of a version", () => {
  it("is unchanged for those of the first form", () => {
    expect(versionFacts(PARTS)).toEqual({
      reportId: PARTS.reportId,
      number: 1,
      kind: "published",
      reason: null,
      title: "Kilns",
      standfirst: "What burns in them.",
      offer: "",
      tags: ["kilns"],
      publishedAt: PARTS.publishedAt,
      authorIds: ["00000000-0000-7000-8000-000000000002"],
      subjectIds: [],
      segments: PARTS.segments,
      claims: [
        {
          claimId: "00000000-0000-7000-8000-000000000003",
          reliability: "B",
          credibility: 2,
          status: "asserted",
        },
      ],
    });
    expect(versionFacts({ ...PARTS, claims: [] })).not.toHaveProperty("claims");
    expect(versionHash(PARTS)).toBe("24108be9fc13ceed984f7d31404f68dccffcb828374207fb90b4abaa2a4d021d");
  });

  it("takes in, in the second form, everything readers are shown", () => {
    const others: VersionParts[] = [
      { ...SECOND, form: 3 },
      { ...SECOND, slug: "kiln" },
      { ...SECOND, walls: [] },
      { ...SECOND, walls: [{ minRank: 20, offer: "" }] },
      { ...SECOND, walls: [{ minRank: 20, offer: "Five questions" }] },
      { ...SECOND, dated: { on: "2025-03-01", reason: "Why" } },
      { ...SECOND, authors: [{ authorId: "00000000-0000-7000-8000-000000000002", nameHash: "b2" }] },
      { ...SECOND, claims: SECOND.claims.map((claim) => ({ ...claim, reliability: "A" })) },
      {
        ...SECOND,
        pictures: [
          {
            attachmentId: "x",
            sha256: "b".repeat(64),
            mediaType: "image/webp",
            bytes: 1,
            width: 1,
            height: 1,
          },
        ],
      },
    ];
    const hashes = [SECOND, ...others].map(versionHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

it("is unchanged for versions from before walls had teasers", () => {
  expect(versionFacts(SECOND)).not.toHaveProperty("walls");
});

it("hashes a disclaimer of the first form without a source's country", () => {
  const item = {
    position: 0,
    minRank: 0,
    claimId: "c",
    blockId: "b",
    sourceId: "s",
    stateAffiliation: "none",
    reliability: "B",
    credibility: 2,
    status: "asserted",
    voiceAffiliation: null,
    voice: null,
    own: false,
  };
  const of = (form: number, country: string | null) =>
    disclaimerHash({ form, id: "i", versionId: "v", number: 1, items: [{ ...item, country }] });
  expect(of(1, "CN")).toBe(of(1, null));
  expect(of(2, "CN")).not.toBe(of(2, "US"));
});

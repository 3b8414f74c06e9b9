import Ajv from "ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR, type Viewer } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { newBlockId } from "@/lib/document/block";
import type { ReportDocument } from "@/lib/document/document";
import { NotFound } from "@/lib/errors";
import { ENTITY_KINDS } from "@/lib/field/words";
import { NODE_TOOLS } from "@/lib/integrity/node-tools";
import { openSealed, sealHolds } from "@/lib/integrity/seal";
import { fileName } from "./download";
import type { StixBundle } from "./stix/stix-parts";
import { STIX_BUNDLE_SCHEMA } from "./stix/test-stix-schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { ORIGIN, publish, seedWorld } = await import("@/lib/reports/queries/test-world");
const { makeClaim, makeSource } = await import("@/lib/evidence/queries/test-claims");
const { withdrawReport } = await import("@/lib/publishing/commands/withdraw-report");
const { listKeys } = await import("@/lib/integrity/queries/list-keys");
const { rotateKeys } = await import("@/lib/integrity/commands/rotate-keys");
const { quoteHash } = await import("@/lib/entities/relationships/prove");
const { refreshProofs } = await import("@/lib/entities/commands/relationships/refresh-proofs");
const { refreshClaims } = await import("@/lib/evidence/commands/refresh-claims");
const { citedReport } = await import("./queries/cited-report");
const { reportParts } = await import("./queries/report-parts");
const { stixBundle } = await import("./stix/stix-bundle");
const { sealed } = await import("./sealed");

const SITE = "https://example.com";
const HOUSE = { site: SITE, name: "North Sea Desk", named: null };
const SUBSCRIBER: Viewer = { kind: "rank", rank: 20, signedIn: true };
const LOCKED = "Subject Corp owns The subscriber one.";
const QUOTE = "ninety-five per cent";
let slug: string;
let reportId: string;
let lockedBlock: string;
const openBlock = newBlockId();

const bundleFor = async (viewer: Viewer): Promise<StixBundle> => {
  const parts = await reportParts(viewer, slug);
  return sealed(viewer, { address: `${SITE}/reports/${slug}`, version: parts.head.hash }, (slot) =>
    stixBundle(parts, HOUSE, slot),
  );
};

beforeAll(async () => {
  const world = await seedWorld();
  const secret = world.entities.subscriber ?? "";
  const claimId = await makeClaim({
    quote: QUOTE,
    subjectId: secret,
    predicate: "efficiency",
    value: 95,
    unit: "%",
    sourceId: await makeSource("a-source", null),
  });
  lockedBlock = newBlockId();
  const document: ReportDocument = {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { id: openBlock }, content: [{ type: "text", text: "Open words." }] },
      { type: "paywall", attrs: { access: "subscriber" } },
      {
        type: "paragraph",
        attrs: { id: lockedBlock },
        content: [
          { type: "text", text: LOCKED },
          { type: "text", text: " It claims " },
          { type: "text", text: QUOTE, marks: [{ type: "claim", attrs: { id: claimId } }] },
          { type: "text", text: "." },
        ],
      },
    ],
  };
  ({ slug, reportId } = await publish(world, { title: "Of a claim", document }));
  await db.relationship.create({
    data: {
      fromId: world.subjectId,
      kind: "owns",
      toId: secret,
      sharePercent: 51,
      confidence: "high",
      evidence: {
        create: { blockId: lockedBlock, start: 0, end: LOCKED.length, quoteHash: quoteHash(LOCKED) },
      },
    },
    select: { id: true },
  });
  await db.assessment.create({
    data: { claimId, credibility: 6, status: "unverifiable", rationale: "No other source says so" },
    select: { id: true },
  });
  await db.$transaction(async (tx) => {
    await refreshProofs(tx, reportId);
    await refreshClaims(tx, { reportId });
  });
});

describe("a bundle of STIX", () => {
  it("contains only what its reader may read", async () => {
    const strangers = await bundleFor(ANONYMOUS);
    const members = await bundleFor(SUBSCRIBER);
    const types = ({ objects }: StixBundle) => objects.map(({ type }) => type).sort();
    expect(types(strangers)).toEqual(["extension-definition", "identity", "identity", "report"]);
    expect(types(members)).toEqual([
      "extension-definition",
      "identity",
      "identity",
      "identity",
      "note",
      "relationship",
      "report",
    ]);
    for (const word of [LOCKED, QUOTE, "The subscriber one", "entity-subscriber", lockedBlock]) {
      expect(JSON.stringify(strangers)).not.toContain(word);
    }
    expect(JSON.stringify(members)).toContain(LOCKED);
  });

  it("is STIX 2.1, for every kind of entity", async () => {
    const validate = new Ajv({ discriminator: true }).compile(STIX_BUNDLE_SCHEMA);
    const parts = await reportParts(SUBSCRIBER, slug);
    const [thing] = parts.things;
    if (!thing) throw new Error("unreachable");
    const things = ENTITY_KINDS.flatMap((kind) =>
      [null, "AU"].map((country) => ({
        ...thing,
        slug: `${kind.toLowerCase()}-${country}`,
        kind,
        country,
        nameZh: "某",
      })),
    );
    const edges = parts.edges.map((edge) => ({ ...edge, validFrom: "2024-01-01", validTo: "2023-01-01" }));
    const full = stixBundle({ ...parts, edges, things: [...parts.things, ...things] }, HOUSE, {});
    for (const bundle of [full, await bundleFor(ANONYMOUS), await bundleFor(SUBSCRIBER)]) {
      validate(JSON.parse(JSON.stringify(bundle)));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...full, objects: full.objects.map((object) => ({ ...object, id: "x" })) })).toBe(
      false,
    );
  });

  it("contains every object that it refers to, under stable ids, and gives no confidence for a grade of 6", async () => {
    const [bundle, again] = [await bundleFor(SUBSCRIBER), await bundleFor(SUBSCRIBER)];
    const ids = bundle.objects.map(({ id }) => id);
    expect(again.objects.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const object of bundle.objects) {
      expect(object.id).toMatch(
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      );
      expect(object.modified >= object.created).toBe(true);
      expect(object.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const named = [object.created_by_ref, object.source_ref, object.target_ref, object.object_refs].flat();
      for (const reference of named.filter((one) => one !== undefined)) expect(ids).toContain(reference);
      for (const extension of Object.keys(object.extensions ?? {})) expect(ids).toContain(extension);
    }
    const note = bundle.objects.find(({ type }) => type === "note");
    expect(note).not.toHaveProperty("confidence");
    expect(JSON.stringify(note)).toContain(`${SITE}/reports/${slug}#${lockedBlock}`);
  });

  it("is not available for withdrawn reports", async () => {
    const world = { ...(await db.author.findFirstOrThrow({ select: { id: true } })) };
    const other = await publish(
      { authorId: world.id, subjectId: "", entities: {} },
      { title: "Taken back", parts: [{ access: "public", words: "Open." }], subjectIds: [] },
    );
    await withdrawReport(OPERATOR, { reportId: other.reportId, reason: "Wrong" }, ORIGIN);
    await expect(reportParts(SUBSCRIBER, other.slug)).rejects.toBeInstanceOf(NotFound);
    expect((await citedReport(ANONYMOUS, other.slug)).title).toBe("Taken back");
  });
});

describe("a citation of a block", () => {
  it("is available to anyone who may read the block", async () => {
    expect((await citedReport(ANONYMOUS, slug, openBlock)).slug).toBe(slug);
    expect((await citedReport(SUBSCRIBER, slug, lockedBlock)).slug).toBe(slug);
    await expect(citedReport(ANONYMOUS, slug, lockedBlock)).rejects.toBeInstanceOf(NotFound);
    await expect(citedReport(SUBSCRIBER, slug, newBlockId())).rejects.toBeInstanceOf(NotFound);
  });
});

describe("a seal", () => {
  it("is valid for the exported file, even after a key rotation, and for nothing else", async () => {
    const text = JSON.stringify(await bundleFor(SUBSCRIBER), null, 2);
    await rotateKeys(OPERATOR, { lost: false }, ORIGIN);
    const keys = new Map((await listKeys(ANONYMOUS)).map((key) => [key.id, key]));
    const holds = async (file: string) => {
      const opened = openSealed(file);
      return opened && sealHolds(opened, keys, NODE_TOOLS);
    };
    expect(await holds(text)).toBe(true);
    expect(await holds(JSON.stringify(JSON.parse(text)))).toBe(true);
    expect(await holds(text.replace("Of a claim", "Of a claym"))).toBe(false);
    const seal = openSealed(text)?.seal;
    expect(await holds(text.replace(seal?.head ?? "", "f".repeat(64)))).toBe(false);
    expect(await holds(text.replace(seal?.keyId ?? "", "f".repeat(64)))).toBeNull();
    expect(await holds("{}")).toBeNull();
  });
});

it("names files in letters that no header reads as more", () => {
  expect(fileName("Lodestone", "graph.csv")).toBe("lodestone-graph.csv");
  expect(fileName("Büro für Lithium & Öl", "graph.csv")).toBe("buro-fur-lithium-ol-graph.csv");
  expect(fileName("稀土", "graph.csv")).toBe("graph.csv");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(fileName(name, "a.csv")).toMatch(/^([a-z0-9][a-z0-9-]{0,39}-)?a\.csv$/);
    }),
  );
});

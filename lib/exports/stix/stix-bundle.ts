import { EARLIEST, heldDays, LATEST } from "@/lib/evidence/partial-date";
import type { ClaimCard } from "@/lib/evidence/types";
import type { ReportHead } from "@/lib/reports/types";
import type { SealSlot } from "../sealed";
import { uuidOfAddress } from "../uuid-v5";
import { stixClaim } from "./stix-claim";
import { extensionId, publisherId, stixGround, stixId } from "./stix-ground";
import type { Publisher, StixBundle, StixEdge, StixObject, StixThing } from "./stix-parts";
import { stixThing, thingId } from "./stix-thing";

export type StixParts = {
  head: ReportHead;
  things: readonly StixThing[];
  edges: readonly StixEdge[];
  claims: readonly ClaimCard[];
  /** the block of each claim, by claim id */
  places: ReadonlyMap<string, string>;
};

const CONFIDENCE = { high: 85, medium: 50, low: 15 } as const;

/** A report with its entities, the relationships that it proves and its claims, as a bundle of STIX 2.1. */
export function stixBundle(parts: StixParts, publisher: Publisher, slot: SealSlot): StixBundle {
  const { site } = publisher;
  const { head, claims, places } = parts;
  const address = `${site}/reports/${head.slug}`;
  const reportId = stixId("report", address);
  const things = new Map(parts.things.map((thing) => [thing.slug, thingId(thing, site)]));
  const dates = { publishedAt: head.publishedAt.toISOString(), updatedAt: laterOf(head).toISOString() };
  const objects = [
    ...parts.things.map((thing) => stixThing(thing, publisher)),
    ...parts.edges.flatMap((edge) => stixEdge(edge, things, { ...publisher, address })),
    ...claims.map((claim) =>
      stixClaim(claim, {
        ...publisher,
        address,
        reportId,
        ...dates,
        blockId: places.get(claim.id) ?? null,
        about: [claim.subject, claim.object].flatMap((end) => (end && things.get(end.slug)) ?? []),
      }),
    ),
  ];
  const report = stixReport(head, { ...publisher, address, reportId, ...dates, objects, slot });
  return {
    type: "bundle",
    id: `bundle--${uuidOfAddress(`${address}?version=${head.number}#bundle`)}`,
    objects: [...stixGround(publisher), report, ...objects],
  };
}

function stixReport(
  head: ReportHead,
  around: Publisher & {
    address: string;
    reportId: string;
    publishedAt: string;
    updatedAt: string;
    objects: readonly StixObject[];
    slot: SealSlot;
  },
): StixObject {
  const { site, objects, slot } = around;
  const named = objects.map(({ id }) => id);
  return {
    type: "report",
    spec_version: "2.1",
    id: around.reportId,
    created_by_ref: publisherId(site),
    created: around.publishedAt,
    modified: around.updatedAt,
    published: around.publishedAt,
    name: head.title,
    ...(head.standfirst !== "" && { description: head.standfirst }),
    report_types: ["market-intelligence"],
    lang: "en",
    ...(head.tags.length > 0 && { labels: head.tags }),
    // A report must refer to something: if nothing else, to its publisher.
    object_refs: named.length > 0 ? named : [publisherId(site)],
    external_references: [{ source_name: around.name, url: around.address }],
    extensions: {
      [extensionId(site)]: {
        extension_type: "property-extension",
        version: head.number,
        ...(head.hash !== null && { version_hash: head.hash }),
        ...slot,
      },
    },
  };
}

function stixEdge(
  edge: StixEdge,
  things: ReadonlyMap<string, string>,
  { site, name, address }: Publisher & { address: string },
): StixObject[] {
  const [source, target] = [things.get(edge.from), things.get(edge.to)];
  if (!source || !target) return [];
  const { first, last } = heldDays(edge);
  const start = first === EARLIEST ? null : `${first}T00:00:00.000Z`;
  // The end of the last day: “until 2023” means until the end of that year.
  const stop = last === LATEST ? null : `${last}T23:59:59.999Z`;
  return [
    {
      type: "relationship",
      spec_version: "2.1",
      id: stixId("relationship", `${site}/graph/edges/${edge.id}`),
      created_by_ref: publisherId(site),
      created: edge.recordedAt,
      modified: edge.recordedAt,
      relationship_type: edge.kind,
      source_ref: source,
      target_ref: target,
      description: [...new Set(edge.proofs.map(({ sentence }) => sentence))].join("\n"),
      confidence: CONFIDENCE[edge.confidence],
      ...(start && { start_time: start }),
      ...(stop && { stop_time: stop }),
      external_references: [...new Set(edge.proofs.map(({ blockId }) => blockId))].map((blockId) => ({
        source_name: name,
        url: `${address}#${blockId}`,
      })),
      ...(edge.sharePercent !== null && {
        extensions: {
          [extensionId(site)]: { extension_type: "property-extension", share_percent: edge.sharePercent },
        },
      }),
    },
  ];
}

/** A report may be shown under an earlier date than that of its first version. */
const laterOf = ({ publishedAt, updatedAt }: ReportHead): Date =>
  updatedAt > publishedAt ? updatedAt : publishedAt;

import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { parsePartialDate } from "@/lib/evidence/partial-date";
import { canonicalAddress } from "@/lib/evidence/sources/canonical-address";
import type { RelationshipData } from "../types";
import { type End, findEnds } from "./find-ends";
import type { Import } from "./find-entities";

export type EdgeLine = { number: number; key: string | null; remark: string; data: RelationshipData };

/** What is to happen with a line about a relationship. */
export type PlannedEdge = {
  number: number;
  plan: "create" | "extend" | "same" | "refuse";
  remark: string;
  relationshipId: string | null;
};

/** A relationship in force, and how it differs from others. */
export type Standing = {
  id: string;
  fromId: string;
  kind: string;
  toId: string;
  validFrom: Date | null;
  sharePercent: number | null;
  /** addresses and titles of what proves it */
  cited: string[];
};

/** The ends of a line, or why they mean nothing. */
export type Ends = { fromId: string; toId: string } | { pending: true } | { problem: string };

/** Finds what the ends of lines mean, and which relationships are there already. */
export async function planEdges(
  tx: Prisma.TransactionClient,
  list: Import,
  lines: readonly EdgeLine[],
): Promise<PlannedEdge[]> {
  const ends = await endsOfLines(tx, list, lines);
  const standing = await standingEdges(tx, [...ends.values()]);
  return lines.map(({ number, remark, data }) => {
    const found = ends.get(number) ?? { problem: "" };
    const base = { number, remark, relationshipId: null };
    if ("problem" in found) return { ...base, plan: "refuse", remark: found.problem };
    if ("pending" in found)
      return { ...base, plan: "create", remark: [remark, unprovenRemark(data)].join(" ").trim() };
    const edge = standing.get(edgeKey({ ...found, kind: data.kind, validFrom: validFromOf(data) }));
    if (!edge) return { ...base, plan: "create", remark: [remark, unprovenRemark(data)].join(" ").trim() };
    const otherwise =
      data.sharePercent !== null && edge.sharePercent !== null && data.sharePercent !== edge.sharePercent
        ? `The register has ${edge.sharePercent} per cent, the file ${data.sharePercent}.`
        : "";
    const adds = isProof(data) && !isCited(edge, data);
    return {
      ...base,
      plan: adds ? "extend" : "same",
      remark: adds ? "Adds a document." : otherwise,
      relationshipId: edge.id,
    };
  });
}

/** Whether its document says something: its words are what proves a relationship. */
export const isProof = ({ document }: RelationshipData): boolean => (document?.quote ?? "").length >= 8;

const unprovenRemark = (data: RelationshipData): string =>
  data.document && !isProof(data)
    ? "Without the document’s words it stays unsupported; its document is left out."
    : "";

/** Whether a relationship rests on the same document. */
export const isCited = ({ cited }: Standing, { document }: RelationshipData): boolean =>
  document !== null && cited.includes(citationOf(document));

/** A document by its address, or else by its title. */
const citationOf = ({ url, title }: { url: string | null; title: string | null }): string =>
  url === null ? (title ?? "").toLowerCase() : canonicalAddress(url);

export const validFromOf = ({ validFrom }: RelationshipData): Date | null =>
  parsePartialDate(validFrom ?? "")?.day ?? null;

type EdgeIdentity = { fromId: string; kind: string; toId: string; validFrom: Date | null };

/** What makes two edges the same one: their ends, kind and beginning. */
export const edgeKey = ({ fromId, kind, toId, validFrom }: EdgeIdentity): string =>
  [fromId, kind, toId, validFrom?.toISOString().slice(0, 10) ?? ""].join(" ");

/** The ends of lines by their numbers. */
export async function endsOfLines(
  tx: Prisma.TransactionClient,
  list: Import,
  lines: readonly EdgeLine[],
): Promise<ReadonlyMap<number, Ends>> {
  const ends = await findEnds(
    tx,
    list,
    lines.flatMap(({ data }) => [data.from, data.to]),
  );
  return new Map(lines.map(({ number, data }) => [number, both(ends.get(data.from), ends.get(data.to))]));
}

function both(from: End | undefined, to: End | undefined): Ends {
  if (!from || !to) return { problem: "An end is missing." };
  if ("problem" in from) return from;
  if ("problem" in to) return to;
  if (!("id" in from) || !("id" in to)) return { pending: true };
  return from.id === to.id
    ? { problem: "Both its ends are the same entity." }
    : { fromId: from.id, toId: to.id };
}

const StandingRow = z.strictObject({
  id: z.string(),
  fromId: z.string(),
  kind: z.string(),
  toId: z.string(),
  validFrom: z.date().nullable(),
  sharePercent: z.instanceof(Prisma.Decimal).nullable(),
  cited: z.array(z.strictObject({ url: z.string().nullable(), title: z.string() })).nullable(),
});

/** The relationships that stand between pairs of entities, by what makes them the same. */
export async function standingEdges(
  tx: Prisma.TransactionClient,
  ends: readonly Ends[],
): Promise<Map<string, Standing>> {
  const pairs = ends.flatMap((pair) => ("fromId" in pair ? [pair] : []));
  if (pairs.length === 0) return new Map();
  const rows = await selectRows(tx, "standing-edges", StandingRow)`
    SELECT x."id"::text, x."fromId"::text, x."kind", x."toId"::text, x."validFrom", x."sharePercent", (
      SELECT json_agg(json_build_object('url', d."url", 'title', d."title")) FROM "RelationshipDocument" r JOIN "SourceDocument" d ON d."id" = r."documentId"
      WHERE r."relationshipId" = x."id" AND r."retractedAt" IS NULL) AS "cited"
    FROM (SELECT DISTINCT * FROM unnest(${pairs.map(({ fromId }) => fromId)}::uuid[], ${pairs.map(({ toId }) => toId)}::uuid[]) AS p("fromId", "toId")) p
    JOIN "Relationship" x ON x."fromId" = p."fromId" AND x."toId" = p."toId" AND x."retractedAt" IS NULL`;
  return new Map(
    rows.map(({ cited, sharePercent, ...row }) => [
      edgeKey(row),
      { ...row, sharePercent: sharePercent?.toNumber() ?? null, cited: (cited ?? []).map(citationOf) },
    ]),
  );
}

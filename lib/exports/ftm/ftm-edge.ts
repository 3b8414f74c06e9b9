import type { Edge } from "@/lib/entities/types";
import { parsePartialDate, partialDateText } from "@/lib/evidence/partial-date";
import { type FieldWords, shortVerb } from "@/lib/field/words";
import { uuidOfAddress } from "../uuid-v5";
import { type FtmEntity, ftmEntity, LEGAL } from "./ftm-entity";

const ASSETS = new Set(["Company", "Asset"]);
const GROUPS = new Set(["Company", "Organization", "PublicBody"]);

type Ends = Record<string, string>;

/**
 * A relationship by the model: an `Ownership`, a `Membership`, a `Succession`, or else an `UnknownLink` whose role is
 * our word for it. Null if the model has no word for one of its ends. The sentences are those that this viewer may
 * read.
 */
export function ftmEdge(edge: Edge, words: FieldWords, site: string): FtmEntity | null {
  const [from, to] = [ftmEntity(edge.from, site), ftmEntity(edge.to, site)];
  if (!from || !to) return null;
  const { schema, ends } = linkOf(edge.kind, from, to);
  const places = edge.proofs.map((proof) => `${site}/reports/${proof.report.slug}#${proof.blockId}`);
  const documents = edge.documents.flatMap(({ url }) => url ?? []);
  const properties: Record<string, string[]> = {
    ...Object.fromEntries(Object.entries(ends).map(([end, id]) => [end, [id]])),
    role: [shortVerb(words, edge.kind)],
    ...(schema === "Ownership" && edge.sharePercent !== null && { percentage: [String(edge.sharePercent)] }),
    startDate: dateOf(edge.validFrom, edge.precision),
    endDate: dateOf(edge.validTo, edge.precision),
    date: dateOf(edge.asOf, edge.asOfPrecision),
    description: [
      ...new Set([
        ...edge.proofs.map(({ sentence }) => sentence),
        ...edge.documents.flatMap(({ quote, note }) => quote ?? note ?? []),
      ]),
    ],
    sourceUrl: [...new Set([...places, ...documents])],
    publisher: [...new Set(edge.documents.map(({ source }) => source.name))],
    recordId: [edge.id],
  };
  return {
    id: `lodestone-${uuidOfAddress(`${site}/graph/edges/${edge.id}`)}`,
    schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0)),
  };
}

function linkOf(kind: Edge["kind"], from: FtmEntity, to: FtmEntity): { schema: string; ends: Ends } {
  const owns = (owner: FtmEntity, asset: FtmEntity) =>
    LEGAL.has(owner.schema) && ASSETS.has(asset.schema)
      ? { schema: "Ownership", ends: { owner: owner.id, asset: asset.id } }
      : null;
  const found: { schema: string; ends: Ends } | null =
    (kind === "owns" ? owns(from, to) : null) ??
    (kind === "subsidiary-of" ? owns(to, from) : null) ??
    (kind === "member-of" && LEGAL.has(from.schema) && GROUPS.has(to.schema)
      ? { schema: "Membership", ends: { member: from.id, organization: to.id } }
      : null) ??
    (kind === "predecessor-of" && LEGAL.has(from.schema) && LEGAL.has(to.schema)
      ? { schema: "Succession", ends: { predecessor: from.id, successor: to.id } }
      : null);
  return found ?? { schema: "UnknownLink", ends: { subject: from.id, object: to.id } };
}

/**
 * As precise as known: the model accepts `2024`, `2024-05` and `2024-05-06` and validates none, so impossible days are
 * dropped.
 */
function dateOf(day: string | null, precision: Edge["precision"]): string[] {
  const text = partialDateText(day, precision);
  return parsePartialDate(text) === null ? [] : [text];
}

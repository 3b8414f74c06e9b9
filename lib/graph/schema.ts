import { z } from "zod";
import { EntityKind, RelationshipKind, Stage } from "@/lib/entities/schema";
import { calendarDay } from "@/lib/form-fields";
import { SlugParameter } from "@/lib/slug-and-uuid";
import { TypedWords } from "@/lib/urls/typed-words";
import { KIND_GROUPS } from "./kind-groups";

/** Forms also send empty fields. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Groups = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.enum(KIND_GROUPS)).max(KIND_GROUPS.length),
);

const filters = {
  /** kinds of relationship by group, and one kind */
  group: chosen(Groups),
  kind: chosen(RelationshipKind),
  /** minimum confidence */
  confidence: chosen(z.enum(["high", "medium"])),
  /** in force in the world on that day, as far as dates are known */
  on: chosen(calendarDay()),
  /** on record here by the end of that day */
  known: chosen(calendarDay()),
  /** for the desk: include unproven edges */
  unsupported: chosen(z.literal("on")),
};

/** The filters of edges, common to all queries. */
export const EdgeFilters = z.object(filters);
export type EdgeFilters = z.output<typeof EdgeFilters>;

/** The filters of the graph. */
export const GraphFilters = z.object({
  ...filters,
  /** the slug of a material: it, its neighbours, and the edges among these */
  material: chosen(SlugParameter),
  /** one end of an edge matches all of these */
  country: chosen(z.string().regex(/^[A-Z]{2}$/)),
  stage: chosen(Stage),
  entity: chosen(EntityKind),
  /** the most entities */
  show: chosen(z.enum(["600", "2000"])),
  /** an entity that is always included */
  focus: chosen(SlugParameter),
});
export type GraphFilters = z.output<typeof GraphFilters>;

/** The query parameters of the explorer; unknown ones are dropped. */
export const ExploreGraph = z.object({
  ...GraphFilters.shape,
  /** paths between two entities, shown instead of the graph */
  from: chosen(SlugParameter),
  to: chosen(SlugParameter),
  /** an edge whose proof is open */
  edge: chosen(z.guid()),
  view: chosen(z.enum(["map", "table"])),
  sort: chosen(z.enum(["from", "kind", "to", "since", "confidence"])),
  page: chosen(z.coerce.number().int().min(1).max(1000)),
});
export type ExploreGraph = z.output<typeof ExploreGraph>;

export const ExpandNode = z.object({ ...filters, slug: SlugParameter });
export const FindPath = z.object({ ...filters, from: SlugParameter, to: SlugParameter });
/** What is typed for an end of a path. */
export const FindNames = z.object({ q: TypedWords });
export const ReadEdge = z.object({ known: filters.known });

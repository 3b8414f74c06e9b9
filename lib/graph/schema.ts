import { z } from "zod";
import { calendarDay } from "@/lib/clock/calendar-day";
import { EntityKind, RelationshipKind, Stage } from "@/lib/entities/schema";
import { KIND_GROUPS } from "./kind-groups";

/** A form sends fields that nobody filled in. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Groups = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.enum(KIND_GROUPS)).max(KIND_GROUPS.length),
);

const filters = {
  /** kinds of relationship by group, and one kind */
  group: chosen(Groups),
  kind: chosen(RelationshipKind),
  /** at least so sure */
  confidence: chosen(z.enum(["high", "medium"])),
  /** held in the world on that day, as far as dates are known */
  on: chosen(calendarDay()),
  /** on record here by the end of that day */
  known: chosen(calendarDay()),
  /** the desk's: also what nothing proves */
  unsupported: chosen(z.literal("on")),
};

/** Which edges there are, wherever one asks. */
export const EdgeFilters = z.object(filters);
export type EdgeFilters = z.output<typeof EdgeFilters>;

/** Which part of the graph is shown. */
export const GraphFilters = z.object({
  ...filters,
  /** the slug of a material: it, what is tied to it, and the edges among these */
  material: chosen(Slug),
  /** one end of an edge is all of these */
  country: chosen(z.string().regex(/^[A-Z]{2}$/)),
  stage: chosen(Stage),
  entity: chosen(EntityKind),
  /** how many entities at most */
  show: chosen(z.enum(["600", "2000"])),
  /** an entity that is there in any case */
  focus: chosen(Slug),
});
export type GraphFilters = z.output<typeof GraphFilters>;

/** What the address of the explorer may ask; parameters that are not here are left out. */
export const ExploreGraph = z.object({
  ...GraphFilters.shape,
  /** paths between two entities take the place of the graph */
  from: chosen(Slug),
  to: chosen(Slug),
  /** an edge whose proof is open */
  edge: chosen(z.guid()),
  view: chosen(z.enum(["map", "table"])),
  sort: chosen(z.enum(["from", "kind", "to", "since", "confidence"])),
  page: chosen(z.coerce.number().int().min(1).max(1000)),
});
export type ExploreGraph = z.output<typeof ExploreGraph>;

export const ExpandNode = z.object({ ...filters, slug: Slug });
export const FindPath = z.object({ ...filters, from: Slug, to: Slug });
export const ReadEdge = z.object({ known: filters.known });

import { z } from "zod";
import { TypedWords } from "@/lib/urls/typed-words";
import { EntityKind } from "./schema";

/** The query parameters of the desk's list of entities; unknown ones are dropped. */
export const ListDeskEntities = z.object({
  /** part of any name, in any script, or of its pinyin without tones */
  q: TypedWords,
  kind: EntityKind.optional().catch(undefined),
  show: z.enum(["all", "unsupported", "merged"]).default("all").catch("all"),
  /** offset; pages of 50 */
  skip: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
});
export type ListDeskEntities = z.output<typeof ListDeskEntities>;

/** Pages of duplicate suggestions. */
export const ListDuplicates = z.object({
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0),
});
export type ListDuplicates = z.output<typeof ListDuplicates>;

/** The page of a merge: the entity to merge into, once chosen. */
export const MergeTarget = z.object({ into: z.uuid().optional().catch(undefined) });

/** The page of an edge: the search for its evidence. */
export const FindEvidence = z.object({ q: TypedWords });

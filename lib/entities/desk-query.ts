import { z } from "zod";
import { TypedWords } from "@/lib/search/typed-words";
import { EntityKind } from "./schema";

/** What the address of the workshop's list may ask; what is not here is left out. */
export const ListDeskEntities = z.object({
  /** part of any name, in any script, or of its pinyin without tones */
  q: TypedWords,
  kind: EntityKind.optional().catch(undefined),
  show: z.enum(["all", "unsupported", "merged"]).default("all").catch("all"),
  /** how many are left out before; pages of 50 */
  skip: z.coerce.number().int().min(0).max(100_000).default(0).catch(0),
});
export type ListDeskEntities = z.output<typeof ListDeskEntities>;

/** Pages of duplicate suggestions. */
export const ListDuplicates = z.object({
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0).catch(0),
});
export type ListDuplicates = z.output<typeof ListDuplicates>;

/** The page of a merge: which entity it is to be merged into, once chosen. */
export const MergeTarget = z.object({ into: z.uuid().optional().catch(undefined) });

/** The page of an edge: what its evidence is looked for by. */
export const FindEvidence = z.object({ q: TypedWords });

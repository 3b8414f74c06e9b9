import { z } from "zod";
import { UUID_FORM } from "@/lib/slug-and-uuid";
import { TypedWords } from "@/lib/urls/typed-words";
import { STATUSES } from "./grades";

/** The cursor after a row of the queue: its day, reads and claim. */
const QueuePlace = z
  .string()
  .regex(new RegExp(`^\\d{4}-\\d{2}-\\d{2}~\\d{1,15}~${UUID_FORM}$`))
  .transform((text) => {
    const [since = "", reads = "", id = ""] = text.split("~");
    return { since, reads: Number(reads), id };
  });

/** The query parameters of the queue. */
export const ListQueue = z.object({ after: QueuePlace.optional() });
export type ListQueue = z.output<typeof ListQueue>;

export const CLAIM_STANDINGS = ["published", "unpublished"] as const;
export const CLAIM_GAPS = ["unassessed", "no-source", "ungraded-source"] as const;

/** The query parameters of the desk's list of all claims. */
export const ListDeskClaims = z.object({
  /** part of the words, or of a name of the subject */
  q: TypedWords,
  status: z.enum(STATUSES).optional(),
  standing: z.enum(CLAIM_STANDINGS).optional(),
  /** what is missing for a complete grade */
  gap: z.enum(CLAIM_GAPS).optional(),
  after: z.uuid().optional(),
});
export type ListDeskClaims = z.output<typeof ListDeskClaims>;

import { z } from "zod";

/** Ids, tags or questions, each with the rank from which one may know that the change is about it; and not yet `below`. */
export const RankedList = z
  .array(z.strictObject({ key: z.string(), from: z.int(), below: z.int().nullable().optional() }))
  .nullable()
  .transform((list) => list ?? []);
export type Ranked = z.output<typeof RankedList>[number];

/** Whom a change concerns, by what they follow, have used or wrote. */
export type Targets = {
  /** who made the change, and is not told of it */
  actorId: string | null;
  entities: Ranked[];
  topics: Ranked[];
  authors: Ranked[];
  reports: Ranked[];
  claims: Ranked[];
  questions: Ranked[];
  /** the report of which another version than this one was used */
  used: { reportId: string; butVersionId: string | null } | null;
  /** those whom a comment answers or names */
  people: Ranked[];
};

export const NO_TARGETS: Omit<Targets, "actorId"> = {
  entities: [],
  topics: [],
  authors: [],
  reports: [],
  claims: [],
  questions: [],
  used: null,
  people: [],
};

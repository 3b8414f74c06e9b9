import { z } from "zod";
import { PUBLIC_RANK, STAFF_RANK } from "@/lib/access/types";
import { CommentBody, ParticipantName } from "@/lib/discussion/schema";
import { SLUG, UUID_FORM } from "@/lib/slug-and-uuid";
import { TypedWords } from "@/lib/urls/typed-words";
import { MARKS, ORDERS } from "./types";

const oneLine = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(
      z
        .string()
        .max(most, `At most ${most} characters`)
        .refine(
          (text) => !/[\p{Cf}\p{Cc}]/u.test(text.replace(/[\u200c\u200d]/g, "")),
          "Remove the invisible characters",
        ),
    );

const Title = oneLine(140).pipe(z.string().min(2, "At least two characters").regex(/\p{L}/u, "Use words"));

/** `name`: asked for with the first comment. */
export const StartTopic = z.strictObject({
  how: z.enum(["post", "preview"]).default("post"),
  categoryId: z.uuid(),
  title: Title,
  name: ParticipantName.optional(),
  body: CommentBody,
});
export type StartTopic = z.output<typeof StartTopic>;

/** `before`: the title that was on the screen. */
export const RenameTopic = z.strictObject({ threadId: z.uuid(), before: z.string(), title: Title });
export type RenameTopic = z.output<typeof RenameTopic>;

/** A new title, another category, or both. */
export const MoveTopic = z.strictObject({ threadId: z.uuid(), title: Title, categoryId: z.uuid() });
export type MoveTopic = z.output<typeof MoveTopic>;

export const MarkThread = z
  .strictObject({
    threadId: z.uuid(),
    kind: z.enum(MARKS),
    seconds: z
      .union([
        z.literal(""),
        z.coerce.number().int().min(5, "At least 5 seconds").max(86_400, "At most a day"),
      ])
      .optional()
      .transform((seconds) => (seconds === "" ? undefined : seconds)),
    reason: z.string().trim().max(300, "At most 300 characters").default(""),
  })
  .refine(({ kind, seconds }) => kind !== "slow" || seconds !== undefined, {
    path: ["seconds"],
    error: "How many seconds?",
  });
export type MarkThread = z.output<typeof MarkThread>;

export const LiftMark = z.strictObject({ threadId: z.uuid(), kind: z.enum(MARKS) });
export type LiftMark = z.output<typeof LiftMark>;

/** Taken by pages of the forum. */
const TAKEN = new Set(["new", "reports", "search"]);

const categoryText = {
  name: oneLine(60).pipe(z.string().min(2, "At least two characters")),
  about: oneLine(300).default(""),
  minRank: z.coerce.number().int().min(PUBLIC_RANK).max(STAFF_RANK),
  position: z.coerce.number().int("A whole number").min(0, "0 or more").max(9_999, "At most 9999"),
};

export const CreateCategory = z.strictObject({
  ...categoryText,
  slug: z
    .string()
    .trim()
    .max(60, "At most 60 characters")
    .regex(SLUG, "Lower-case letters, digits and single hyphens")
    .refine((slug) => !TAKEN.has(slug), "This address is taken by a page of the forum."),
});
export type CreateCategory = z.output<typeof CreateCategory>;

/** The address stays, so that links do. */
export const EditCategory = z.strictObject({ categoryId: z.uuid(), ...categoryText });
export type EditCategory = z.output<typeof EditCategory>;

/** `open`: whether new topics may be started. */
export const CloseCategory = z.strictObject({
  categoryId: z.uuid(),
  open: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export type CloseCategory = z.output<typeof CloseCategory>;

const CURSOR = new RegExp(`^\\d{1,14}~${UUID_FORM}$`);

/** The query parameters of a list of threads; malformed ones are ignored. */
export const ListThreads = z.object({
  sort: z.enum(ORDERS).catch("active"),
  after: z.string().regex(CURSOR).optional().catch(undefined),
});
export type ListThreads = z.output<typeof ListThreads>;

/** 0: a title, 1: a comment; its moment in milliseconds; its thread; the comment */
const FOUND_CURSOR = new RegExp(`^[01]~\\d{1,14}~${UUID_FORM}~(${UUID_FORM})?$`);

/** The query parameters of the forum's search; malformed ones are ignored. */
export const SearchForum = z.object({
  q: TypedWords,
  after: z.string().regex(FOUND_CURSOR).optional().catch(undefined),
});
export type SearchForum = z.output<typeof SearchForum>;

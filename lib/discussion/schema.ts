import { z } from "zod";
import { BlockId } from "@/lib/document/block";
import { REACTIONS, REPORT_REASONS } from "./types";

export const MOST_CHARACTERS = 5000;

/** Words of a comment: any text with something to see in it. */
export const CommentBody = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .min(1, "Write something first")
      .max(MOST_CHARACTERS, `At most ${MOST_CHARACTERS.toLocaleString("en")} characters`)
      .refine((text) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(text), "Write something first"),
  );

/** The name that other readers see. */
export const ParticipantName = z
  .string()
  .trim()
  .transform((text) => text.replace(/\s+/g, " "))
  .pipe(
    z
      .string()
      .min(2, "At least two characters")
      .max(40, "At most 40 characters")
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’-]*$/u,
        "Letters, digits, spaces and . ' - only, beginning with one of the first two",
      ),
  );

/** A display name to propose for an account: its own name as far as the rule allows, or nothing. */
export function suggestedName(accountName: string): string {
  const kept = accountName
    .normalize("NFC")
    // What is in brackets is a remark: "Ada Admin (sales)".
    .replace(/[([{（【][^)\]}）】]*[)\]}）】]?/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N} .'’-]+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .slice(0, 40);
  return ParticipantName.safeParse(kept).data ?? "";
}

const Reason = z
  .string()
  .trim()
  .min(3, "Say why: it is shown to the person")
  .max(1000, "At most 1,000 characters");

/**
 * In the discussion of a report, which may have no thread yet, or in a thread that is there. `name`: asked for with the
 * first comment.
 */
export const PostComment = z.strictObject({
  how: z.enum(["post", "preview"]).default("post"),
  reportId: z.uuid().optional(),
  threadId: z.uuid().optional(),
  /** about this passage or claim of the report, not about all of it */
  blockId: BlockId.optional(),
  claimId: z.uuid().optional(),
  parentId: z.uuid().optional(),
  name: ParticipantName.optional(),
  body: CommentBody,
});
export type PostComment = z.output<typeof PostComment>;

export const EditComment = z.strictObject({
  how: z.enum(["post", "preview"]).default("post"),
  commentId: z.uuid(),
  /** the revision that was on the screen */
  revisionId: z.uuid(),
  body: CommentBody,
});
export type EditComment = z.output<typeof EditComment>;

export const DeleteComment = z.strictObject({ commentId: z.uuid() });
export type DeleteComment = z.output<typeof DeleteComment>;

/** One button of the form: it gives a reaction, or takes it back. */
export const React = z
  .strictObject({
    commentId: z.uuid(),
    give: z.enum(REACTIONS).optional(),
    takeBack: z.enum(REACTIONS).optional(),
  })
  .transform(({ commentId, give, takeBack }, context) => {
    const kind = give ?? takeBack;
    if (kind !== undefined && (give === undefined || takeBack === undefined)) {
      return { commentId, kind, on: give !== undefined };
    }
    context.addIssue({ code: "custom", message: "Choose one reaction" });
    return z.NEVER;
  });
export type React = z.output<typeof React>;

export const ReportComment = z.strictObject({
  commentId: z.uuid(),
  revisionId: z.uuid(),
  reason: z.enum(REPORT_REASONS, "Choose a reason"),
  note: z.string().trim().max(1000, "At most 1,000 characters").default(""),
});
export type ReportComment = z.output<typeof ReportComment>;

export const ModerateComment = z
  .strictObject({
    commentId: z.uuid(),
    revisionId: z.uuid(),
    act: z.enum(["approve", "reject", "erase"]),
    reason: z.string().trim().max(1000, "At most 1,000 characters").default(""),
  })
  .refine(({ act, reason }) => act === "approve" || reason.length >= 3, {
    path: ["reason"],
    error: "Say why: the writer sees it",
  });
export type ModerateComment = z.output<typeof ModerateComment>;

export const SanctionAccount = z.strictObject({
  accountId: z.uuid(),
  kind: z.enum(["mute", "suspend"]),
  days: z.coerce.number().int().min(1, "At least one day").max(365, "At most a year"),
  reason: Reason,
});
export type SanctionAccount = z.output<typeof SanctionAccount>;

export const LiftSanction = z.strictObject({ sanctionId: z.uuid() });
export type LiftSanction = z.output<typeof LiftSanction>;

export const MakeAppeal = z.strictObject({
  against: z.enum(["act", "sanction"]),
  id: z.uuid(),
  words: z
    .string()
    .trim()
    .min(10, "Say in a sentence why it was wrong")
    .max(2000, "At most 2,000 characters"),
});
export type MakeAppeal = z.output<typeof MakeAppeal>;

export const AnswerAppeal = z.strictObject({
  appealId: z.uuid(),
  upheld: z.enum(["true", "false"]).transform((text) => text === "true"),
  answer: Reason,
});
export type AnswerAppeal = z.output<typeof AnswerAppeal>;

/** `on`: make the account a moderator, or end it. */
export const AppointModerator = z.strictObject({
  accountId: z.uuid(),
  on: z.enum(["true", "false"]).transform((text) => text === "true"),
});
export type AppointModerator = z.output<typeof AppointModerator>;

export const ChangeName = z.strictObject({ name: ParticipantName });
export type ChangeName = z.output<typeof ChangeName>;

/** The query parameters of a discussion; unknown ones are dropped, malformed ones ignored. */
export const ReadDiscussion = z.object({
  sort: z.enum(["oldest", "newest"]).catch("oldest"),
  after: z
    .string()
    .regex(/^\d{13}~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  /** one comment with its replies */
  comment: z.uuid().optional().catch(undefined),
  /** the form that is open, with its comment */
  reply: z.uuid().optional().catch(undefined),
  edit: z.uuid().optional().catch(undefined),
  report: z.uuid().optional().catch(undefined),
  remove: z.uuid().optional().catch(undefined),
});
export type ReadDiscussion = z.output<typeof ReadDiscussion>;

/** The part of an address that says which passage or claim is discussed. */
export const DiscussedAnchor = z.union([
  z.strictObject({ about: z.literal("passages"), id: BlockId }).transform(({ id }) => ({ block: id })),
  z.strictObject({ about: z.literal("claims"), id: z.uuid() }).transform(({ id }) => ({ claim: id })),
]);

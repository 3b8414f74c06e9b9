import type { ListedAction } from "./action";

const listed = { file: "lib/discussion/actions.ts" } as const;
const readers = { ...listed, least: "self", permission: "discussion.take-part" } as const;
const writers = {
  ...listed,
  least: "owner",
  guardLetsIn: "self",
  permission: "discussion.take-part",
} as const;
const moderators = { ...listed, least: "editor", permission: "discussion.moderate" } as const;

export const DISCUSSION_ACTIONS: readonly ListedAction[] = [
  {
    ...readers,
    name: "postCommentAction",
    call: async (rows) => {
      const { reportId } = await rows.report();
      return { form: { how: "post", reportId, body: "Said" }, as: (await rows.participant()).cookie };
    },
    changes: "Comment",
  },
  {
    ...writers,
    name: "editCommentAction",
    asks: ["discussion.take-part", "discussion.take-part"],
    call: async (rows) => {
      const { commentId, revisionId, cookie } = await rows.comment();
      return { form: { how: "post", commentId, revisionId, body: "Said otherwise" }, as: cookie };
    },
    changes: "CommentRevision",
  },
  {
    ...writers,
    name: "deleteCommentAction",
    asks: ["discussion.take-part", "discussion.take-part"],
    call: async (rows) => {
      const { commentId, cookie } = await rows.comment();
      return { form: { commentId }, as: cookie };
    },
    changes: "Comment",
  },
  {
    ...readers,
    name: "reactAction",
    call: async (rows) => {
      const { commentId } = await rows.comment();
      return { form: { commentId, give: "agree" }, as: (await rows.participant()).cookie };
    },
    changes: "Reaction",
  },
  {
    ...readers,
    name: "reportCommentAction",
    call: async (rows) => {
      const { commentId, revisionId } = await rows.comment();
      return { form: { commentId, revisionId, reason: "spam" }, as: (await rows.participant()).cookie };
    },
    changes: "CommentReport",
  },
  {
    ...readers,
    name: "changeDisplayNameAction",
    call: async (rows) => ({
      form: { name: `Renamed ${crypto.randomUUID().slice(0, 8)}` },
      as: (await rows.participant()).cookie,
    }),
    changes: "Participant",
  },
  {
    ...moderators,
    name: "moderateCommentAction",
    call: async (rows) => {
      const { commentId, revisionId } = await rows.comment();
      return { form: { commentId, revisionId, act: "reject", reason: "A rule" } };
    },
    changes: "ModerationAct",
  },
  {
    ...moderators,
    name: "sanctionAccountAction",
    call: async (rows) => {
      const { accountId } = await rows.participant();
      return { form: { accountId, kind: "mute", days: "3", reason: "A rule" } };
    },
    changes: "Sanction",
  },
  {
    ...moderators,
    name: "liftSanctionAction",
    call: async (rows) => ({ form: { sanctionId: (await rows.sanction()).sanctionId } }),
    changes: "Sanction",
  },
  {
    ...writers,
    name: "makeAppealAction",
    asks: ["discussion.take-part", "discussion.take-part"],
    call: async (rows) => {
      const { sanctionId, cookie } = await rows.sanction();
      return { form: { against: "sanction", id: sanctionId, words: "It was another person" }, as: cookie };
    },
    changes: "Appeal",
  },
  {
    ...moderators,
    name: "answerAppealAction",
    call: async (rows) => ({
      form: { appealId: await rows.appeal(), upheld: "false", answer: "It stays" },
    }),
    changes: "Appeal",
  },
  {
    ...listed,
    least: "admin",
    permission: "discussion.appoint",
    name: "appointModeratorAction",
    call: async (rows) => ({ form: { accountId: (await rows.person()).accountId, on: "true" } }),
    changes: "ModeratorGrant",
  },
];

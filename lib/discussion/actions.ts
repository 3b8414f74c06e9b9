"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { answerAppeal } from "./commands/answer-appeal";
import { appointModerator } from "./commands/appoint-moderator";
import { changeName } from "./commands/change-name";
import { deleteComment } from "./commands/delete-comment";
import { editComment } from "./commands/edit-comment";
import { liftSanction } from "./commands/lift-sanction";
import { makeAppeal } from "./commands/make-appeal";
import { moderateComment } from "./commands/moderate-comment";
import { postComment } from "./commands/post-comment";
import { react } from "./commands/react";
import { reportComment } from "./commands/report-comment";
import { sanctionAccount } from "./commands/sanction-account";
import { previewComment } from "./queries/comment-views";
import * as intents from "./schema";

const HELD = "Thank you. A moderator reads your comment before others see it.";
const DONE = { approve: "Approved.", reject: "Rejected.", erase: "Rejected, and its words erased." } as const;

/** The form has two buttons: post, and see how it will look. */
export const postCommentAction = guardedAction({
  schema: intents.PostComment,
  permit: "discussion.take-part",
  async run(viewer, { how, ...intent }) {
    if (how === "preview") return { preview: await previewComment(viewer, intent.body, intent.name) };
    const posted = await postComment(viewer, intent);
    refresh();
    return { posted: posted.commentId, message: posted.held ? HELD : "Posted." };
  },
});

export const editCommentAction = guardedAction({
  schema: intents.EditComment,
  permit: "discussion.take-part",
  async run(viewer, { how, ...intent }) {
    if (how === "preview") return { preview: await previewComment(viewer, intent.body) };
    const edited = await editComment(viewer, intent);
    refresh();
    return { posted: edited.commentId, message: edited.held ? HELD : "Saved." };
  },
});

export const deleteCommentAction = guardedAction({
  schema: intents.DeleteComment,
  permit: "discussion.take-part",
  async run(viewer, intent) {
    await deleteComment(viewer, intent);
    refresh();
    return { message: "Deleted." };
  },
});

export const reactAction = guardedAction({
  schema: intents.React,
  permit: "discussion.take-part",
  async run(viewer, intent) {
    await react(viewer, intent);
    refresh();
  },
});

export const reportCommentAction = guardedAction({
  schema: intents.ReportComment,
  permit: "discussion.take-part",
  async run(viewer, intent) {
    const { reference } = await reportComment(viewer, intent);
    return { message: `Reported. Your account's page shows what is decided, under ${reference}.` };
  },
});

export const changeDisplayNameAction = guardedAction({
  schema: intents.ChangeName,
  permit: "discussion.take-part",
  async run(viewer, intent, origin) {
    await changeName(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

export const moderateCommentAction = guardedAction({
  schema: intents.ModerateComment,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await moderateComment(viewer, intent, origin);
    refresh();
    return { message: DONE[intent.act] };
  },
});

export const sanctionAccountAction = guardedAction({
  schema: intents.SanctionAccount,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await sanctionAccount(viewer, intent, origin);
    refresh();
    return { message: intent.kind === "mute" ? "Muted." : "Suspended from discussions." };
  },
});

export const liftSanctionAction = guardedAction({
  schema: intents.LiftSanction,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await liftSanction(viewer, intent, origin);
    refresh();
    return { message: "Lifted." };
  },
});

export const makeAppealAction = guardedAction({
  schema: intents.MakeAppeal,
  permit: "discussion.take-part",
  async run(viewer, intent) {
    await makeAppeal(viewer, intent);
    refresh();
    return { message: "Your appeal was sent to the moderators." };
  },
});

export const answerAppealAction = guardedAction({
  schema: intents.AnswerAppeal,
  permit: "discussion.moderate",
  async run(viewer, intent, origin) {
    await answerAppeal(viewer, intent, origin);
    refresh();
    return { message: "Answered." };
  },
});

export const appointModeratorAction = guardedAction({
  schema: intents.AppointModerator,
  permit: "discussion.appoint",
  async run(viewer, intent, origin) {
    await appointModerator(viewer, intent, origin);
    refresh();
    return { message: intent.on ? "Made a moderator." : "No longer a moderator." };
  },
});

"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { enter } from "@/lib/auth/session/enter";
import { acceptInvitation } from "./commands/accept-invitation";
import { inviteAgain, revokeInvitation } from "./commands/change-invitation";
import { invitePerson } from "./commands/invite-person";
import { planGrant, planImport } from "./commands/plan-batch";
import { startBatch, undoBatch } from "./commands/run-batch";
import * as intents from "./schema";

const sent = (email: string | null, link: string | null) => ({
  message: link
    ? `Mail is not set up, so pass this link on yourself: ${link}`
    : `The invitation is on its way${email ? ` to ${email}` : ""}.`,
});

export const invitePersonAction = guardedAction({
  schema: intents.InvitePerson,
  permit: "account.invite",
  async run(viewer, intent, origin) {
    const { link } = await invitePerson(viewer, intent, origin);
    refresh();
    return sent(intent.email, link);
  },
});

export const inviteAgainAction = guardedAction({
  schema: intents.ChooseInvitation,
  permit: "account.invite",
  async run(viewer, intent, origin) {
    const { link } = await inviteAgain(viewer, intent, origin);
    refresh();
    return sent(null, link);
  },
});

export const revokeInvitationAction = guardedAction({
  schema: intents.ChooseInvitation,
  permit: "account.invite",
  async run(viewer, intent, origin) {
    await revokeInvitation(viewer, intent, origin);
    refresh();
    return { message: "Revoked: the link no longer works." };
  },
});

/** By the holder of a link: a new account is signed in to. */
export const acceptInvitationAction = guardedAction({
  schema: intents.AcceptInvitation,
  permit: () => true,
  async run(viewer, intent, origin) {
    const { signInToken: token } = await acceptInvitation(viewer, intent, origin);
    if (token === null) return { redirect: "/account", fresh: true };
    return enter("link", { token }, { viewer, origin, next: "/account" });
  },
});

export const importMembersAction = guardedAction({
  schema: intents.ImportMembers,
  permit: "account.import",
  async run(viewer, intent) {
    const { batchId } = await planImport(viewer, intent);
    return { redirect: `/admin/people/lists/${batchId}` };
  },
});

export const grantToManyAction = guardedAction({
  schema: intents.GrantToMany,
  permit: "membership.grant",
  async run(viewer, intent) {
    const { batchId } = await planGrant(viewer, intent);
    return { redirect: `/admin/people/lists/${batchId}` };
  },
});

export const startBatchAction = guardedAction({
  schema: intents.ChooseBatch,
  permit: "account.import",
  async run(viewer, intent, origin) {
    await startBatch(viewer, intent, origin);
    refresh();
    return { message: "It has begun." };
  },
});

export const undoBatchAction = guardedAction({
  schema: intents.ChooseBatch,
  permit: "account.import",
  async run(viewer, intent, origin) {
    await undoBatch(viewer, intent, origin);
    refresh();
    return { message: "It is being undone." };
  },
});

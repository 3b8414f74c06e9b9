"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { answerAccessRequest } from "./commands/answer-access-request";
import { changeRole } from "./commands/change-role";
import { createTier } from "./commands/create-tier";
import { editTier } from "./commands/edit-tier";
import { endSessions } from "./commands/end-sessions";
import { grantMembership } from "./commands/grant-membership";
import { liftSuspension } from "./commands/lift-suspension";
import { removeAccount } from "./commands/remove-account";
import { requestAccess } from "./commands/request-access";
import { restoreMembership } from "./commands/restore-membership";
import { revokeMembership } from "./commands/revoke-membership";
import { suspendAccount } from "./commands/suspend-account";
import * as intents from "./schema";

/** From the pricing page. The response is the same whether the request is new or a repetition. */
export const requestAccessAction = guardedAction({
  schema: intents.RequestAccess,
  permit: "access.request",
  async run(viewer, intent, origin) {
    await requestAccess(viewer, intent, origin);
    return { message: "Thank you. We have your request and will reply by mail." };
  },
});

export const answerAccessRequestAction = guardedAction({
  schema: intents.AnswerAccessRequest,
  permit: "access.answer",
  async run(viewer, intent, origin) {
    await answerAccessRequest(viewer, intent, origin);
    refresh();
    return { message: "Answered." };
  },
});

export const grantMembershipAction = guardedAction({
  schema: intents.GrantMembership,
  permit: "membership.grant",
  async run(viewer, intent, origin) {
    await grantMembership(viewer, intent, origin);
    refresh();
    return { message: "Granted. It takes effect on the next page." };
  },
});

export const revokeMembershipAction = guardedAction({
  schema: intents.RevokeMembership,
  permit: "membership.revoke",
  async run(viewer, intent, origin) {
    await revokeMembership(viewer, intent, origin);
    refresh();
    return { message: "Revoked." };
  },
});

export const restoreMembershipAction = guardedAction({
  schema: intents.RestoreMembership,
  permit: "membership.grant",
  async run(viewer, intent, origin) {
    await restoreMembership(viewer, intent, origin);
    refresh();
    return { message: "Restored." };
  },
});

export const changeRoleAction = guardedAction({
  schema: intents.ChangeRole,
  permit: "account.change-role",
  async run(viewer, intent, origin) {
    await changeRole(viewer, intent, origin);
    refresh();
    return { message: "Role changed." };
  },
});

export const suspendAccountAction = guardedAction({
  schema: intents.SuspendAccount,
  permit: "account.suspend",
  async run(viewer, intent, origin) {
    await suspendAccount(viewer, intent, origin);
    refresh();
    return { message: "Suspended, and signed out everywhere." };
  },
});

export const liftSuspensionAction = guardedAction({
  schema: intents.LiftSuspension,
  permit: "account.suspend",
  async run(viewer, intent, origin) {
    await liftSuspension(viewer, intent, origin);
    refresh();
    return { message: "Suspension lifted. The account can sign in again." };
  },
});

export const endSessionsAction = guardedAction({
  schema: intents.EndSessions,
  permit: "account.end-sessions",
  async run(viewer, intent, origin) {
    const { ended } = await endSessions(viewer, intent, origin);
    refresh();
    return { message: ended === 1 ? "Signed out of one device." : `Signed out of ${ended} devices.` };
  },
});

export const removeAccountAction = guardedAction({
  schema: intents.RemoveAccount,
  permit: "account.remove",
  async run(viewer, intent, origin) {
    await removeAccount(viewer, intent, origin);
    return { redirect: "/admin/people" };
  },
});

export const createTierAction = guardedAction({
  schema: intents.CreateTier,
  permit: "tier.manage",
  async run(viewer, intent, origin) {
    await createTier(viewer, intent, origin);
    return { redirect: "/admin/tiers" };
  },
});

export const editTierAction = guardedAction({
  schema: intents.EditTier,
  permit: "tier.manage",
  async run(viewer, intent, origin) {
    await editTier(viewer, intent, origin);
    refresh();
    return { message: "Saved." };
  },
});

"use server";
import type { Viewer } from "@/lib/access/types";
import {
  changeEmail as changeEmailCommand,
  confirmNewEmail as confirmNewEmailCommand,
} from "./commands/change-email";
import { changeName as changeNameCommand } from "./commands/change-name";
import { changePassword as changePasswordCommand } from "./commands/change-password";
import {
  endSession as endSessionCommand,
  signOutEverywhere as signOutEverywhereCommand,
} from "./commands/end-session";
import { requestPasswordReset, requestSignInLink, requestVerification } from "./commands/request-link";
import { resetPassword as resetPasswordCommand } from "./commands/reset-password";
import { useSetupLink } from "./commands/set-up";
import { signInAsDemo as signInAsDemoCommand, signIn as signInCommand } from "./commands/sign-in";
import { signUp as signUpCommand } from "./commands/sign-up";
import { useSignInLink } from "./commands/use-sign-in-link";
import { verifyEmail as verifyEmailCommand } from "./commands/verify-email";
import { guardedAction } from "./guard";
import { safeNextPath } from "./next-path";
import {
  ChangeEmail,
  ChangeName,
  ChangePassword,
  EndSession,
  Nothing,
  RequestLink,
  ResetPassword,
  SetUp,
  SignIn,
  SignInAsDemo,
  SignUp,
  UseLink,
  VerifyEmail,
} from "./schema";
import { deviceMark, dropSession, keepSession } from "./session-cookie";
import type { OpenedSession } from "./types";

const anyone = (_viewer: Viewer) => true;

/** A whole page load, so that nothing rendered for a stranger stays. */
async function enter(opened: OpenedSession, next: string | undefined) {
  await keepSession(opened);
  return { redirect: safeNextPath(next), fresh: true };
}

export const signIn = guardedAction({
  schema: SignIn,
  permit: anyone,
  run: async (viewer, { next, ...credentials }, origin) =>
    enter(await signInCommand(viewer, { ...credentials, device: await deviceMark() }, origin), next),
});

export const signInAsDemo = guardedAction({
  schema: SignInAsDemo,
  permit: anyone,
  run: async (viewer, { next, email }, origin) =>
    enter(await signInAsDemoCommand(viewer, { email }, origin), next),
});

export const signUp = guardedAction({
  schema: SignUp,
  permit: anyone,
  run: async (viewer, intent, origin) => {
    await signUpCommand(viewer, intent, origin);
    return { message: "mailed", email: intent.email };
  },
});

export const mailSignInLink = guardedAction({
  schema: RequestLink,
  permit: anyone,
  run: async (viewer, intent, origin) => {
    await requestSignInLink(viewer, intent, origin);
    return { message: "mailed", email: intent.email };
  },
});

export const followSignInLink = guardedAction({
  schema: UseLink,
  permit: anyone,
  run: async (viewer, { token, next }, origin) => enter(await useSignInLink(viewer, { token }, origin), next),
});

export const mailResetLink = guardedAction({
  schema: RequestLink,
  permit: anyone,
  run: async (viewer, intent, origin) => {
    await requestPasswordReset(viewer, intent, origin);
    return { message: "mailed", email: intent.email };
  },
});

export const resetPassword = guardedAction({
  schema: ResetPassword,
  permit: anyone,
  run: async (viewer, intent, origin) => enter(await resetPasswordCommand(viewer, intent, origin), undefined),
});

export const verifyEmail = guardedAction({
  schema: VerifyEmail,
  permit: anyone,
  run: async (viewer, intent, origin) => {
    const opened = await verifyEmailCommand(viewer, { ...intent, device: await deviceMark() }, origin);
    if (opened) await keepSession(opened);
    return { redirect: "/account?welcome=1", fresh: true };
  },
});

export const mailVerification = guardedAction({
  schema: Nothing,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await requestVerification(viewer, intent, origin);
    return { message: "The link is on its way." };
  },
});

export const setUp = guardedAction({
  schema: SetUp,
  permit: anyone,
  run: async (viewer, intent, origin) => {
    await keepSession(await useSetupLink(viewer, intent, origin));
    return { redirect: "/admin", fresh: true };
  },
});

export const changeName = guardedAction({
  schema: ChangeName,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await changeNameCommand(viewer, intent, origin);
    return { message: "Your name is saved." };
  },
});

export const changeEmail = guardedAction({
  schema: ChangeEmail,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await changeEmailCommand(viewer, intent, origin);
    return { message: `We have mailed a link to ${intent.email}. Your address changes when you open it.` };
  },
});

export const confirmNewEmail = guardedAction({
  schema: UseLink,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await confirmNewEmailCommand(viewer, intent, origin);
    return { redirect: "/account", fresh: true };
  },
});

export const changePassword = guardedAction({
  schema: ChangePassword,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await changePasswordCommand(viewer, intent, origin);
    return { message: "Your password is changed. All other devices are signed out." };
  },
});

export const endSession = guardedAction({
  schema: EndSession,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await endSessionCommand(viewer, intent, origin);
    return { redirect: "/account#devices" };
  },
});

export const signOutEverywhere = guardedAction({
  schema: Nothing,
  permit: "account.manage-own",
  run: async (viewer, intent, origin) => {
    await signOutEverywhereCommand(viewer, intent, origin);
    await dropSession();
    return { redirect: "/sign-in", fresh: true };
  },
});

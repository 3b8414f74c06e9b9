"use server";

import { refresh } from "next/cache";
import { changeEmail, confirmNewEmail } from "./commands/change-email";
import { changeName } from "./commands/change-name";
import { changePassword } from "./commands/change-password";
import { endSession } from "./commands/end-session";
import { requestPasswordReset, requestVerification } from "./commands/request-link";
import { signUp } from "./commands/sign-up";
import { guardedAction } from "./guard";
import * as intents from "./schema";
import { enter } from "./session/enter";
import { mailLink } from "./session/from-a-form";

const anyone = () => true;

/** The sign-in form has two buttons: sign in with the password, or mail a link. */
export const signInAction = guardedAction({
  schema: intents.SignIn,
  permit: anyone,
  async run(viewer, { how, email, password, next }, origin) {
    if (how === "link") {
      await mailLink({ email, next }, { viewer, origin });
      return { mailedTo: email };
    }
    return enter("credentials", { email, password }, { viewer, origin, next });
  },
});

export const signInAsDemoAction = guardedAction({
  schema: intents.SignInAsDemo,
  permit: anyone,
  run: (viewer, { next, email }, origin) => enter("demonstration", { email }, { viewer, origin, next }),
});

export const signUpAction = guardedAction({
  schema: intents.SignUp,
  permit: anyone,
  async run(viewer, intent, origin) {
    await signUp(viewer, intent, origin);
    return { mailedTo: intent.email };
  },
});

export const useSignInLinkAction = guardedAction({
  schema: intents.UseLink,
  permit: anyone,
  run: (viewer, { token, next }, origin) => enter("link", { token }, { viewer, origin, next }),
});

export const requestPasswordResetAction = guardedAction({
  schema: intents.RequestLink,
  permit: anyone,
  async run(viewer, intent, origin) {
    await requestPasswordReset(viewer, intent, origin);
    return { mailedTo: intent.email };
  },
});

export const resetPasswordAction = guardedAction({
  schema: intents.ResetPassword,
  permit: anyone,
  run: (viewer, intent, origin) =>
    enter("reset-password", intent, { viewer, origin, next: intent.next ?? "/account" }),
});

export const verifyEmailAction = guardedAction({
  schema: intents.VerifyEmail,
  permit: anyone,
  run: (viewer, intent, origin) =>
    enter("verify-email", intent, { viewer, origin, next: intent.next ?? "/account" }),
});

export const requestVerificationAction = guardedAction({
  schema: intents.RequestVerification,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await requestVerification(viewer, intent, origin);
    return { message: "The link is on its way." };
  },
});

export const setUpAction = guardedAction({
  schema: intents.SetUp,
  permit: anyone,
  run: (viewer, intent, origin) => enter("set-up", intent, { viewer, origin, next: "/admin" }),
});

export const changeNameAction = guardedAction({
  schema: intents.ChangeName,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await changeName(viewer, intent, origin);
    refresh();
    return { message: "Name saved." };
  },
});

export const changeEmailAction = guardedAction({
  schema: intents.ChangeEmail,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await changeEmail(viewer, intent, origin);
    return {
      message: `A link is on its way to ${intent.email}. Your address changes when you open it on a device where you are signed in.`,
    };
  },
});

export const confirmNewEmailAction = guardedAction({
  schema: intents.UseLink,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await confirmNewEmail(viewer, intent, origin);
    return { redirect: "/account", fresh: true };
  },
});

export const changePasswordAction = guardedAction({
  schema: intents.ChangePassword,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await changePassword(viewer, intent, origin);
    refresh();
    return { message: "Password changed. All other devices have been signed out." };
  },
});

export const endSessionAction = guardedAction({
  schema: intents.EndSession,
  permit: "account.manage-own",
  async run(viewer, intent, origin) {
    await endSession(viewer, intent, origin);
    refresh();
    return { message: "The device has been signed out." };
  },
});

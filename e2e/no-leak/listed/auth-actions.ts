import type { ListedAction } from "./action";

const AUTH = "lib/auth/actions.ts";
const PASSWORD = "a long enough passphrase of one's own";

export const AUTH_ACTIONS: readonly ListedAction[] = [
  { name: "signInAction", file: AUTH, least: "anyone" },
  { name: "signInAsDemoAction", file: AUTH, least: "anyone" },
  { name: "signUpAction", file: AUTH, least: "anyone" },
  { name: "useSignInLinkAction", file: AUTH, least: "anyone" },
  { name: "requestPasswordResetAction", file: AUTH, least: "anyone" },
  { name: "resetPasswordAction", file: AUTH, least: "anyone" },
  { name: "verifyEmailAction", file: AUTH, least: "anyone" },
  { name: "setUpAction", file: AUTH, least: "anyone" },
  { name: "requestVerificationAction", file: AUTH, least: "self", form: () => ({}) },
  { name: "changeNameAction", file: AUTH, least: "self", form: () => ({ name: "Somebody Else" }) },
  {
    name: "changeEmailAction",
    file: AUTH,
    least: "self",
    form: () => ({ email: "elsewhere@example.com", currentPassword: PASSWORD }),
  },
  {
    name: "confirmNewEmailAction",
    file: AUTH,
    least: "self",
    form: () => ({ token: "A".repeat(43) }),
  },
  { name: "changePasswordAction", file: AUTH, least: "self", form: () => ({ newPassword: PASSWORD }) },
  { name: "endSessionAction", file: AUTH, least: "self", form: ({ sessionId }) => ({ sessionId }) },
];

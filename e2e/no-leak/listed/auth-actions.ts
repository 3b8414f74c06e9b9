import type { ListedAction } from "./action";

const AUTH = "lib/auth/actions.ts";
const NEW_PASSWORD = "another long passphrase of one's own";
const OWN = "account.manage-own";

export const AUTH_ACTIONS: readonly ListedAction[] = [
  {
    name: "signInAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => {
      const { email } = await rows.person({ password: true });
      return { form: { email, password: rows.PASSWORD } };
    },
    changes: "Session",
  },
  {
    name: "signInAsDemoAction",
    file: AUTH,
    least: "anyone",
    call: async () => ({ form: { email: "registered@example.com" }, answers: "lodestone-session=" }),
    demonstration: true,
  },
  {
    name: "signUpAction",
    file: AUTH,
    least: "anyone",
    call: async () => ({
      form: { name: "Newcomer", email: "newcomer@example.com", password: NEW_PASSWORD },
    }),
    changes: "Account",
  },
  {
    name: "useSignInLinkAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => ({ form: { token: await rows.token("sign_in", await rows.person()) } }),
    changes: "Session",
  },
  {
    name: "requestPasswordResetAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => ({ form: { email: (await rows.person()).email } }),
    changes: "MailToken",
  },
  {
    name: "resetPasswordAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => {
      const token = await rows.token("reset_password", await rows.person());
      return { form: { token, password: NEW_PASSWORD } };
    },
    changes: "Account",
  },
  {
    name: "verifyEmailAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => {
      const person = await rows.person({ verified: false, password: true });
      return { form: { token: await rows.token("verify_email", person), password: rows.PASSWORD } };
    },
    changes: "Account",
  },
  {
    name: "setUpAction",
    file: AUTH,
    least: "anyone",
    call: async (rows) => {
      const token = await rows.token("set_up", null);
      return { form: { token, name: "First", email: "first@example.com", password: NEW_PASSWORD } };
    },
    changes: "Account",
    // A first admin can be made only while there is none.
    during: {
      begin: `UPDATE "Account" SET "role" = 'editor', "name" = 'admin: ' || "name" WHERE "role" = 'admin'`,
      end: `UPDATE "Account" SET "role" = 'admin', "name" = substr("name", 8) WHERE "name" LIKE 'admin: %'`,
    },
  },
  {
    name: "requestVerificationAction",
    file: AUTH,
    least: "self",
    permission: OWN,
    call: async (rows) => ({ form: {}, as: (await rows.person({ verified: false })).cookie }),
    changes: "MailToken",
  },
  {
    name: "changeNameAction",
    file: AUTH,
    least: "self",
    permission: OWN,
    call: async (rows) => ({ form: { name: "Somebody Else" }, as: (await rows.person()).cookie }),
    changes: "Account",
  },
  {
    name: "changeEmailAction",
    file: AUTH,
    least: "self",
    permission: OWN,
    call: async (rows) => ({
      form: { email: "elsewhere@example.com", currentPassword: rows.PASSWORD },
      as: (await rows.person({ password: true })).cookie,
    }),
    changes: "MailToken",
  },
  {
    name: "confirmNewEmailAction",
    file: AUTH,
    least: "owner",
    permission: OWN,
    call: async (rows) => {
      const { accountId, cookie } = await rows.person();
      const token = await rows.token("change_email", { accountId, email: "confirmed@example.com" });
      return { form: { token }, as: cookie };
    },
    changes: "Account",
  },
  {
    name: "changePasswordAction",
    file: AUTH,
    least: "self",
    permission: OWN,
    call: async (rows) => ({
      form: { currentPassword: rows.PASSWORD, newPassword: NEW_PASSWORD },
      as: (await rows.person({ password: true })).cookie,
    }),
    changes: "Account",
  },
  {
    name: "endSessionAction",
    file: AUTH,
    least: "owner",
    permission: OWN,
    call: async (rows) => {
      const { accountId, cookie } = await rows.person();
      return { form: { sessionId: await rows.session(accountId) }, as: cookie };
    },
    changes: "Session",
  },
];

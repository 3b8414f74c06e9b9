import type { ListedAction } from "./action";

const MAIL = "lib/preferences/actions.ts";

export const MAIL_ACTIONS: readonly ListedAction[] = [
  {
    name: "setPreferenceAction",
    file: MAIL,
    least: "self",
    permission: "account.manage-own",
    call: async (rows) => ({
      form: { kind: "newReports", wanted: "on" },
      as: (await rows.person()).cookie,
    }),
    changes: "MailPreference",
  },
  {
    name: "unsubscribeAction",
    file: MAIL,
    least: "anyone",
    call: async (rows) => ({ form: { token: rows.unsubscribeToken((await rows.person()).accountId) } }),
    changes: "MailPreference",
  },
  {
    name: "undoUnsubscribeAction",
    file: MAIL,
    least: "anyone",
    call: async (rows) => ({ form: { undo: await rows.undoToken((await rows.person()).accountId) } }),
    changes: "MailPreference",
  },
];

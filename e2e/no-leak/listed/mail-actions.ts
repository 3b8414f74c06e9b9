import type { ListedAction } from "./action";

const MAIL = "lib/mail/actions.ts";

export const MAIL_ACTIONS: readonly ListedAction[] = [
  {
    name: "setPreferenceAction",
    file: MAIL,
    least: "self",
    form: () => ({ kind: "newReports", wanted: "on" }),
  },
  { name: "unsubscribeAction", file: MAIL, least: "anyone" },
];

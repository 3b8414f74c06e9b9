import type { ListedAction } from "./action";

const listed = {
  file: "lib/house/actions.ts",
  least: "admin",
  permission: "settings.manage",
  changes: "Setting",
} as const;

/** The name stays what other tests of the same installation expect. */
export const SETTINGS_ACTIONS: readonly ListedAction[] = [
  {
    ...listed,
    name: "loadPackAction",
    file: "lib/packs/actions.ts",
    // To read the pack, and to load it.
    asks: ["settings.manage", "settings.manage"],
    changes: "FieldEntry",
    call: async (rows) => ({ form: { pack: await rows.changedPack(), how: "load" } }),
  },
  {
    ...listed,
    name: "changeIdentityAction",
    call: async (rows) => ({
      form: {
        seen: await rows.settingsSeen("identity"),
        name: "Lodestone",
        tagline: "Market intelligence in which every claim shows its evidence",
        footer: "Leaked footer",
        powered: "true",
      },
    }),
  },
  {
    ...listed,
    file: "lib/first-hour/actions.ts",
    name: "changeChecklistAction",
    // Another step each time, so that something changes: no other call brings one back.
    call: async () => ({ form: { act: "skip", step: "tiers" } }),
  },
  {
    ...listed,
    file: "lib/first-hour/actions.ts",
    name: "sendTestMailAction",
    changes: undefined,
    // Without a server nothing is sent, and the answer says so only to those who may send.
    call: async () => ({ form: {}, answers: "SMTP_URL" }),
  },
  {
    ...listed,
    name: "changeLookAction",
    call: async (rows) => ({
      form: { seen: await rows.settingsSeen("look"), social: "https://leak.example/desk" },
    }),
  },
  {
    ...listed,
    name: "changePageAction",
    // The pages of the house stay unwritten for other tests: it is taken away again.
    call: async (rows) => {
      const page = await rows.ownPage();
      return { form: { seen: await rows.settingsSeen("pages"), page, title: "", text: "" } };
    },
  },
  {
    ...listed,
    name: "changeSenderAction",
    call: async (rows) => {
      await rows.ownSetting();
      const seen = await rows.settingsSeen("mail");
      // The address stays as it was planted, for `setBackAction`.
      return { form: { seen, senderName: "Leaked sender", senderAddress: "desk@example.com" } };
    },
  },
  {
    ...listed,
    name: "changeMailWordsAction",
    call: async (rows) => ({
      form: {
        seen: await rows.settingsSeen("words"),
        mail: "mailReset",
        subject: "Leaked subject",
        heading: "Leaked",
        text: "Leaked words",
        button: "Leaked button",
      },
    }),
  },
  {
    ...listed,
    name: "setBackAction",
    call: async (rows) => ({ form: { ...(await rows.ownSetting()), number: "0" } }),
  },
];

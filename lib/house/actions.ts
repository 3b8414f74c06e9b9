"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { HOUSE_PAGES } from "@/lib/settings/keys";
import { checkedMailWords } from "@/lib/settings/mail-words";
import { changeSettings } from "./commands/change-settings";
import { setBack } from "./commands/set-back";
import { blocksOfPage } from "./page-text";
import { previewMail } from "./queries/preview-mail";
import {
  ChangeIdentity,
  ChangeLook,
  ChangeMailWords,
  ChangePage,
  ChangeSender,
  LOGO_KEYS,
  SetBack,
} from "./sections";

const said = (changed: number) => ({
  message: changed === 0 ? "Nothing has changed." : "Saved. Pages that show it are rendered again.",
});

/** Name, tagline, contact, footer. */
export const changeIdentityAction = guardedAction({
  schema: ChangeIdentity,
  permit: "settings.manage",
  async run(viewer, { seen, ...values }, origin) {
    const changed = await changeSettings(viewer, { section: "identity", seen, values }, origin);
    refresh();
    return said(changed);
  },
});

/** Logos, colours, accounts elsewhere. */
export const changeLookAction = guardedAction({
  schema: ChangeLook,
  permit: "settings.manage",
  async run(viewer, { seen, accentLight, accentDark, social, ...sent }, origin) {
    const { logoLight, logoDark, favicon, logoLightGone, logoDarkGone, faviconGone } = sent;
    const gone = { logoLight: logoLightGone, logoDark: logoDarkGone, favicon: faviconGone };
    const values = {
      accentLight,
      accentDark,
      social,
      ...Object.fromEntries(LOGO_KEYS.flatMap((key) => (gone[key] ? [[key, null]] : []))),
    };
    const uploads = { logoLight, logoDark, favicon };
    const changed = await changeSettings(viewer, { section: "look", seen, values, uploads }, origin);
    refresh();
    return said(changed);
  },
});

/** One of the pages that a house writes. */
export const changePageAction = guardedAction({
  schema: ChangePage,
  permit: "settings.manage",
  async run(viewer, { seen, page, title, text }, origin) {
    const content = { title, text };
    const value = text === "" && title === "" ? null : content;
    if (value) blocksOfPage(value);
    const values = { [HOUSE_PAGES[page]]: value };
    const changed = await changeSettings(viewer, { section: "pages", seen, values }, origin);
    refresh();
    if (changed === 0) return { message: "Nothing has changed." };
    return { message: value ? "Saved. The footer links to it." : "Taken away, also from the footer." };
  },
});

/** Who mails are from. */
export const changeSenderAction = guardedAction({
  schema: ChangeSender,
  permit: "settings.manage",
  async run(viewer, { seen, ...values }, origin) {
    const changed = await changeSettings(viewer, { section: "mail", seen, values }, origin);
    refresh();
    return { message: changed === 0 ? "Nothing has changed." : "Saved. The next mail has this sender." };
  },
});

/** The words of a mail: saved, shown as they would be sent, or given up for ours. */
export const changeMailWordsAction = guardedAction({
  schema: ChangeMailWords,
  permit: "settings.manage",
  async run(viewer, { seen, mail, how, ...typed }, origin) {
    const words = how === "standard" ? null : checkedMailWords(mail, typed);
    if (how === "preview" && words) return { preview: await previewMail(viewer, mail, words), typed };
    const changed = await changeSettings(
      viewer,
      { section: "words", seen, values: { [mail]: words } },
      origin,
    );
    refresh();
    if (changed === 0) return { message: "Nothing has changed." };
    return { message: words ? "Saved. The next mail of this kind has these words." : "Our words are back." };
  },
});

/** Gives a setting a value again that it had. */
export const setBackAction = guardedAction({
  schema: SetBack,
  permit: "settings.manage",
  async run(viewer, intent, origin) {
    const changed = await setBack(viewer, intent, origin);
    refresh();
    return { message: changed ? "Set back." : "It has this value already." };
  },
});

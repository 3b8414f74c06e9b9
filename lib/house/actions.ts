"use server";

import { refresh } from "next/cache";
import { guardedAction } from "@/lib/auth/guard";
import { changeSettings } from "./commands/change-settings";
import { setBack } from "./commands/set-back";
import { ChangeIdentity, ChangeLook, ChangeSender, LOGO_KEYS, SetBack } from "./sections";

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

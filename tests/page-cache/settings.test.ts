import { afterAll, expect, test } from "vitest";
import { OPERATOR } from "@/lib/access/types";
import { SETTING_KEYS, SETTINGS, type SettingKey } from "@/lib/settings/keys";
import { changes, close, epoch, see } from "./test-pages";

const { writeSettings } = await import("@/lib/house/commands/write-settings");
const { sectionOf } = await import("@/lib/house/sections");
const { db } = await import("@/lib/db/client");

afterAll(close);

const PAGE = { title: "A page", text: "Words." };
const LOGO = { file: "0199d1c8-0000-7000-8000-000000000000", mediaType: "image/png", width: 40, height: 20 };

/** For each setting, another value; a setting without one here fails the test. */
const OTHER: Partial<Record<SettingKey, unknown>> = {
  name: "Another house",
  tagline: "Another tagline",
  language: "de",
  secondLanguage: "none",
  zone: "Asia/Shanghai",
  contact: "desk@example.com",
  footer: "Another footer",
  powered: false,
  logoLight: LOGO,
  logoDark: LOGO,
  favicon: LOGO,
  accentLight: "#00663a",
  accentDark: "#7fd0a0",
  pageAbout: PAGE,
  pageTerms: PAGE,
  pagePrivacy: PAGE,
  pageImprint: PAGE,
  pageContact: PAGE,
  pages: [{ page: "terms", title: "Terms" }],
  social: ["https://example.com/desk"],
};

/** For settings that no page shows, another value; without one, the default again. */
const UNSEEN: Partial<Record<SettingKey, unknown>> = {
  senderName: "Another house",
  senderAddress: "desk@example.com",
  firstHour: { skipped: ["tiers"], dismissed: true },
};

/** What the feed shows; every other page shows the frame. */
const IN_FEED: readonly SettingKey[] = ["name", "tagline", "language", "powered"];

const setTo = (key: SettingKey, value: unknown) => {
  const about = {
    viewer: OPERATOR,
    section: sectionOf(key),
    origin: { address: "local", userAgent: "test" },
  };
  const wanted = new Map([[key, SETTINGS[key].schema.parse(value)]]);
  return db.$transaction((tx) => writeSettings(tx, wanted, about));
};

test.each(SETTING_KEYS)("%s: a change invalidates the pages that show it, and no others", async (key) => {
  const before = await see();
  const from = await epoch();
  await changes.catchUp(from, null);
  if (!SETTINGS[key].shown) {
    await setTo(key, UNSEEN[key] ?? null);
    expect(await epoch()).toBe(from);
    return;
  }
  expect(await setTo(key, OTHER[key])).toBeGreaterThan(0);
  const to = await epoch();
  await changes.catchUp(to, null);
  const after = await see();
  const fell = before.filter(({ reads }) => changes.effectOf(reads, from, to) !== null);
  const differ = before.filter(({ text }, at) => text !== after[at]?.text);
  expect(fell.map(({ name }) => name)).toEqual(differ.map(({ name }) => name));
  expect(fell.some(({ name }) => name.startsWith("feed"))).toBe(IN_FEED.includes(key));
  expect(fell.some(({ name }) => name.startsWith("home"))).toBe(true);
});

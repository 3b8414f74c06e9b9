import { db } from "@/lib/db/client";
import { SECTIONS, type SectionName } from "@/lib/house/sections";
import { MAIL_TEMPLATES } from "@/lib/settings/mail-words";

/** What a form of a section says that it was made from: what is newest now. */
async function settingsSeen(section: SectionName): Promise<string> {
  const row = await db.setting.findFirst({
    where: { key: { in: [...SECTIONS[section].keys] } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? "";
}

/** A setting that no page shows, with a value of its own. */
async function ownSetting(): Promise<{ key: string }> {
  const key = "mailAddressTaken";
  const last = await db.setting.findFirst({
    where: { key },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const value = { ...MAIL_TEMPLATES[key].standard, heading: "In other words" };
  await db.setting.create({ data: { key, number: (last?.number ?? 0) + 1, value }, select: { id: true } });
  return { key };
}

export const settingRows = { settingsSeen, ownSetting };

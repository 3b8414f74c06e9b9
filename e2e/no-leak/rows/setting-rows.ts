import { db } from "@/lib/db/client";
import { SECTIONS, type SectionName } from "@/lib/house/sections";

/** What a form of a section says that it was made from: what is newest now. */
async function settingsSeen(section: SectionName): Promise<string> {
  const row = await db.setting.findFirst({
    where: { key: { in: [...SECTIONS[section].keys] } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? "";
}

/** A setting that no page shows, with a value of its own; planted once, for who has seen it must not be behind. */
async function ownSetting(): Promise<{ key: string }> {
  const key = "senderAddress";
  const last = await db.setting.findFirst({
    where: { key },
    orderBy: { number: "desc" },
    select: { number: true, value: true },
  });
  const value = "desk@example.com";
  if (last?.value === value) return { key };
  await db.setting.create({ data: { key, number: (last?.number ?? 0) + 1, value }, select: { id: true } });
  return { key };
}

/** A page of the house that its footer does not name yet. */
async function ownPage(): Promise<string> {
  const data = { key: "pageTerms", number: 1 + (await db.setting.count({ where: { key: "pageTerms" } })) };
  const value = { title: "Terms", text: "None." };
  await db.setting.create({ data: { ...data, value }, select: { id: true } });
  return "terms";
}

/** The key of a pack with a word that loading it sets right; no page shows that word. */
async function changedPack(): Promise<string> {
  const [pack, list, key] = ["rare-earths", "name-care", "places"];
  const number = 1 + (await db.fieldEntry.count({ where: { list, key } }));
  const data = { list, key, number, position: 3, pack, value: { words: [`Leaked ${number}`] } };
  await db.fieldEntry.create({ data, select: { id: true } });
  return pack;
}

export const settingRows = { settingsSeen, ownSetting, ownPage, changedPack };

import { describe, expect, it } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { Forbidden } from "@/lib/errors";
import { AddName } from "../editing-schema";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { startEntity } = await import("./start-entity");
const { addName } = await import("./names/add-name");

const ORIGIN = { address: "127.0.0.1", userAgent: "test" };
type Wanted = { name: string; nameZh?: string; slug?: string; kind?: "Organization" | "Material" };
const start = ({ kind = "Organization", ...wanted }: Wanted, viewer = OPERATOR) =>
  startEntity(viewer, { ...wanted, kind, confidence: "low" }, ORIGIN);
const slugOf = async (wanted: Wanted) => {
  const { id } = await start(wanted);
  return (await db.entity.findUniqueOrThrow({ where: { id } })).slug;
};

describe("an entity of the desk's form", () => {
  it("has an address made from its name, by pinyin if that is Chinese, unless one is given", async () => {
    expect(await slugOf({ name: "Lynas Rare Earths" })).toBe("lynas-rare-earths");
    expect(await slugOf({ name: "包头磁材" })).toBe("bao-tou-ci-cai");
    expect(await slugOf({ name: "Ridge", slug: "ridge-magnets" })).toBe("ridge-magnets");
    await expect(start({ name: "Lynas (rare earths)" })).rejects.toMatchObject({ field: "slug" });
  });

  it("is not created twice under one name, except as another kind", async () => {
    const again = start({ name: "lynas rare EARTHS", slug: "another" });
    await expect(again).rejects.toMatchObject({
      field: "name",
      message: expect.stringContaining("lynas-rare-earths"),
    });
    const chinese = start({ name: "Magnets of Baotou", nameZh: "包头磁材" });
    await expect(chinese).rejects.toMatchObject({ field: "nameZh" });
    expect(await slugOf({ name: "Ridge", slug: "ridge-metal", kind: "Material" })).toBe("ridge-metal");
  });

  it("is for the desk alone", async () => {
    await expect(start({ name: "Not Allowed" }, ANONYMOUS)).rejects.toBeInstanceOf(Forbidden);
  });
});

it("rejects a purely Chinese name as English", async () => {
  const { id: entityId } = await start({ name: "Alxa" });
  const name = (value: string, lang: string) => AddName.safeParse({ entityId, value, lang, type: "alias" });
  expect(name("试验磁材", "en").error?.issues).toMatchObject([{ path: ["lang"] }]);
  for (const [value, lang] of [
    ["试验磁材", "zh-Hans"],
    ["磁石", "ja"],
    ["TDK株式会社", "en"],
    ["Alxa", "en"],
  ] as const) {
    expect(name(value, lang).success).toBe(true);
  }
  await addName(OPERATOR, { entityId, value: "试验磁材", lang: "zh-Hans", type: "alias" }, ORIGIN);
  expect(await db.entityName.findFirst({ where: { value: "试验磁材" } })).toMatchObject({
    pinyin: expect.stringMatching(/^shì yàn/),
  });
});

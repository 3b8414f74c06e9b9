import { isChineseName } from "@/lib/names/pinyin";
import type { CreateEntity } from "./schema";

/** The primary names of a new entity: the given one, and a Chinese one in addition. */
export function firstNames(name: string, nameZh: string | null): CreateEntity["names"] {
  const lang = isChineseName({ lang: "zh-Hans", value: name }) ? "zh-Hans" : "en";
  const second =
    nameZh === null || nameZh === name ? [] : [{ lang: "zh-Hans", type: "primary" as const, value: nameZh }];
  return [{ lang, type: "primary", value: name }, ...second.filter(() => lang === "en")];
}

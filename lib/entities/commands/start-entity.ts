import "server-only";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { isChineseName } from "@/lib/names/pinyin";
import { proposedPinyin } from "@/lib/names/propose-pinyin";
import { slugOf } from "@/lib/urls/slug-of";
import { StartEntity } from "../editing-schema";
import type { CreateEntity } from "../schema";
import { createEntity } from "./create-entity";

/**
 * Creates an entity from the desk's form. Its address is made from its name, by pinyin if that is Chinese, unless one
 * is given.
 *
 * @throws Forbidden, Invalid (another of its kind has the `name`, `slug` is taken)
 */
export async function startEntity(
  viewer: Viewer,
  intent: StartEntity,
  origin: Origin,
): Promise<{ id: string }> {
  if (!can(viewer, "entity.edit")) throw new Forbidden();
  const { name, nameZh, slug, ...facts } = StartEntity.parse(intent);
  const names = firstNames(name, nameZh);
  // A homonym of another kind is normal: a material and the company named after it.
  const same = await db.entityName.findFirst({
    where: {
      value: { in: names.map(({ value }) => value), mode: "insensitive" },
      retractedAt: null,
      entity: { kind: facts.kind, mergedIntoId: null },
    },
    select: { value: true, entity: { select: { slug: true } } },
  });
  if (same) {
    const field = same.value.toLowerCase() === name.toLowerCase() ? "name" : "nameZh";
    throw new Invalid(
      field,
      `/entities/${same.entity.slug} already has this name. Use that entity, or a name that distinguishes the two.`,
    );
  }
  return createEntity(viewer, { ...facts, slug: slug ?? addressOf(name), names }, origin);
}

function addressOf(name: string): string {
  const latin = proposedPinyin({ lang: "zh-Hans", value: name }) ?? name;
  return slugOf(latin, "entity");
}

/** The primary names of a new entity: the given one, and a Chinese one in addition. */
export function firstNames(name: string, nameZh: string | null): CreateEntity["names"] {
  const lang = isChineseName({ lang: "zh-Hans", value: name }) ? "zh-Hans" : "en";
  const second =
    nameZh === null || nameZh === name ? [] : [{ lang: "zh-Hans", type: "primary" as const, value: nameZh }];
  return [{ lang, type: "primary", value: name }, ...second.filter(() => lang === "en")];
}

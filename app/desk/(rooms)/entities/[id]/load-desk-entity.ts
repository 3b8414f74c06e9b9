import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { enterDesk, orNotFound } from "@/app/enter";
import { readDeskEntity } from "@/lib/entities/queries/desk/desk-entity";

/**
 * The entity with this id for a member of the desk, read once for a page of it and the page's metadata; `below` is the
 * page's path below the entity's own, such as `/merge`.
 */
export const loadDeskEntity = cache(async (id: string, below: "" | "/merge" | "/split") => {
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/${id}${below}`);
  return { viewer, entity: await orNotFound(readDeskEntity(viewer, id)) };
});

/** Both names, for a title. */
export const titleOf = ({ name, nameZh }: { name: string; nameZh: string | null }): string =>
  nameZh ? `${name} ${nameZh}` : name;

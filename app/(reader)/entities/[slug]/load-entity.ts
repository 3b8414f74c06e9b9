import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/viewer";
import { utcDay } from "@/lib/clock/calendar";
import { ReadEntity, readAsOf } from "@/lib/entities/as-of";
import { readEntity } from "@/lib/entities/queries/read-entity";
import { NotFound } from "@/lib/errors";

type Search = Record<string, string | string[] | undefined>;

/**
 * The entity with this slug as the viewer may see it, today or as of a day; read once for the page and its metadata.
 * A merged entity redirects to the one it was merged into.
 */
export async function loadEntity(slug: string, search: Search) {
  const query = ReadEntity.safeParse(search);
  if (!query.success) notFound();
  const today = utcDay(new Date());
  const asOf = readAsOf(query.data.asOf, today);
  const before = typeof search.before === "string" ? search.before : null;
  return { page: await load(slug, asOf.day, before), asOf, today, later: before !== null };
}

const load = cache(async (slug: string, day: string | null, before: string | null) => {
  const query = ReadEntity.parse({ before: before ?? undefined });
  const asked = { day, before: query.before ?? null };
  const page = await readEntity(await currentViewer(), slug, asked).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (page.kind === "merged") permanentRedirect(`/entities/${page.slug}`);
  return page;
});

import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/viewer";
import { readEntity } from "@/lib/entities/queries/read-entity";
import { NotFound } from "@/lib/errors";

/** The entity of a slug for whoever asks, read once for its page and its metadata. A merged one leads to the other. */
export const loadEntity = cache(async (slug: string) => {
  const page = await readEntity(await currentViewer(), slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (page.kind === "merged") permanentRedirect(`/entities/${page.slug}`);
  return page;
});

import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";
import { readSource } from "@/lib/evidence/queries/sources/read-source";

/** The source with this slug for the current viewer, read once for its page and its metadata. */
export const loadSource = cache(async (slug: string, after: string | undefined) =>
  readSource(await currentViewer(), slug, { after }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  }),
);

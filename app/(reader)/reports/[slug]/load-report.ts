import "server-only";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { currentViewer } from "@/lib/auth/viewer";
import { NotFound } from "@/lib/errors";
import { readReport } from "@/lib/reports/queries/read-report";

/** The page of a slug for whoever asks, read once for its words and its metadata. An older slug leads to today's. */
export const loadReport = cache(async (slug: string) => {
  const viewer = await currentViewer();
  const page = await readReport(viewer, slug).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  if (page.kind === "moved") permanentRedirect(`/reports/${page.slug}`);
  return { viewer, page };
});

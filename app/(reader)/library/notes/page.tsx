import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { filtersOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { NotesView } from "@/components/library/notes-view";
import { currentViewer } from "@/lib/auth/viewer";
import { annotatedReports, listAnnotations } from "@/lib/library/queries/annotations";
import { ListAnnotations } from "@/lib/library/schema";

export const metadata: Metadata = { title: "Notes and highlights", robots: { index: false } };

/** All notes and highlights of the viewer, with search and filters. */
export default async function NotesPage({ searchParams }: { searchParams: Search }) {
  const filters = await filtersOf(ListAnnotations, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/sign-in?next=/library/notes");
  const [list, reports] = await Promise.all([listAnnotations(viewer, filters), annotatedReports(viewer)]);
  return (
    <OwnFrame current="watchlist">
      <NotesView {...{ list, reports, filters }} />
    </OwnFrame>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queryOf, type Search } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { LibraryView } from "@/components/library/library-view";
import { safeNextPath } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { readLibrary } from "@/lib/library/queries/library";
import { ReadLibrary } from "@/lib/library/schema";

export const metadata: Metadata = { title: "Bookmarks", robots: { index: false } };

/** The reports that the viewer keeps, in folders and in order. */
export default async function LibraryPage({ searchParams }: { searchParams: Search }) {
  const { added, removed, folder, back } = await queryOf(ReadLibrary, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect("/sign-in?next=/library");
  return (
    <OwnFrame current="watchlist">
      <LibraryView
        library={await readLibrary(viewer)}
        added={added}
        back={back === undefined ? null : safeNextPath(back)}
        removed={removed ? { kind: "bookmark", id: removed } : folder ? { kind: "folder", id: folder } : null}
      />
    </OwnFrame>
  );
}

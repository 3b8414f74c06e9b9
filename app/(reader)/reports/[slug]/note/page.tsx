import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { NoteFormView } from "@/components/library/note-form-view";
import { hrefWith } from "@/components/ui/pagination";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { passageToNote } from "@/lib/library/queries/passage-to-note";
import { NotePassage } from "@/lib/library/schema";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Note on a passage", robots: { index: false } };

/** Highlights a sentence of a passage, or all of it, and takes a note: by keyboard, and without JavaScript. */
export default async function NotePage({ params, searchParams }: Props) {
  const { slug } = await partsOf(params);
  const query = await queryOf(NotePassage, searchParams);
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(withNext("/sign-in", hrefWith(`/reports/${slug}/note`, query)));
  const passage = await orNotFound(passageToNote(viewer, slug, query.block));
  return (
    <OwnFrame current="reports">
      <NoteFormView passage={passage} />
    </OwnFrame>
  );
}

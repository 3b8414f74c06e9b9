import { notFound } from "next/navigation";
import { z } from "zod";
import { DeskSourceView } from "@/components/desk/sources/desk-source-view";
import { deskSource, documentText } from "@/lib/evidence/queries/sources/desk-source";
import { similarDocuments } from "@/lib/evidence/queries/sources/similar-documents";
import { DeskSourceQuery } from "@/lib/evidence/source-schema";
import { enterDesk, orNotFound } from "../../../enter";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata = { title: "Source" };

/** A source at the desk, with the form of one of its documents open where the address names it. */
export default async function DeskSourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await enterDesk(`/desk/sources/${id}`);
  const query = DeskSourceQuery.safeParse(await searchParams);
  if (!z.guid().safeParse(id).success || !query.success) notFound();
  const { document } = query.data;
  const [page, similar, text] = await orNotFound(
    Promise.all([
      deskSource(viewer, id),
      similarDocuments(viewer, id),
      document === undefined ? null : documentText(viewer, id, document),
    ]),
  );
  const open = document !== undefined && text !== null ? { documentId: document, text } : undefined;
  return <DeskSourceView page={page} similar={similar} open={open} />;
}

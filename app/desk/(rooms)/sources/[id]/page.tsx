import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { DeskSourceView } from "@/components/desk/sources/desk-source-view";
import { deskSource, documentText } from "@/lib/evidence/queries/sources/desk-source";
import { similarDocuments } from "@/lib/evidence/queries/sources/similar-documents";
import { DeskSourceQuery } from "@/lib/evidence/sources/schema";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

/** The source with this id, read once for the page and its metadata. */
const readOnce = cache(async (id: string) => {
  if (!z.guid().safeParse(id).success) notFound();
  return orNotFound(deskSource(await enterDesk(`/desk/sources/${id}`), id));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await readOnce((await partsOf(params)).id);
  return { title: source.nameZh ? `${source.name} ${source.nameZh}` : source.name };
}

/** A source at the desk, with the form of one of its documents open if the address names it. */
export default async function DeskSourcePage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/sources/${id}`);
  const { document } = await queryOf(DeskSourceQuery, searchParams);
  const page = await readOnce(id);
  const [similar, text] = await orNotFound(
    Promise.all([
      similarDocuments(viewer, id),
      document === undefined ? null : documentText(viewer, id, document),
    ]),
  );
  const open = document !== undefined && text !== null ? { documentId: document, text } : undefined;
  return <DeskSourceView page={page} similar={similar} open={open} />;
}

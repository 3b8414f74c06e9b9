import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf, partsOf } from "@/app/asked";
import { DeskSourceView } from "@/components/desk/sources/desk-source-view";
import { documentText } from "@/lib/evidence/queries/sources/desk-source";
import { similarDocuments } from "@/lib/evidence/queries/sources/similar-documents";
import { DeskSourceQuery } from "@/lib/evidence/source-schema";
import { enterDesk, orNotFound } from "../../../enter";
import { loadDeskSource } from "./load-desk-source";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { source } = await loadDeskSource((await partsOf(params)).id);
  return { title: source.nameZh ? `${source.name} ${source.nameZh}` : source.name };
}

/** A source at the desk, with the form of one of its documents open if the address names it. */
export default async function DeskSourcePage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/sources/${id}`);
  const query = DeskSourceQuery.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { document } = query.data;
  const page = await loadDeskSource(id);
  const [similar, text] = await orNotFound(
    Promise.all([
      similarDocuments(viewer, id),
      document === undefined ? null : documentText(viewer, id, document),
    ]),
  );
  const open = document !== undefined && text !== null ? { documentId: document, text } : undefined;
  return <DeskSourceView page={page} similar={similar} open={open} />;
}

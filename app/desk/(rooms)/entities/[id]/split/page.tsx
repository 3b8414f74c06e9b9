import { notFound } from "next/navigation";
import { z } from "zod";
import { SplitView } from "@/components/desk/entities/split-view";
import { readDeskEntity } from "@/lib/entities/queries/desk/desk-entity";
import { enterDesk, orNotFound } from "../../../../enter";

export const metadata = { title: "Split" };

/** Splits an entity in two. */
export default async function SplitPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/${id}/split`);
  const entity = await orNotFound(readDeskEntity(viewer, id));
  if (entity.mergedInto) notFound();
  return <SplitView entity={entity} />;
}

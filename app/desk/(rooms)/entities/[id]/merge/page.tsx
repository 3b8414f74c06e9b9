import { notFound } from "next/navigation";
import { z } from "zod";
import { MergeView } from "@/components/desk/entities/merge-view";
import { MergeTarget } from "@/lib/entities/desk-query";
import { readDeskEntity } from "@/lib/entities/queries/desk/desk-entity";
import { previewMerge } from "@/lib/entities/queries/desk/merge-preview";
import { enterDesk, orNotFound } from "../../../../enter";
import { first, type Search } from "../../search";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export const metadata = { title: "Merge" };

/** Merges an entity into another: the choice, the preview, the act. */
export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/${id}/merge`);
  const { into } = MergeTarget.parse(first(await searchParams));
  const [entity, preview] = await Promise.all([
    orNotFound(readDeskEntity(viewer, id)),
    into === undefined || into === id ? null : orNotFound(previewMerge(viewer, id, into)),
  ]);
  const { slug, name, nameZh } = entity;
  return <MergeView entity={{ id, slug, name, nameZh }} preview={preview} />;
}

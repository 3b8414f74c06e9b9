import type { Metadata } from "next";
import { askedOf, firstOfEach, partsOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { MergeView } from "@/components/desk/entities/merge-view";
import { MergeTarget } from "@/lib/entities/desk-query";
import { previewMerge } from "@/lib/entities/queries/desk/merge-preview";
import { loadDeskEntity, titleOf } from "../load-desk-entity";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entity } = await loadDeskEntity((await partsOf(params)).id, "/merge");
  return { title: `Merge ${titleOf(entity)}` };
}

/** Merges an entity into another: choice, preview, confirmation. */
export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const { viewer, entity } = await loadDeskEntity(id, "/merge");
  const { into } = MergeTarget.parse(firstOfEach(await askedOf(searchParams)));
  const preview = into === undefined || into === id ? null : await orNotFound(previewMerge(viewer, id, into));
  const { slug, name, nameZh } = entity;
  return <MergeView entity={{ id, slug, name, nameZh }} preview={preview} />;
}

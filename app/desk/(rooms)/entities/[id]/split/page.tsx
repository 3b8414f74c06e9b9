import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { partsOf } from "@/app/asked";
import { SplitView } from "@/components/desk/entities/split-view";
import { loadDeskEntity, titleOf } from "../load-desk-entity";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entity } = await loadDeskEntity((await partsOf(params)).id, "/split");
  return { title: `Split ${titleOf(entity)}` };
}

/** Splits an entity in two. */
export default async function SplitPage({ params }: Props) {
  const { entity } = await loadDeskEntity((await partsOf(params)).id, "/split");
  if (entity.mergedInto) notFound();
  return <SplitView entity={entity} />;
}

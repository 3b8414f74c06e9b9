import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { WorkshopView } from "@/components/desk/entities/workshop-view";
import { readChains } from "@/lib/field/queries/read-chains";
import { loadDeskEntity, titleOf } from "./load-desk-entity";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entity } = await loadDeskEntity((await partsOf(params)).id, "");
  return { title: titleOf(entity) };
}

/** One entity at the desk. */
export default async function DeskEntityPage({ params }: Props) {
  const { entity } = await loadDeskEntity((await partsOf(params)).id, "");
  return <WorkshopView entity={entity} chains={await readChains()} />;
}

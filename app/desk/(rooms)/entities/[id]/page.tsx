import { notFound } from "next/navigation";
import { z } from "zod";
import { WorkshopView } from "@/components/desk/entities/workshop-view";
import { readDeskEntity } from "@/lib/entities/queries/desk/desk-entity";
import { enterDesk, orNotFound } from "../../../enter";

export const metadata = { title: "Entity" };

/** One entity in the workshop. */
export default async function DeskEntityPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/${id}`);
  return <WorkshopView entity={await orNotFound(readDeskEntity(viewer, id))} />;
}

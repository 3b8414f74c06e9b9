import { notFound } from "next/navigation";
import { z } from "zod";
import { EdgeView } from "@/components/desk/entities/edge-view";
import { FindEvidence } from "@/lib/entities/desk-query";
import { readDeskEdge } from "@/lib/entities/queries/desk/desk-edge";
import { enterDesk, orNotFound } from "../../../../enter";
import { first, type Search } from "../../search";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export const metadata = { title: "Relationship" };

/** One relationship and its evidence. */
export default async function RelationshipPage({ params, searchParams }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/relationships/${id}`);
  const { q } = FindEvidence.parse(first(await searchParams));
  return <EdgeView {...(await orNotFound(readDeskEdge(viewer, id, q)))} words={q} />;
}

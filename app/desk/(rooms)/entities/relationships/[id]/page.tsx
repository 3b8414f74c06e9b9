import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { askedOf, firstOfEach, partsOf, type Search } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { EdgeView } from "@/components/desk/entities/edge-view";
import { FindEvidence } from "@/lib/entities/desk-query";
import { readDeskEdge } from "@/lib/entities/queries/desk/desk-edge";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { type EdgeKind, shortVerb } from "@/lib/field/words";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

const verbOf = async (kind: EdgeKind) => shortVerb(await readFieldWords(), kind);

/** The relationship, with sentences that match these words; read once for the page and its metadata. */
const readOnce = cache(async (id: string, words: string | undefined) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/relationships/${id}`);
  return orNotFound(readDeskEdge(viewer, id, words));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { q } = FindEvidence.parse(firstOfEach(await askedOf(searchParams)));
  const { from, kind, to } = (await readOnce((await partsOf(params)).id, q)).edge;
  return { title: `${from.name} ${await verbOf(kind)} ${to.name}` };
}

/** One relationship and its evidence. */
export default async function RelationshipPage({ params, searchParams }: Props) {
  const { q } = FindEvidence.parse(firstOfEach(await askedOf(searchParams)));
  const { parallel, ...loaded } = await readOnce((await partsOf(params)).id, q);
  return <EdgeView {...loaded} others={parallel} words={q} verb={await verbOf(loaded.edge.kind)} />;
}

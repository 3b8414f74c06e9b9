import type { Metadata } from "next";
import { askedOf, partsOf } from "@/app/asked";
import { EdgeView } from "@/components/desk/entities/edge-view";
import { FindEvidence } from "@/lib/entities/desk-query";
import { first, type Search } from "../../search";
import { loadEdge } from "./load-edge";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { q } = FindEvidence.parse(first(await askedOf(searchParams)));
  const { from, kind, to } = (await loadEdge((await partsOf(params)).id, q)).edge;
  return { title: `${from.name} ${kind.replaceAll("-", " ")} ${to.name}` };
}

/** One relationship and its evidence. */
export default async function RelationshipPage({ params, searchParams }: Props) {
  const { q } = FindEvidence.parse(first(await askedOf(searchParams)));
  const { parallel, ...loaded } = await loadEdge((await partsOf(params)).id, q);
  return <EdgeView {...loaded} others={parallel} words={q} />;
}

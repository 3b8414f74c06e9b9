import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { EntityListView } from "@/components/entity/entity-list-view";
import { currentViewer } from "@/lib/auth/viewer";
import { ListEntities } from "@/lib/entities/list-query";
import { listEntities } from "@/lib/entities/queries/list-entities";
import { env } from "@/lib/env";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { data } = ListEntities.safeParse(await askedOf(searchParams));
  const filtered = Object.values(data ?? {}).some((value) => value !== undefined);
  return {
    title: "Entities",
    description: "Companies, sites, materials, policies and places of the rare-earth supply chain.",
    alternates: { canonical: `${env().PUBLIC_URL}/entities` },
    ...(filtered && { robots: { index: false, follow: true } }),
  };
}

/** The register of entities, filtered or not. */
export default async function EntitiesPage({ searchParams }: Props) {
  const query = ListEntities.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { after, ...filters } = query.data;
  const list = await listEntities(await currentViewer(), query.data);
  return <EntityListView list={list} filters={filters} first={after === undefined} />;
}

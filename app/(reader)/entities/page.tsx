import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { ReaderFrame } from "@/app/site-frame";
import { EntityListView } from "@/components/entity/entity-list-view";
import { isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { ListEntities } from "@/lib/entities/list-query";
import { listEntities } from "@/lib/entities/queries/list-entities";
import { env } from "@/lib/env";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { data } = ListEntities.safeParse(await askedOf(searchParams));
  const filtered = Object.values(data ?? {}).some((value) => value !== undefined);
  return {
    title: "Entities",
    description: "Companies, sites, materials, policies and places of the supply chain.",
    alternates: { canonical: `${env().PUBLIC_URL}/entities` },
    ...(filtered && { robots: { index: false, follow: true } }),
  };
}

/** The register of entities, filtered or not. */
export default async function EntitiesPage({ searchParams }: Props) {
  const query = await queryOf(ListEntities, searchParams);
  const { after, ...filters } = query;
  const viewer = await currentViewer();
  const list = await orNotFound(listEntities(viewer, query));
  return (
    <ReaderFrame current="entities">
      <EntityListView list={list} filters={filters} first={after === undefined} staff={isStaff(viewer)} />
    </ReaderFrame>
  );
}

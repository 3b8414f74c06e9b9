import type { Metadata } from "next";
import { askedOf, partsOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { EntityView } from "@/components/entity/entity-view";
import { entityJsonLd } from "@/components/entity/json-ld";
import { JsonLdScript, PageScript } from "@/components/site/scripts";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { loadEntity } from "./load-entity";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

const addressOf = (slug: string) => `${env().PUBLIC_URL}/entities/${slug}`;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { page, asOf, later } = await loadEntity((await partsOf(params)).slug, await askedOf(searchParams));
  const { entity } = page;
  const title = entity.nameZh ? `${entity.name} ${entity.nameZh}` : entity.name;
  const description = entity.summary || undefined;
  const url = addressOf(entity.slug);
  return {
    title: asOf.day ? `${title}, as known on ${asOf.day}` : title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, type: "website" },
    ...((asOf.typed || later) && { robots: { index: false, follow: true } }),
  };
}

/** An entity: what is known of it, how it relates to others, and where it is mentioned; today or as known on a day. */
export default async function EntityPage({ params, searchParams }: Props) {
  const loaded = await loadEntity((await partsOf(params)).slug, await askedOf(searchParams));
  const { entity } = loaded.page;
  const signedIn = isSignedIn(await currentViewer());
  return (
    <ReaderFrame current="entities">
      <JsonLdScript data={entityJsonLd(entity, addressOf(entity.slug))} />
      <EntityView {...loaded} signedIn={signedIn} />
      <PageScript name="entity" />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}

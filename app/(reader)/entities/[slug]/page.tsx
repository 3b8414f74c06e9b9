import type { Metadata } from "next";
import { EntityView } from "@/components/entity/entity-view";
import { entityJsonLd } from "@/components/entity/json-ld";
import { JsonLdScript } from "@/components/report/json-ld-script";
import { env } from "@/lib/env";
import { loadEntity } from "./load-entity";

type Props = { params: Promise<{ slug: string }> };

const addressOf = (slug: string) => `${env().PUBLIC_URL}/entities/${slug}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entity } = await loadEntity((await params).slug);
  const title = entity.nameZh ? `${entity.name} ${entity.nameZh}` : entity.name;
  const description = entity.summary || undefined;
  const url = addressOf(entity.slug);
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, type: "website" },
  };
}

/** An entity: what is known of it and where it is told. */
export default async function EntityPage({ params }: Props) {
  const page = await loadEntity((await params).slug);
  return (
    <>
      <JsonLdScript data={entityJsonLd(page.entity, addressOf(page.entity.slug))} />
      <EntityView page={page} />
    </>
  );
}

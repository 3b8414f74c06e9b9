import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf, partsOf } from "@/app/asked";
import { SourceView } from "@/components/source/source-view";
import { env } from "@/lib/env";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";
import { ReadSource } from "@/lib/evidence/source-schema";
import { loadSource } from "./load-source";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params, searchParams }: Props) {
  const query = ReadSource.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const { after } = query.data;
  return { page: await loadSource((await partsOf(params)).slug, after), first: after === undefined };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, first } = await load(props);
  const { name, nameZh, slug, reliability, about } = page.source;
  const title = nameZh ? `${name} ${nameZh}` : name;
  const grade = reliability ? `${reliability}, ${RELIABILITY_WORDS[reliability]}` : "not graded";
  const description = about || `A source of our claims: ${grade}.`;
  const url = `${env().PUBLIC_URL}/sources/${slug}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, type: "website" },
    ...(!first && { robots: { index: false, follow: true } }),
  };
}

/** A source: who is behind it, how it is graded and which claims are based on it. */
export default async function SourcePage(props: Props) {
  return <SourceView {...(await load(props))} />;
}

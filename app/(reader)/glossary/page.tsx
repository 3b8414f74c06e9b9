import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedOf } from "@/app/asked";
import { GlossaryView } from "@/components/glossary/glossary-view";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import { ListTerms } from "@/lib/glossary/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await askedOf(searchParams);
  return {
    title: "Glossary",
    description: "Terms of the rare-earth supply chain in Chinese, pinyin and English.",
    alternates: { canonical: `${env().PUBLIC_URL}/glossary` },
    ...(q !== undefined && { robots: { index: false, follow: true } }),
  };
}

/** The glossary, all of it or the terms that match a search. */
export default async function GlossaryPage({ searchParams }: Props) {
  const query = ListTerms.safeParse(await askedOf(searchParams));
  if (!query.success) notFound();
  const terms = await listTerms(await currentViewer(), query.data);
  return <GlossaryView terms={terms} q={query.data.q ?? ""} />;
}

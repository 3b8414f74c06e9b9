import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { GlossaryView } from "@/components/glossary/glossary-view";
import { isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import { ListTerms } from "@/lib/glossary/schema";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, order } = await askedOf(searchParams);
  return {
    title: "Glossary",
    description: "Terms of the field in Chinese, pinyin and English.",
    alternates: { canonical: `${env().PUBLIC_URL}/glossary` },
    ...((q ?? order) !== undefined && { robots: { index: false, follow: true } }),
  };
}

/** The glossary, all of it or the terms that match a search. */
export default async function GlossaryPage({ searchParams }: Props) {
  const query = await queryOf(ListTerms, searchParams);
  const viewer = await currentViewer();
  const terms = await listTerms(viewer, query);
  return (
    <ReaderFrame>
      <GlossaryView terms={terms} q={query.q ?? ""} order={query.order ?? "pinyin"} desk={isStaff(viewer)} />
    </ReaderFrame>
  );
}

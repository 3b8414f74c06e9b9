import type { Metadata } from "next";
import { askedOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { GlossaryView } from "@/components/glossary/glossary-view";
import { isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { listTerms } from "@/lib/glossary/queries/list-terms";
import { ListTerms } from "@/lib/glossary/schema";

type Props = { searchParams: Search };

const hasSecond = async () => (await siteSettings()).secondLanguage !== "none";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, order } = await askedOf(searchParams);
  return {
    title: "Glossary",
    description: (await hasSecond())
      ? "Terms of the field in Chinese, pinyin and English."
      : "Terms of the field explained.",
    alternates: { canonical: `${env().PUBLIC_URL}/glossary` },
    ...((q ?? order) !== undefined && { robots: { index: false, follow: true } }),
  };
}

/** The glossary, all of it or the terms that match a search. */
export default async function GlossaryPage({ searchParams }: Props) {
  const query = await queryOf(ListTerms, searchParams);
  const viewer = await currentViewer();
  const [terms, second] = await Promise.all([listTerms(viewer, query), hasSecond()]);
  const order = second ? (query.order ?? "pinyin") : "english";
  return (
    <ReaderFrame>
      <GlossaryView q={query.q ?? ""} desk={isStaff(viewer)} {...{ terms, order, second }} />
    </ReaderFrame>
  );
}

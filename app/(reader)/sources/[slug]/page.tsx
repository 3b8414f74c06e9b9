import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { PageScript } from "@/components/site/scripts";
import { SourceView } from "@/components/source/source-view";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { RELIABILITY_WORDS } from "@/lib/evidence/grades";
import { readSource } from "@/lib/evidence/queries/sources/read-source";
import { ReadSource } from "@/lib/evidence/sources/schema";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

async function load({ params, searchParams }: Props) {
  const { after } = await queryOf(ReadSource, searchParams);
  return { page: await readOnce((await partsOf(params)).slug, after), first: after === undefined };
}

/** For the page and its metadata. */
const readOnce = cache(async (slug: string, after: string | undefined) =>
  readSource(await currentViewer(), slug, { after }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  }),
);

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
  const signedIn = isSignedIn(await currentViewer());
  return (
    <ReaderFrame current="claims">
      <SourceView {...(await load(props))} signedIn={signedIn} />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}

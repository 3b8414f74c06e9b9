import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { ReaderFrame } from "@/app/site-frame";
import { AuthorView } from "@/components/author/author-view";
import { authorJsonLd } from "@/components/report/json-ld";
import { JsonLdScript, PageScript } from "@/components/site/scripts";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { authorPage } from "@/lib/authors/queries/authors";
import { ListOfAuthor } from "@/lib/authors/schema";
import { env } from "@/lib/env";
import { SlugParameter } from "@/lib/slug-and-uuid";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

const load = cache(async ({ params, searchParams }: Props) => {
  const slug = SlugParameter.safeParse((await partsOf(params)).slug);
  if (!slug.success) notFound();
  const query = await queryOf(ListOfAuthor, searchParams);
  return orNotFound(authorPage(await currentViewer(), slug.data, query));
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, slug } = await load(props);
  return {
    title: name,
    description: `Reports by ${name}.`,
    alternates: { canonical: `${env().PUBLIC_URL}/authors/${slug}` },
  };
}

/** Who an author is, and the reports under the name. */
export default async function AuthorPage(props: Props) {
  const author = await load(props);
  const signedIn = isSignedIn(await currentViewer());
  return (
    <ReaderFrame current="reports">
      <JsonLdScript
        data={{
          "@context": "https://schema.org",
          "@type": "ProfilePage",
          mainEntity: authorJsonLd(author, { url: env().PUBLIC_URL }),
        }}
      />
      <AuthorView author={author} signedIn={signedIn} />
      {signedIn && <PageScript name="member" />}
    </ReaderFrame>
  );
}

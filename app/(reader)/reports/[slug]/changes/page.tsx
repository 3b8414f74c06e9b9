import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { ComparisonView } from "@/components/reading/comparison-view";
import { withNext } from "@/lib/auth/next-path";
import { currentViewer } from "@/lib/auth/viewer";
import { compareWithRead } from "@/lib/reading/queries/compare-with-read";
import { ReadChanges } from "@/lib/reading/schema";
import { Slug } from "@/lib/reports/schema";

export const metadata: Metadata = { title: "What changed", robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

/** The version that the viewer read and today's, sentence by sentence. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ slug }, { from }] = [await partsOf(params), await queryOf(ReadChanges, searchParams)];
  const viewer = await currentViewer();
  if (viewer.kind !== "person") redirect(signInFor(slug));
  const comparison = await orNotFound(compareWithRead(viewer, slug, from));
  return (
    <OwnFrame current="reports">
      <ComparisonView comparison={comparison} />
    </OwnFrame>
  );
}

const signInFor = (slug: string): string =>
  Slug.safeParse(slug).success ? withNext("/sign-in", `/reports/${slug}/changes`) : "/sign-in";

import type { Metadata } from "next";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { ComparisonView } from "@/components/reading/comparison-view";
import { currentViewer } from "@/lib/auth/viewer";
import { compareFor } from "@/lib/reading/queries/compare-open-parts";
import { ReadChanges } from "@/lib/reading/schema";

export const metadata: Metadata = { title: "What changed", robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

/** An earlier version and today's, sentence by sentence: the one that the viewer read, or the open part of another. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const [{ slug }, { from }] = [await partsOf(params), await queryOf(ReadChanges, searchParams)];
  const comparison = await orNotFound(compareFor(await currentViewer(), slug, from));
  return (
    <OwnFrame current="reports">
      <ComparisonView comparison={comparison} />
    </OwnFrame>
  );
}

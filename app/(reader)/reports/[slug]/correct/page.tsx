import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { CorrectionFormView } from "@/components/corrections/correction-form-view";
import { hrefWith } from "@/components/ui/pagination";
import { isSignedIn } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { correctionForm } from "@/lib/corrections/queries/correction-form";
import { CorrectPassage } from "@/lib/corrections/schema";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Request a correction", robots: { index: false } };

/** The form with which a reader says what is wrong at a passage or a claim. An older slug leads to today's. */
export default async function CorrectPage({ params, searchParams }: Props) {
  const { slug } = await partsOf(params);
  const query = await queryOf(CorrectPassage, searchParams);
  const viewer = await currentViewer();
  const form = await orNotFound(correctionForm(viewer, slug, query));
  if (form.kind === "moved") permanentRedirect(hrefWith(`/reports/${form.slug}/correct`, query));
  return (
    <OwnFrame current="reports">
      <CorrectionFormView
        form={form}
        signedIn={isSignedIn(viewer)}
        path={hrefWith(`/reports/${slug}/correct`, query)}
      />
    </OwnFrame>
  );
}

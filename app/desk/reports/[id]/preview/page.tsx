import type { Metadata } from "next";
import { askedOf, partsOf } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { siteSettings } from "@/app/site-settings";
import { PreviewBar } from "@/components/desk/preview-bar";
import { ReportView } from "@/components/report/report-view";
import { env } from "@/lib/env";
import { draftEvidence } from "@/lib/evidence/queries/version-claims";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { listAccessLevels } from "@/lib/reports/queries/drafts/choices";
import { previewDraft } from "@/lib/reports/queries/drafts/preview-draft";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ as?: string | string[] }> };

export const metadata: Metadata = { title: "Preview" };

/** The draft as a reader of one access level would see it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/reports/${id}/preview`);
  const { as } = await askedOf(searchParams);
  const level = typeof as === "string" ? as : "public";
  const [page, levels] = await Promise.all([
    orNotFound(previewDraft(viewer, id, level)),
    listAccessLevels(viewer),
  ]);
  const evidence = await draftEvidence(viewer, page.reader, page.standing);
  return (
    <>
      <PreviewBar reportId={id} levels={levels} current={level} />
      <main id="main" tabIndex={-1} className="page-width pb-24">
        <ReportView
          house={(await siteSettings()).name}
          page={page}
          evidence={evidence}
          words={await readFieldWords()}
          address={`${env().PUBLIC_URL}/reports/${page.head.slug}`}
          signedIn={level !== "public"}
          staff={false}
        />
      </main>
    </>
  );
}

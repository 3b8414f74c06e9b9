import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { partsOf } from "@/app/asked";
import { OwnFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { EndedGiftView, GiftNotice } from "@/components/gifts/gift-notice";
import { ReportView } from "@/components/report/report-view";
import { NotesScript, PageScript } from "@/components/site/scripts";
import { accessRank, opens } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { readGivenReport } from "@/lib/gifts/queries/read-given-report";
import { loadGift } from "./load-gift";

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = {
  title: "A gift",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** A report that a member gave, as much of it as its giver may read. Who may read that already gets the report itself. */
export default async function GiftPage({ params }: Props) {
  const { token } = await partsOf(params);
  const gift = await loadGift(token);
  if ("ended" in gift) {
    return (
      <OwnFrame current="reports">
        <EndedGiftView gift={gift} />
      </OwnFrame>
    );
  }
  if (opens(accessRank(await currentViewer()), accessRank(gift.receiver))) redirect(`/reports/${gift.slug}`);
  const { page, evidence } = await readGivenReport(gift);
  return (
    <OwnFrame current="reports">
      <GiftNotice gift={gift} token={token} />
      <ReportView
        {...{ page, evidence }}
        words={await readFieldWords()}
        house={(await siteSettings()).name}
        address={`${env().PUBLIC_URL}/reports/${gift.slug}`}
        signedIn={false}
        staff={false}
        pictures={`/gift/${token}/files`}
      />
      <PageScript name="report" />
      <NotesScript />
    </OwnFrame>
  );
}

import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { ReaderFrame } from "@/app/site-frame";
import { siteSettings } from "@/app/site-settings";
import { claimsJsonLd } from "@/components/claim/json-ld";
import { reportJsonLd } from "@/components/report/json-ld";
import { ReportView } from "@/components/report/report-view";
import { WithdrawnView } from "@/components/report/withdrawn-view";
import { JsonLdScript, NotesScript, PageScript } from "@/components/site/scripts";
import { isMember, isSignedIn, isStaff, isUnscripted } from "@/lib/access/rank";
import { readFieldWords } from "@/lib/field/queries/read-words";
import { loadReport } from "./load-report";
import { addressesOf, reportMetadata } from "./metadata";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await loadReport((await partsOf(params)).slug);
  return reportMetadata(page, await siteSettings());
}

/** A report, as much of it as the viewer may read. */
export default async function ReportPage({ params }: Props) {
  const { viewer, page, evidence } = await loadReport((await partsOf(params)).slug);
  if (page.kind === "withdrawn") {
    return (
      <ReaderFrame current="reports">
        <WithdrawnView page={page} />
      </ReaderFrame>
    );
  }
  const { site, address, picture } = addressesOf(page.head);
  const { name, language, logoLight, social } = await siteSettings();
  const claims = claimsJsonLd(evidence.claims, { publisher: { name, url: site }, address });
  const logo = logoLight ? `${site}/house/${logoLight.file}` : undefined;
  const publisher = { name, url: site, logo, sameAs: social };
  return (
    <ReaderFrame current="reports">
      <JsonLdScript
        data={reportJsonLd({ head: page.head, body: page.body, publisher, language, address, picture })}
      />
      {claims && <JsonLdScript data={claims} />}
      <ReportView
        {...{ page, evidence, address }}
        words={await readFieldWords()}
        house={name}
        language={language}
        signedIn={isSignedIn(viewer)}
        staff={isStaff(viewer)}
        gives={isMember(viewer)}
        unscripted={isUnscripted(viewer)}
      />
      <PageScript name="report" />
      {isSignedIn(viewer) && <PageScript name="member" />}
      <NotesScript />
    </ReaderFrame>
  );
}

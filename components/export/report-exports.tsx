import type { ReportHead } from "@/lib/reports/types";
import { DownloadLinks } from "./download-links";

/** The formats a report can be exported in; nothing for a draft preview. */
export function ReportExports({ head }: { head: Pick<ReportHead, "slug" | "hash"> }) {
  if (head.hash === null) return null;
  const address = `/reports/${head.slug}`;
  return (
    <>
      <DownloadLinks
        links={[
          { href: `${address}/cite.bib`, name: "BibTeX", title: "Citation for LaTeX and reference managers" },
          { href: `${address}/cite.ris`, name: "RIS", title: "Citation for EndNote, Zotero and others" },
          { href: `${address}/cite.json`, name: "CSL-JSON", title: "Citation for Zotero, pandoc and others" },
          {
            href: `${address}/stix.json`,
            name: "STIX 2.1",
            title: "What you may read of its claims and relationships",
          },
        ]}
      />
      <p className="mt-2 text-sm text-ink-soft print:hidden">
        <a href={`/verify?of=${head.hash}`} className="text-link">
          Verify this version
        </a>{" "}
        against the signed log, here or from a printed copy.
      </p>
    </>
  );
}

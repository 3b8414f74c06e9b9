import type { EntityKind } from "@/lib/db/generated/enums";
import { ftmHas } from "@/lib/exports/ftm/ftm-entity";
import type { ReportHead } from "@/lib/reports/types";

export type DownloadLink = { href: string; name: string; title: string };

/** Files to download, in one row. */
export function DownloadLinks({ links }: { links: readonly DownloadLink[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} title={link.title} download className="text-link inline-block py-1">
            {link.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

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

/** The formats an entity can be exported in; nothing if no standard covers its kind. */
export function EntityExports({ slug, kind }: { slug: string; kind: EntityKind }) {
  if (!ftmHas(kind)) return null;
  const link = {
    href: `/entities/${slug}/ftm.json`,
    name: "Export as FollowTheMoney",
    title: "The entity with its relationships, for Aleph and other tools",
  };
  return <DownloadLinks links={[link]} />;
}

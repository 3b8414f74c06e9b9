import "server-only";
import { z } from "zod";
import { type RowReader, selectRows } from "@/lib/db/rows";
import { type InnerLink, innerLink } from "../inner-links";
import type { CheckedBlock } from "../read-blocks";

const There = z.strictObject({ kind: z.string(), name: z.string(), anchor: z.string().nullable() });
type There = z.infer<typeof There>;

/** Anchors on every report's page besides its blocks: notes and the links back from them. */
const NOTE = /^fn(ref)?-\d+$/;

/**
 * The addresses in a text, as written, that lead into this site and to nothing. One statement, none if
 * there is no such link.
 */
export async function deadLinks(
  tx: RowReader,
  { slug, blocks, site }: { slug: string; blocks: readonly CheckedBlock[]; site: string },
): Promise<Set<string>> {
  const hrefs = new Set(
    blocks.flatMap(({ marks }) => marks.flatMap(({ kind, value }) => (kind === "link" ? [value] : []))),
  );
  const links = [...hrefs].flatMap((href) => {
    const link = innerLink(href, site);
    return link ? [{ href, link }] : [];
  });
  const asked = links.map(({ link }) => link);
  const there = asked.some(({ to }) => !["here", "page", "nowhere"].includes(to))
    ? await find(tx, asked)
    : [];
  const has = (kind: string, name: string, anchor: string | null = null) =>
    there.some((row) => row.kind === kind && row.name === name && row.anchor === anchor);
  const here = (anchor: string) =>
    anchor === "" || NOTE.test(anchor) || blocks.some(({ id }) => id === anchor);
  const leads = (link: InnerLink): boolean => {
    switch (link.to) {
      case "page":
        return true;
      case "nowhere":
        return false;
      case "here":
        return here(link.anchor);
      case "report":
        if (link.slug === slug) return here(link.anchor ?? "");
        if (link.anchor === null || NOTE.test(link.anchor)) return has("report", link.slug);
        return has("block", link.slug, link.anchor);
      case "attachment":
        return has(link.to, link.id.toLowerCase());
      default:
        return has(link.to, link.slug);
    }
  };
  return new Set(links.filter(({ link }) => !leads(link)).map(({ href }) => href));
}

const slugsOf = (links: readonly InnerLink[], to: "report" | "entity" | "source"): string[] =>
  links.flatMap((link) => (link.to === to && "slug" in link ? [link.slug] : []));
const attachmentsOf = (links: readonly InnerLink[]): string[] =>
  links.flatMap((link) => (link.to === "attachment" ? [link.id] : []));

/** A withdrawn report still has a page that says so; a block is looked up in the current version. */
function find(tx: RowReader, links: readonly InnerLink[]): Promise<There[]> {
  const reports = slugsOf(links, "report");
  const anchors = links.flatMap((link) => (link.to === "report" && link.anchor ? [link.anchor] : []));
  return selectRows(tx, "linked-pages", There)`
    WITH named AS (
      SELECT r."slug", r."currentVersionId" FROM "Report" r
      WHERE r."slug" = ANY(${reports}::text[]) AND r."publishedAt" IS NOT NULL
      UNION ALL
      SELECT d."slug", r."currentVersionId" FROM "SlugRedirect" d JOIN "Report" r ON r."id" = d."reportId"
      WHERE d."slug" = ANY(${reports}::text[]) AND r."publishedAt" IS NOT NULL
    )
    SELECT 'report' AS kind, "slug" AS name, NULL AS anchor FROM named
    UNION ALL
    SELECT 'block', n."slug", b."blockId" FROM named n JOIN "Block" b ON b."versionId" = n."currentVersionId"
    WHERE b."blockId" = ANY(${anchors}::text[])
    UNION ALL
    SELECT 'entity', "slug", NULL FROM "Entity" WHERE "slug" = ANY(${slugsOf(links, "entity")}::text[])
    UNION ALL
    SELECT 'source', "slug", NULL FROM "Source" WHERE "slug" = ANY(${slugsOf(links, "source")}::text[])
    UNION ALL
    SELECT 'attachment', "id"::text, NULL FROM "Attachment" WHERE "id" = ANY(${attachmentsOf(links)}::uuid[])`;
}

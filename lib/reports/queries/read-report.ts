import "server-only";
import { z } from "zod";
import { isStaff } from "@/lib/access/rank";
import type { Viewer } from "@/lib/access/types";
import { Prisma } from "@/lib/db/generated/client";
import { prepared } from "@/lib/db/prepared";
import { readAbout } from "@/lib/db/render-notes";
import { NotFound } from "@/lib/errors";
import { Slug } from "../schema";
import type { ReportPage } from "../types";
import { findNeighbours } from "./neighbours";
import { BODY_ROW, bodyColumns, bodyOf } from "./report-body";
import { HEAD_ROW, headOf, headSql } from "./report-head";

const PageRow = z.strictObject({ ...HEAD_ROW, ...BODY_ROW });

/**
 * The page of a slug for this viewer, in two statements side by side: the version's public facts with the text that this
 * viewer may read, and the neighbouring reports. For a withdrawn report only title, dates and reason, and the text for
 * staff.
 *
 * @throws NotFound
 */
export async function readReport(viewer: Viewer, slug: string): Promise<ReportPage> {
  return (await readReportWith(viewer, slug, async () => null)).page;
}

/**
 * The same, together with what another room knows about the version.
 *
 * @param claimsOf called once, for an existing report whose text has claims
 * @returns `claims`: its result, or null if it was not called
 * @throws NotFound
 */
export async function readReportWith<Claims>(
  viewer: Viewer,
  slug: string,
  claimsOf: (versionId: string) => Promise<Claims>,
): Promise<{ page: ReportPage; claims: Claims | null }> {
  if (!Slug.safeParse(slug).success) throw new NotFound();
  const [{ page, claims }, neighbours] = await Promise.all([
    readVersion(viewer, slug, claimsOf),
    findNeighbours(viewer, slug),
  ]);
  return { page: page.kind === "report" ? { ...page, neighbours } : page, claims };
}

type Version =
  | Exclude<ReportPage, { kind: "report" }>
  | Omit<Extract<ReportPage, { kind: "report" }>, "neighbours">;

async function readVersion<Claims>(
  viewer: Viewer,
  slug: string,
  claimsOf: (versionId: string) => Promise<Claims>,
): Promise<{ page: Version; claims: Claims | null }> {
  // Of a withdrawn report only staff are given the text, that of its last version.
  const shown = Prisma.sql`CASE WHEN ${isStaff(viewer)} THEN v."id" ELSE r."currentVersionId" END`;
  const statement = headSql(viewer, slug, Prisma.sql`,${bodyColumns(viewer, shown)}`);
  const [row] = await readAbout([slug], () => prepared("report-page", PageRow, statement));
  if (!row) throw new NotFound();
  const { segments, cards, glossary, ...facts } = row;
  const { head, offer, withdrawal, claimed } = headOf(facts);
  if (head.slug !== slug) return { page: { kind: "moved", slug: head.slug }, claims: null };
  const body = bodyOf({ segments, cards, glossary });
  if (withdrawal) {
    const page = { kind: "withdrawn" as const, head, body: isStaff(viewer) ? body : null, ...withdrawal };
    return { page, claims: null };
  }
  const claims = claimed ? await claimsOf(head.versionId) : null;
  return { page: { kind: "report", head, body, offer }, claims };
}

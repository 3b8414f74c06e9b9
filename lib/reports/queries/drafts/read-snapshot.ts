import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { SegmentBlocks } from "@/lib/document/document";
import type { RankedWall } from "@/lib/document/walls";
import { NotFound } from "@/lib/errors";
import type { SnapshotKey } from "../../desk-query";
import { DRAFT_COLUMNS, draftContent } from "../../draft-columns";
import type { Snapshot } from "../../draft-types";
import { DraftContent } from "../../schema";
import { seenDrafts } from "./seen-drafts";
import { versionDocument } from "./version-document";

/**
 * The whole text of a report at one moment: only for the desk's comparisons.
 *
 * @throws NotFound
 */
export async function readSnapshot(viewer: Viewer, reportId: string, key: SnapshotKey): Promise<Snapshot> {
  if (!can(viewer, "report.read-history") || !z.uuid().safeParse(reportId).success) throw new NotFound();
  const seen = await db.draft.findFirst({
    where: { AND: [{ reportId }, await seenDrafts(viewer)] },
    select: DRAFT_COLUMNS,
  });
  if (!seen) throw new NotFound();
  if (key === "draft") return { label: "The draft now", content: draftContent(seen) };
  return key.startsWith("v")
    ? versionSnapshot(reportId, Number(key.slice(1)))
    : savedSnapshot(reportId, key.slice(2));
}

async function savedSnapshot(reportId: string, id: string): Promise<Snapshot> {
  const saved = await db.draftRevision.findFirst({
    where: { id, draft: { reportId } },
    select: { revision: true, content: true },
  });
  if (!saved) throw new NotFound();
  return { label: `Revision ${saved.revision}`, content: DraftContent.parse(saved.content) };
}

async function versionSnapshot(reportId: string, number: number): Promise<Snapshot> {
  const version = await db.reportVersion.findUnique({
    where: { reportId_number: { reportId, number } },
    select: {
      title: true,
      standfirst: true,
      offer: true,
      tags: true,
      datedOn: true,
      datedReason: true,
      walls: true,
      authors: { select: { authorId: true }, orderBy: { position: "asc" } },
      subjects: { select: { entityId: true }, orderBy: { position: "asc" } },
      segments: { select: { minRank: true, blocks: true }, orderBy: { position: "asc" } },
    },
  });
  if (!version) throw new NotFound();
  const tiers = await db.tier.findMany({ select: { slug: true, rank: true } });
  const levels = new Map(tiers.map(({ rank, slug }) => [rank, slug]));
  const segments = version.segments.map(({ minRank, blocks }) => ({
    access: levels.get(minRank) ?? "no-such-tier",
    blocks: SegmentBlocks.parse(blocks),
  }));
  return {
    label: `Version ${number}`,
    content: {
      title: version.title,
      standfirst: version.standfirst,
      offer: version.offer,
      tags: version.tags,
      authorIds: version.authors.map(({ authorId }) => authorId),
      subjectIds: version.subjects.map(({ entityId }) => entityId),
      publishedAt: version.datedOn?.toISOString() ?? null,
      dateReason: version.datedReason ?? "",
      document: versionDocument(
        segments,
        (version.walls as RankedWall[] | null)?.map(({ offer }) => offer) ?? [],
      ),
    },
  };
}

import "server-only";
import { randomBytes } from "node:crypto";
import { can } from "@/lib/access/permissions";
import { accountIdOf, PUBLIC_RANK, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { recordCause } from "@/lib/causes/commands/record-cause";
import { now } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import { compileSegments } from "@/lib/document/compile-segments";
import { rankedWalls } from "@/lib/document/ranked-walls";
import { refreshProofs } from "@/lib/entities/commands/relationships/refresh-proofs";
import { Conflict, Forbidden, Invalid } from "@/lib/errors";
import { issueDisclaimer } from "@/lib/evidence/commands/issue-disclaimer";
import { refreshClaims } from "@/lib/evidence/commands/refresh-claims";
import { appendLog } from "@/lib/integrity/commands/append-log";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { announceVersion } from "@/lib/mail/commands";
import { refreshSearch } from "@/lib/reports/commands/refresh-search";
import { publicLine } from "@/lib/reports/commands/reindex-search";
import { datedOf } from "@/lib/reports/dated";
import { claimQuotes } from "@/lib/reports/queries/claim-quotes";
import type { DraftContent } from "@/lib/reports/schema";
import { PublishReport } from "../schema";
import { lockToPublish } from "./lock-to-publish";
import { passChecks } from "./pass-checks";
import { refuseSame } from "./refuse-same";
import { writeReasons } from "./write-reasons";
import { writeSentences } from "./write-sentences";
import { writeVersion } from "./write-version";

/** `head`: the new head of the publication log, for the editor to keep. */
export type Published = { versionId: string; number: number; slug: string; head: string };

/**
 * Turns the working draft into the next version, in one transaction: version, segments, mentions, search, log entry.
 * A first version is `published`, and a job announces it by mail; a later one needs a reason.
 *
 * @throws Forbidden, NotFound (no such draft), Conflict (the draft was saved since `revision`, or equals what is
 *   published now), Invalid (`document`,
 *   `subjectIds`, `reason`), Blocked (the findings of the checks)
 */
export async function publishReport(
  viewer: Viewer,
  intent: PublishReport,
  origin: Origin,
): Promise<Published> {
  const { reportId, revision, kind, reason, reasons } = PublishReport.parse(intent);
  if (!can(viewer, kind === "corrected" ? "report.correct" : "report.publish")) throw new Forbidden();
  return db.$transaction(
    async (tx) => {
      const { draft, rankOf } = await lockToPublish(tx, reportId);
      if (revision !== undefined && revision !== draft.revision) {
        throw new Conflict(
          "Another person has saved this draft since you opened it. Review it before publishing.",
        );
      }
      const warned = await passChecks(tx, viewer, draft, { reasons, reason });
      const segments = compileSegments(
        draft.content.document,
        rankOf,
        newSalt,
        await claimQuotes(tx, draft.content.document),
      );
      const walls = rankedWalls(draft.content.document, rankOf);
      await refuseSame(tx, reportId, draft.content, segments, walls);
      const last = await tx.reportVersion.findFirst({
        where: { reportId },
        orderBy: { number: "desc" },
        select: { number: true },
      });
      const number = (last?.number ?? 0) + 1;
      if (number > 1 && !reason) throw new Invalid("reason", "Say what changed; it is shown to readers");
      const at = now();
      const act = number === 1 ? "published" : kind;
      const { versionId, hash, segmentIds } = await writeVersion(
        tx,
        {
          reportId,
          number,
          kind: act,
          reason: number === 1 ? null : (reason ?? null),
          slug: draft.slug,
          dated: datedOf(draft.content, draft.publishedAt ?? at),
          title: draft.content.title,
          standfirst: draft.content.standfirst,
          offer: draft.content.offer,
          tags: draft.content.tags,
          publishedAt: at.toISOString(),
          authorIds: draft.content.authorIds,
          subjectIds: draft.content.subjectIds,
          walls,
          publishedById: accountIdOf(viewer),
        },
        segments,
      );
      const publishedAt = draft.publishedAt ?? at;
      await tx.report.update({
        where: { id: reportId },
        data: { currentVersionId: versionId, publishedAt, updatedAt: at },
        select: { id: true },
      });
      await writeReasons(tx, versionId, accountIdOf(viewer), warned);
      await writeSentences(tx, { reportId, versionId }, draft.content.document);
      await refreshProofs(tx, reportId);
      await refreshClaims(tx, { reportId });
      const disclaimerHash = await issueDisclaimer(tx, versionId, at);
      await refreshSearch(tx, { id: reportId, publishedAt }, [
        { segmentId: null, minRank: PUBLIC_RANK, text: await publicLineOf(tx, draft.content) },
        ...segments.map((segment, index) => ({
          segmentId: segmentIds[index] ?? null,
          minRank: segment.minRank,
          text: segment.text,
        })),
      ]);
      await tx.draftRevision.create({
        data: {
          draftId: draft.id,
          revision: draft.revision,
          kind: "published",
          content: toJson(draft.content),
          savedAt: at,
          savedById: accountIdOf(viewer),
        },
        select: { id: true },
      });
      const head = await appendLog(tx, {
        at: at.toISOString(),
        act,
        reportId,
        versionId,
        versionNumber: number,
        versionHash: hash,
        actorId: accountIdOf(viewer),
        reason: number === 1 ? null : (reason ?? null),
        disclaimerHash,
      });
      await recordAudit(tx, {
        viewer,
        action: kind === "corrected" && number > 1 ? "report.correct" : "report.publish",
        subjectKind: "Report",
        subjectId: reportId,
        before: last ? { version: last.number } : null,
        after: { version: number, slug: draft.slug, reason: reason ?? null },
        origin,
      });
      await recordCause(tx, { versionId }, at);
      if (number === 1) await announceVersion(tx, versionId);
      await raiseEpoch(tx);
      return { versionId, number, slug: draft.slug, head };
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}

async function publicLineOf(tx: Prisma.TransactionClient, content: DraftContent): Promise<string> {
  const names = await tx.entityName.findMany({
    where: { entityId: { in: content.subjectIds }, retractedAt: null },
    select: { value: true },
  });
  return publicLine(
    content,
    names.map(({ value }) => value),
  );
}

const newSalt = (): string => randomBytes(16).toString("hex");

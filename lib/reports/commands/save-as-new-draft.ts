import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { claimIdsIn, withoutClaims } from "@/lib/document/claim-spans";
import { Forbidden } from "@/lib/errors";
import { type DraftContent, SaveAsNewDraft } from "../schema";
import { freeSlug } from "./free-slug";
import { insertDraft } from "./insert-draft";

/**
 * Saves the text of a deleted draft as a new draft; the viewer counts as its creator. Claims of a draft that is in the
 * trash or gone move to the new one; marks of retracted claims are removed, and their words stay.
 *
 * @throws Forbidden
 */
export async function saveAsNewDraft(
  viewer: Viewer,
  intent: SaveAsNewDraft,
  origin: Origin,
): Promise<{ reportId: string; slug: string }> {
  if (!can(viewer, "draft.create")) throw new Forbidden();
  const { content } = SaveAsNewDraft.parse(intent);
  return db.$transaction(async (tx) => {
    const slug = await freeSlug(tx, content.title);
    const claims = await livingClaims(tx, content);
    const { reportId } = await insertDraft(tx, {
      slug,
      accountId: accountIdOf(viewer),
      importSource: null,
      kind: "saved",
      content: withClaims(content, new Set(claims.map(({ id }) => id))),
    });
    const homeless = claims.flatMap(({ id, homeless }) => (homeless ? [id] : []));
    await tx.claim.updateMany({ where: { id: { in: homeless } }, data: { reportId } });
    await recordAudit(tx, {
      viewer,
      action: "draft.create",
      subjectKind: "Report",
      subjectId: reportId,
      before: null,
      after: { slug, claims: homeless },
      origin,
    });
    return { reportId, slug };
  });
}

const Claim = z.strictObject({ id: z.string(), homeless: z.boolean() });

/** The claims in a text that are not retracted; `homeless`: made in a draft that is in the trash or gone. */
async function livingClaims(
  tx: Prisma.TransactionClient,
  { document }: DraftContent,
): Promise<{ id: string; homeless: boolean }[]> {
  const ids = document.content.flatMap((node) => (node.type === "paywall" ? [] : claimIdsIn(node)));
  if (ids.length === 0) return [];
  return selectRows(tx, "claims-to-keep", Claim)`
    SELECT c."id"::text AS "id", c."reportId" IS NULL OR EXISTS (
      SELECT FROM "DraftDeletion" x WHERE x."reportId" = c."reportId" AND x."restoredAt" IS NULL) AS "homeless"
    FROM "Claim" c WHERE c."id" = ANY(${ids}::uuid[]) AND c."retractedAt" IS NULL ORDER BY c."id" FOR UPDATE OF c`;
}

function withClaims(content: DraftContent, living: ReadonlySet<string>): DraftContent {
  const blocks = content.document.content.map((node) =>
    node.type === "paywall" ? node : withoutClaims(node, (id) => !living.has(id)),
  );
  return { ...content, document: { ...content.document, content: blocks } };
}

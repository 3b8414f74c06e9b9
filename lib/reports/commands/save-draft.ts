import "server-only";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { now as currentTime } from "@/lib/clock/now";
import { db } from "@/lib/db/client";
import type { Prisma, RevisionKind } from "@/lib/db/generated/client";
import { toJson } from "@/lib/db/rows";
import { segmentText } from "@/lib/document/plain-text";
import { Forbidden, NotFound } from "@/lib/errors";
import { draftColumns } from "../draft-columns";
import { type DraftContent, SaveDraft } from "../schema";
import { InTrash } from "../trash-policy";
import { type LockedDraft, lockDraft } from "./lock-draft";
import { deletedFor } from "./open-deletion";

export type DraftSaved =
  | { status: "saved"; revision: number }
  /**
   * Saved in between, perhaps by the viewer elsewhere. The offered text is kept as a revision of kind `conflict`;
   * `content` is the current text.
   */
  | {
      status: "conflict";
      revision: number;
      savedBy: string | null;
      savedByYou: boolean;
      savedAt: Date;
      content: DraftContent;
    }
  /** The draft is in the trash; the offered text was not kept. */
  | NonNullable<Awaited<ReturnType<typeof deletedFor>>>;

/** Autosaves by one person within this time form one revision. */
const COALESCE_MS = 5 * 60_000;
/** Unless one removes more than this many characters: the earlier text can then be restored. */
const MOST_TAKEN = 200;

/**
 * Saves a draft that was loaded or last saved at revision `basedOn`. No text is overwritten unseen: if the
 * draft has moved on, it stays unchanged and the offered text is kept as a separate revision.
 *
 * @throws Forbidden, NotFound
 */
export async function saveDraft(viewer: Viewer, intent: SaveDraft): Promise<DraftSaved> {
  if (!can(viewer, "draft.edit")) throw new Forbidden();
  const { reportId, basedOn, kind, content } = SaveDraft.parse(intent);
  return db.$transaction(async (tx): Promise<DraftSaved> => {
    const draft = await lockDraft(tx, reportId).catch((error: unknown) => {
      if (error instanceof InTrash) return null;
      throw error;
    });
    if (!draft) {
      const deleted = await deletedFor(tx, viewer, reportId);
      if (!deleted) throw new NotFound("There is no such draft");
      return deleted;
    }
    if (draft.revision !== basedOn) return keepConflict(tx, viewer, draft, content);
    await writeRevision(tx, viewer, draft, content, kind);
    return { status: "saved", revision: draft.revision + 1 };
  });
}

/** Replaces a locked draft's content and records the save. */
export async function writeRevision(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  draft: Pick<LockedDraft, "id" | "revision" | "content">,
  content: DraftContent,
  kind: RevisionKind,
): Promise<void> {
  const savedById = accountIdOf(viewer);
  const now = currentTime();
  await tx.draft.update({
    where: { id: draft.id },
    data: { ...draftColumns(content), revision: draft.revision + 1, updatedAt: now, updatedById: savedById },
    select: { id: true },
  });
  const entry = { revision: draft.revision + 1, content: toJson(content), savedAt: now };
  const last = await tx.draftRevision.findFirst({
    where: { draftId: draft.id, kind: { not: "conflict" } },
    orderBy: { savedAt: "desc" },
    select: { id: true, kind: true, savedById: true, savedAt: true },
  });
  const continues =
    kind === "autosave" &&
    last?.kind === "autosave" &&
    last.savedById === savedById &&
    now.getTime() - last.savedAt.getTime() < COALESCE_MS &&
    lettersOf(draft.content) - lettersOf(content) <= MOST_TAKEN;
  if (continues && last) {
    // The first one's time is kept, or an afternoon of autosaves would be one revision.
    await tx.draftRevision.update({
      where: { id: last.id },
      data: { revision: entry.revision, content: entry.content },
      select: { id: true },
    });
  } else {
    await tx.draftRevision.create({
      data: { draftId: draft.id, kind, savedById, ...entry },
      select: { id: true },
    });
  }
}

/** How much text a draft has, in UTF-16 units. */
function lettersOf({ document, title, standfirst, offer }: DraftContent): number {
  const blocks = document.content.flatMap((node) => (node.type === "paywall" ? [] : [node]));
  return segmentText(blocks).length + title.length + standfirst.length + offer.length;
}

async function keepConflict(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  draft: LockedDraft,
  offered: DraftContent,
): Promise<DraftSaved> {
  await tx.draftRevision.create({
    data: {
      draftId: draft.id,
      revision: draft.revision,
      kind: "conflict",
      content: toJson(offered),
      savedById: accountIdOf(viewer),
    },
    select: { id: true },
  });
  const { updatedAt, updatedBy, updatedById } = await tx.draft.findUniqueOrThrow({
    where: { id: draft.id },
    select: { updatedAt: true, updatedById: true, updatedBy: { select: { name: true } } },
  });
  return {
    status: "conflict",
    revision: draft.revision,
    savedBy: updatedBy?.name ?? null,
    savedByYou: updatedById !== null && updatedById === accountIdOf(viewer),
    savedAt: updatedAt,
    content: draft.content,
  };
}

import type { Metadata } from "next";
import { partsOf } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { EditingRoom } from "@/components/desk/editing/editing-room";
import { TrashedDraftView } from "@/components/desk/trash/trashed-draft-view";
import { can } from "@/lib/access/permissions";
import { openCorrections } from "@/lib/corrections/queries/desk-corrections";
import { NotFound } from "@/lib/errors";
import { countAnnounced } from "@/lib/reports/queries/drafts/count-announced";
import { findDraft } from "@/lib/reports/queries/drafts/find-draft";
import { findTrashed } from "@/lib/reports/queries/drafts/list-trash";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Writing" };

/** The editor of one report, or the way to restore it when it is in the trash. */
export default async function EditPage({ params }: Props) {
  const { id } = await partsOf(params);
  const viewer = await enterDesk(`/desk/reports/${id}`);
  const [draft, announced] = await Promise.all([
    findDraft(viewer, id).catch(ignoreNotFound),
    countAnnounced(viewer),
  ]);
  if (!draft) {
    const trashed = await orNotFound(findTrashed(viewer, id));
    return <TrashedDraftView draft={trashed} mayPurge={can(viewer, "draft.purge")} />;
  }
  const corrections = await openCorrections(viewer, draft.reportId);
  return (
    <EditingRoom
      key={`${id} ${draft.revision} ${draft.state.kind}`}
      draft={draft}
      mayPublish={can(viewer, "report.publish")}
      {...{ announced, corrections }}
    />
  );
}

function ignoreNotFound(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

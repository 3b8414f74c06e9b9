import type { Metadata } from "next";
import { EditingRoom } from "@/components/desk/editing/editing-room";
import { can } from "@/lib/access/permissions";
import { countAnnounced } from "@/lib/reports/queries/drafts/count-announced";
import { findDraft } from "@/lib/reports/queries/drafts/find-draft";
import { enterDesk, orNotFound } from "../../enter";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Writing" };

/** The editor of one report. */
export default async function EditPage({ params }: Props) {
  const { id } = await params;
  const viewer = await enterDesk(`/desk/reports/${id}`);
  const [draft, announced] = await Promise.all([orNotFound(findDraft(viewer, id)), countAnnounced(viewer)]);
  return (
    <EditingRoom
      key={`${id} ${draft.revision} ${draft.state.kind}`}
      draft={draft}
      mayPublish={can(viewer, "report.publish")}
      announced={announced}
    />
  );
}

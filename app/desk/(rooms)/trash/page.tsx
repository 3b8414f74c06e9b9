import { enterDesk } from "@/app/enter";
import { TrashView } from "@/components/desk/trash/trash-view";
import { can } from "@/lib/access/permissions";
import { listTrash } from "@/lib/reports/queries/drafts/list-trash";

export const metadata = { title: "Trash" };

/** Deleted drafts, the most recently deleted first. */
export default async function TrashPage() {
  const viewer = await enterDesk("/desk/trash");
  return <TrashView drafts={await listTrash(viewer)} mayPurge={can(viewer, "draft.purge")} />;
}

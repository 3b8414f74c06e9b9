import { enterDesk } from "@/app/enter";
import { ImportRoom } from "@/components/desk/import/import-room";
import { readImportLevels } from "@/lib/imports/queries/import-levels";

export const metadata = { title: "Import" };

/** Turns files and pasted texts into drafts. */
export default async function ImportPage() {
  const viewer = await enterDesk("/desk/import");
  const { choices, usual } = await readImportLevels(viewer);
  return <ImportRoom choices={choices} usual={usual} />;
}

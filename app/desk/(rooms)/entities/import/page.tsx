import { enterDesk } from "@/app/enter";
import { StartImport } from "@/components/desk/register/start-import";
import { recentImports } from "@/lib/register/queries/imports";

export const metadata = { title: "Import entities" };

/** Takes a file of entities or relationships; the next page shows how it is read. */
export default async function ImportEntitiesPage() {
  const viewer = await enterDesk("/desk/entities/import", "register.import");
  return <StartImport imports={await recentImports(viewer)} />;
}

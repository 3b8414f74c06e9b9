import { PageHeading } from "@/components/admin/page-heading";
import { SourceForm } from "@/components/desk/sources/source-form";
import { enterDesk } from "../../../enter";

export const metadata = { title: "New source" };

/** Makes a source. */
export default async function NewSourcePage() {
  await enterDesk("/desk/sources/new");
  return (
    <>
      <PageHeading
        title="New source"
        text="A publisher that claims rest on. It is public, with its grade; documents and the grade come next."
      />
      <SourceForm />
    </>
  );
}

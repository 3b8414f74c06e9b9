import { enterDesk } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { SourceForm } from "@/components/desk/sources/source-form";

export const metadata = { title: "New source" };

/** Adds a source. */
export default async function NewSourcePage() {
  await enterDesk("/desk/sources/new");
  return (
    <>
      <PageHeading
        title="New source"
        text="A publisher that claims are based on. It is public, and so is its grade. Next you grade it and add documents."
      />
      <SourceForm />
    </>
  );
}

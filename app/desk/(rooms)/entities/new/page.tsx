import { enterDesk } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { StartForm } from "@/components/desk/entities/start-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";

export const metadata = { title: "New entity" };

/** A form for a new entity. */
export default async function NewEntityPage() {
  await enterDesk("/desk/entities/new");
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/desk/entities", name: "Entities" }]}
        current="New entity"
        className="mb-4"
      />
      <PageHeading
        title="New entity"
        text="It gets a page at once. First check that it is not in the list under another name."
      />
      <StartForm />
    </>
  );
}

import { PageHeading } from "@/components/admin/page-heading";
import { StartForm } from "@/components/desk/entities/start-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { enterDesk } from "../../../enter";

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
        text="It has a page at once. Look in the list first whether it is there under another name."
      />
      <StartForm />
    </>
  );
}

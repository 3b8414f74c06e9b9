import { enterDesk } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { TermForm } from "@/components/desk/glossary/term-form";

export const metadata = { title: "New term" };

/** Adds a term. */
export default async function NewTermPage() {
  await enterDesk("/desk/glossary/new");
  return (
    <>
      <PageHeading title="New term" />
      <TermForm />
    </>
  );
}

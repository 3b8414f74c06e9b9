import { notFound } from "next/navigation";
import { z } from "zod";
import { partsOf } from "@/app/asked";
import { enterDesk, orNotFound } from "@/app/enter";
import { AuthorForm } from "@/components/author/author-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { can } from "@/lib/access/permissions";
import { authorDraft } from "@/lib/authors/queries/authors";

export const metadata = { title: "Author" };

/** Name, biography and picture of an author. */
export default async function DeskAuthorPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await partsOf(params);
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/authors/${id}`);
  const author = await orNotFound(authorDraft(viewer, id));
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/desk/authors", name: "Authors" }]}
        current={author.name}
        className="mb-4"
      />
      <h1 className="type-title mb-6 wrap-anywhere">{author.name}</h1>
      <AuthorForm author={author} all={can(viewer, "author.edit", {})} />
    </>
  );
}

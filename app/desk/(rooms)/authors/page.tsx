import { enterDesk } from "@/app/enter";
import { AuthorsView } from "@/components/author/authors-view";
import { can } from "@/lib/access/permissions";
import { deskAuthors } from "@/lib/authors/queries/authors";

export const metadata = { title: "Authors" };

/** Who signs reports, and a form for one more. */
export default async function DeskAuthorsPage() {
  const viewer = await enterDesk("/desk/authors");
  const authors = await deskAuthors(viewer);
  return <AuthorsView authors={authors} viewerName={viewer.name} all={can(viewer, "author.edit", {})} />;
}

import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { CategoryForm } from "@/components/forum/admin/category-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { categoryLevels } from "@/lib/forum/queries/list-categories";

export const metadata = { title: "New category" };

/** Creates a category of the forum. */
export default async function NewCategoryPage() {
  await enterAdmin("/admin/forum/new", "forum.manage");
  return (
    <>
      <Breadcrumb trail={[{ href: "/admin/forum", name: "Forum" }]} current="New category" className="mb-4" />
      <PageHeading title="New category" text="Readers below its level see neither its name nor its topics." />
      <CategoryForm levels={await categoryLevels()} />
    </>
  );
}

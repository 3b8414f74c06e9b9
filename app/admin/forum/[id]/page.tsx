import { notFound } from "next/navigation";
import { partsOf } from "@/app/asked";
import { enterAdmin } from "@/app/enter";
import { PageHeading } from "@/components/admin/page-heading";
import { CategoryForm } from "@/components/forum/admin/category-form";
import { CloseCategoryForm } from "@/components/forum/admin/close-category-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { categoryLevels, managedCategories } from "@/lib/forum/queries/list-categories";

export const metadata = { title: "Category" };

/** Edits a category of the forum. */
export default async function CategoryAdminPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await partsOf(params);
  const viewer = await enterAdmin("/admin/forum", "forum.manage");
  const category = (await managedCategories(viewer)).find((candidate) => candidate.id === id);
  if (!category) notFound();
  return (
    <>
      <Breadcrumb
        trail={[{ href: "/admin/forum", name: "Forum" }]}
        current={category.name}
        className="mb-4"
      />
      <PageHeading title={category.name} text="Its address stays, so that links to its topics do." />
      <CategoryForm category={category} levels={await categoryLevels()} />
      <CloseCategoryForm category={category} />
    </>
  );
}

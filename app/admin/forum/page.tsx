import { enterAdmin } from "@/app/enter";
import { CategoriesView } from "@/components/forum/admin/categories-view";
import { managedCategories } from "@/lib/forum/queries/list-categories";

export const metadata = { title: "Forum" };

/** The categories of the forum. */
export default async function ForumAdminPage() {
  const viewer = await enterAdmin("/admin/forum", "forum.manage");
  return <CategoriesView categories={await managedCategories(viewer)} />;
}

import type { Metadata } from "next";
import { partsOf, queryOf, type Search } from "@/app/asked";
import { orNotFound } from "@/app/enter";
import { OwnFrame } from "@/app/site-frame";
import { CategoryPageView } from "@/components/forum/category-view";
import { currentViewer } from "@/lib/auth/viewer";
import { readCategory } from "@/lib/forum/queries/list-categories";
import { listThreads } from "@/lib/forum/queries/list-threads";
import { ListThreads } from "@/lib/forum/schema";

type Props = { params: Promise<{ category: string }>; searchParams: Search };

export const metadata: Metadata = { title: "Forum", robots: { index: false } };

/** The topics of a category. */
export default async function CategoryPage({ params, searchParams }: Props) {
  const { category: slug } = await partsOf(params);
  const query = await queryOf(ListThreads, searchParams);
  const viewer = await currentViewer();
  const category = await orNotFound(readCategory(viewer, slug));
  const list = await listThreads(viewer, { categoryId: category.id }, query);
  return (
    <OwnFrame current="forum">
      <CategoryPageView {...{ category, list, query }} />
    </OwnFrame>
  );
}

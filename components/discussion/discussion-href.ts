import { hrefWith } from "@/components/ui/pagination";
import type { ReadDiscussion } from "@/lib/discussion/schema";

type Form = "reply" | "edit" | "report" | "remove";

/** The permanent address of a comment: it alone, with its answers. */
export const commentHref = (slug: string, id: string): string =>
  `${hrefWith(`/reports/${slug}/discussion`, { comment: id })}#c-${id}`;

/** The same page of a discussion with one form open, or with none. */
export function formHref(slug: string, query: ReadDiscussion, form: Form | null, id: string): string {
  const { sort, after, comment } = query;
  const page = { sort: sort === "oldest" ? undefined : sort, after, comment };
  return `${hrefWith(`/reports/${slug}/discussion`, form === null ? page : { ...page, [form]: id })}#c-${id}`;
}

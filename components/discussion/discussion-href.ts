import { hrefWith } from "@/components/ui/pagination";
import type { ReadDiscussion } from "@/lib/discussion/schema";

type Form = "reply" | "edit" | "report" | "remove";

/** The permanent address of a comment: it alone, with its answers. `path`: of its thread's page. */
export const commentHref = (path: string, id: string): string => `${hrefWith(path, { comment: id })}#c-${id}`;

/** The same page of a thread with one form open, or with none. */
export function formHref(path: string, query: ReadDiscussion, form: Form | null, id: string): string {
  const { sort, after, comment } = query;
  const page = { sort: sort === "oldest" ? undefined : sort, after, comment };
  return `${hrefWith(path, form === null ? page : { ...page, [form]: id })}#c-${id}`;
}

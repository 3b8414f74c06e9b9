import { hrefWith } from "@/components/ui/pagination";
import type { ReadDiscussion } from "@/lib/discussion/schema";
import type { Anchor } from "@/lib/discussion/types";

type Form = "reply" | "edit" | "report" | "remove";

/** The permanent address of a comment: it alone, with its answers. `path`: of its thread's page. */
export const commentHref = (path: string, id: string): string => `${hrefWith(path, { comment: id })}#c-${id}`;

/** The page of the discussion of a passage or a claim. */
export const passagePath = (slug: string, anchor: Anchor): string =>
  "block" in anchor
    ? `/reports/${slug}/discussion/passages/${anchor.block}`
    : `/reports/${slug}/discussion/claims/${anchor.claim}`;

/** Where a correction of a passage or a claim is requested. */
export const correctionHref = (slug: string, anchor: Anchor): string =>
  hrefWith(`/reports/${slug}/correct`, anchor);

/** The same page of a thread with one form open, or with none. */
export function formHref(path: string, query: ReadDiscussion, form: Form | null, id: string): string {
  const { sort, after, comment } = query;
  const page = { sort: sort === "oldest" ? undefined : sort, after, comment };
  return `${hrefWith(path, form === null ? page : { ...page, [form]: id })}#c-${id}`;
}

import { hrefWith } from "@/components/ui/pagination";
import type { ListThreads } from "@/lib/forum/schema";

/** A page of a list of threads. */
export const listHref = (path: string, { sort, after }: Partial<ListThreads>): string =>
  hrefWith(path, { sort: sort === "active" ? undefined : sort, after });

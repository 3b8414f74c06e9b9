import type { VersionParts } from "@/lib/publishing/version-facts";

/** What a report's newest version was hashed over; `whole` only for a viewer who may read all of it. */
export type PublishedParts = {
  reportId: string;
  versionId: string;
  slug: string;
  title: string;
  number: number;
  hash: string;
  withdrawn: boolean;
  whole: WholeVersion | null;
};

/** All facts that a version's hash takes in, with the text of its segments instead of their hashes. */
export type WholeVersion = Omit<VersionParts, "reportId" | "number" | "title" | "segments"> & {
  segments: { minRank: number; salt: string; blocks: unknown }[];
};

import type { Block } from "@/lib/document/block";
import type { ReportItem } from "@/lib/reports/types";

/** An author as readers see them. */
export type AuthorPage = {
  slug: string;
  name: string;
  biography: Block[];
  /** the id of a picture's bytes */
  picture: string | null;
  reports: ReportItem[];
  /** a position in the list, if there are older ones */
  older: string | null;
};

/** An author in the desk's list. */
export type AuthorLine = {
  id: string;
  slug: string;
  name: string;
  /** of the account that the author belongs to */
  accountName: string | null;
  /** current reports under this name */
  reports: number;
  /** the viewer may change it */
  editable: boolean;
};

/** An author in the form that changes it. */
export type AuthorDraft = {
  id: string;
  slug: string;
  name: string;
  bio: string;
  picture: string | null;
  /** address of the account; only for those who may change whose it is */
  email: string | null;
};

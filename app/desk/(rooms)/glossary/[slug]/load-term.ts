import "server-only";
import { cache } from "react";
import { findTerm } from "@/lib/glossary/queries/list-terms";
import { enterDesk, orNotFound } from "../../../enter";

/** The term with this slug for a member of the desk, read once for its page and its metadata. */
export const loadTerm = cache(async (slug: string) =>
  orNotFound(findTerm(await enterDesk(`/desk/glossary/${slug}`), slug)),
);

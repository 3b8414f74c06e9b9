import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { deskSource } from "@/lib/evidence/queries/sources/desk-source";
import { enterDesk, orNotFound } from "../../../enter";

/** The source with this id for a member of the desk, read once for its page and its metadata. */
export const loadDeskSource = cache(async (id: string) => {
  if (!z.guid().safeParse(id).success) notFound();
  return orNotFound(deskSource(await enterDesk(`/desk/sources/${id}`), id));
});

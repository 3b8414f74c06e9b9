import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { readDeskEdge } from "@/lib/entities/queries/desk/desk-edge";
import { enterDesk, orNotFound } from "../../../../enter";

/** A relationship for a member of the desk, with sentences that match these words; read once for page and metadata. */
export const loadEdge = cache(async (id: string, words: string | undefined) => {
  if (!z.uuid().safeParse(id).success) notFound();
  const viewer = await enterDesk(`/desk/entities/relationships/${id}`);
  return orNotFound(readDeskEdge(viewer, id, words));
});

import { z } from "zod";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { findAttachment } from "@/lib/reports/queries/find-attachment";
import { sendPicture } from "../send-picture";

/** A picture from a report, for viewers who may read the block that shows it. */
export const GET = guardedHandler({
  permit: () => true,
  run: async (viewer, { params }) => {
    const id = z.guid().safeParse(params.id);
    if (!id.success) throw new NotFound();
    return sendPicture(id.data, await findAttachment(viewer, id.data));
  },
});

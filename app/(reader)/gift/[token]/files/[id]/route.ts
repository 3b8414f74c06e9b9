import { z } from "zod";
import { sendPicture } from "@/app/files/send-picture";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { openGift } from "@/lib/gifts/queries/open-gift";
import { findAttachment } from "@/lib/reports/queries/find-attachment";

/** A picture of the report that a gift is of. */
export const GET = guardedHandler({
  permit: () => true,
  run: async (_viewer, { params }) => {
    const id = z.guid().safeParse(params.id);
    const gift = await openGift(String(params.token));
    if (!id.success || gift === null || "ended" in gift) throw new NotFound();
    const { receiver, versionId } = gift;
    return sendPicture(id.data, await findAttachment(receiver, id.data, versionId));
  },
});

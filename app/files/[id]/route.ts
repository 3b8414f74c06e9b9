import { z } from "zod";
import { reportAltered } from "@/lib/attachments/commands/report-altered";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { readGenuine } from "@/lib/files/genuine";
import { findAttachment } from "@/lib/reports/queries/find-attachment";

/**
 * A picture from a report, for viewers who may read the block that shows it. The browser may cache public ones, but no
 * cache in between may, since it would outlive a withdrawal. A file that differs from what was stored is never sent.
 */
export const GET = guardedHandler({
  permit: () => true,
  run: async (viewer, { params }) => {
    const id = z.guid().safeParse(params.id);
    if (!id.success) throw new NotFound();
    const attachment = await findAttachment(viewer, id.data);
    const stored = await readGenuine(attachment.sha256);
    if (stored.state !== "genuine") {
      const { sha256 } = attachment;
      await reportAltered({ subjectKind: "Attachment", subjectId: id.data, sha256, state: stored.state });
      throw new NotFound();
    }
    const { bytes } = stored;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": attachment.mediaType,
        "content-length": String(bytes.byteLength),
        "cache-control": attachment.public ? "private, max-age=31536000, immutable" : "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  },
});

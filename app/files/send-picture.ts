import "server-only";
import { reportAltered } from "@/lib/attachments/commands/report-altered";
import { NotFound } from "@/lib/errors";
import { readGenuine } from "@/lib/files/genuine";
import type { ReadableAttachment } from "@/lib/reports/types";

/**
 * A picture that its viewer may see. The browser may cache public ones, but no cache in between may, since it would
 * outlive a withdrawal. A file that differs from what was stored is never sent.
 *
 * @throws NotFound for such a file
 */
export async function sendPicture(id: string, attachment: ReadableAttachment): Promise<Response> {
  const stored = await readGenuine(attachment.sha256);
  if (stored.state !== "genuine") {
    const { sha256 } = attachment;
    await reportAltered({ subjectKind: "Attachment", subjectId: id, sha256, state: stored.state });
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
}

import { z } from "zod";
import { reportAltered } from "@/lib/attachments/commands/report-altered";
import { guardedHandler } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { attachCopy } from "@/lib/evidence/commands/sources/attach-copy";
import { findCopy } from "@/lib/evidence/queries/sources/find-copy";
import { MAX_COPY_BYTES } from "@/lib/evidence/sources/policy";
import { downloadType } from "@/lib/evidence/sources/source-copy";
import { readGenuine } from "@/lib/files/genuine";
import { limitedBytes } from "@/lib/limited-bytes";

/** Uploads the copy of a document: the body is the file itself, `name` is its name. Answers with its SHA-256. */
export const POST = guardedHandler({
  query: z.strictObject({ name: z.string().max(1000) }),
  permit: "source.edit",
  run: async (viewer, { query: { name }, params }, origin, request) => {
    const intent = { documentId: idOf(params.id), name };
    return attachCopy(
      viewer,
      intent,
      await limitedBytes(request, MAX_COPY_BYTES, { field: "copy", name: "A copy" }),
      origin,
    );
  },
});

/** The copy of a document, for the desk only, as a download and never displayed: the file belongs to a third party. */
export const GET = guardedHandler({
  // For anyone else the query throws NotFound.
  permit: () => true,
  run: async (viewer, { params }) => {
    const { sha256, mediaType, name } = await findCopy(viewer, idOf(params.id));
    const stored = await readGenuine(sha256);
    if (stored.state !== "genuine") {
      const subjectId = idOf(params.id);
      await reportAltered({ subjectKind: "SourceDocument", subjectId, sha256, state: stored.state });
      throw new NotFound();
    }
    const { bytes } = stored;
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": downloadType(mediaType),
        "content-length": String(bytes.byteLength),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-content-type-options": "nosniff",
      },
    });
  },
});

function idOf(param: string | string[] | undefined): string {
  const id = z.guid().safeParse(param);
  if (!id.success) throw new NotFound();
  return id.data;
}

import "server-only";
import { createHash } from "node:crypto";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Forbidden } from "@/lib/errors";
import { encodePicture } from "../encode-picture";
import { writeStored } from "../files";

export type StoredPicture = { attachmentId: string; width: number; height: number };

/**
 * Takes an uploaded picture in. The same picture again gives the attachment that is there.
 *
 * @throws Forbidden, Invalid (`picture`)
 */
export async function storePicture(viewer: Viewer, upload: Uint8Array): Promise<StoredPicture> {
  if (!can(viewer, "attachment.upload")) throw new Forbidden();
  const picture = await encodePicture(upload);
  const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
  await writeStored(sha256, picture.bytes);
  const { id } = await db.attachment.upsert({
    where: { sha256 },
    create: {
      sha256,
      mediaType: picture.mediaType,
      bytes: picture.bytes.byteLength,
      width: picture.width,
      height: picture.height,
      uploadedById: accountIdOf(viewer),
    },
    update: {},
    select: { id: true },
  });
  return { attachmentId: id, width: picture.width, height: picture.height };
}

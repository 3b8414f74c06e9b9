import "server-only";
import { createHash } from "node:crypto";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { Forbidden } from "@/lib/errors";
import { writeStored } from "@/lib/files/genuine";
import { encodePicture } from "../encode-picture";

export type StoredPicture = { attachmentId: string; width: number; height: number };

/**
 * Stores an uploaded picture. The same picture again returns the existing attachment.
 *
 * @throws Forbidden, Invalid (`picture`)
 */
export async function storePicture(
  viewer: Viewer,
  upload: Uint8Array,
  origin: Origin,
): Promise<StoredPicture> {
  if (!can(viewer, "attachment.upload")) throw new Forbidden();
  const picture = await encodePicture(upload);
  const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
  await writeStored(sha256, picture.bytes);
  const data = {
    sha256,
    mediaType: picture.mediaType,
    bytes: picture.bytes.byteLength,
    width: picture.width,
    height: picture.height,
    uploadedById: accountIdOf(viewer),
  };
  const { id } = await db
    .$transaction(async (tx) => {
      const there = await tx.attachment.findUnique({ where: { sha256 }, select: { id: true } });
      if (there) return there;
      const made = await tx.attachment.create({ data, select: { id: true } });
      const subject = { subjectKind: "Attachment", subjectId: made.id } as const;
      await recordAudit(tx, { viewer, action: "attachment.upload", ...subject, after: { sha256 }, origin });
      return made;
    })
    .catch((error: unknown) => {
      // Another request has stored the same picture meanwhile.
      const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
      if (!taken) throw error;
      return db.attachment.findUniqueOrThrow({ where: { sha256 }, select: { id: true } });
    });
  return { attachmentId: id, width: picture.width, height: picture.height };
}

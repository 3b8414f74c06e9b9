import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { encodePicture } from "@/lib/attachments/encode-picture";
import { recordAudit } from "@/lib/audit/commands";
import type { Origin } from "@/lib/audit/types";
import { parseEmail } from "@/lib/auth/parse-email";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { blocksOfPage } from "@/lib/house/page-text";
import { raiseEpoch } from "@/lib/invalidation/raise-epoch";
import { storeSettingFile } from "@/lib/settings/commands/store-setting-file";
import { numberedSlug, slugOf } from "@/lib/urls/slug-of";
import type { WriteAuthor } from "../schema";

/** The picture of an author is square; in pixels. */
const SIDE = 320;

/**
 * Makes an author, or changes name, biography and picture of one. Analysts write the author of their own account; admins write
 * all of them, and say whose they are.
 *
 * @throws Forbidden, NotFound, Invalid (`bio`: Markdown that cannot be read, `picture`, `email`: no such account, or one that has
 *   an author)
 */
export async function writeAuthor(
  viewer: Viewer,
  intent: WriteAuthor,
  origin: Origin,
): Promise<{ slug: string }> {
  if (viewer.kind !== "person") throw new Forbidden();
  const { authorId, name, bio } = intent;
  const before = authorId ? await db.author.findUnique({ where: { id: authorId }, select: FACTS }) : null;
  if (authorId && !before) throw new NotFound();
  // A new one without an address belongs to the person who makes it.
  const accountId = await ownerOf(viewer, intent, before);
  const owners = (before ? [before.accountId] : [accountId]).filter((id) => id !== null);
  if (!can(viewer, "author.edit", { ownerIds: owners })) throw new Forbidden();
  if (bio !== "") readBiography(bio);
  const picture = intent.picture ? await portrait(intent.picture) : null;
  return db.$transaction(async (tx) => {
    await refuseTaken(tx, accountId, authorId);
    const kept = intent.pictureGone ? null : (before?.pictureId ?? null);
    const data = { name, bio, accountId, pictureId: picture ? await storePicture(tx, picture) : kept };
    const author = before
      ? await tx.author.update({ where: { id: before.id }, data, select: FACTS })
      : await tx.author.create({ data: { ...data, slug: await freeSlug(tx, name) }, select: FACTS });
    await recordAudit(tx, {
      viewer,
      action: "author.edit",
      subjectKind: "Author",
      subjectId: author.id,
      // The name is in the row alone, so that it can be erased.
      before: before && { account: before.accountId, picture: before.pictureId },
      after: {
        account: accountId,
        picture: author.pictureId,
        renamed: before !== null && before.name !== name,
      },
      origin,
    });
    await raiseEpoch(tx);
    return { slug: author.slug };
  });
}

const FACTS = {
  id: true,
  slug: true,
  name: true,
  accountId: true,
  pictureId: true,
} as const satisfies Prisma.AuthorSelect;
type Facts = Prisma.AuthorGetPayload<{ select: typeof FACTS }>;

/** Whose the author is to be. Who may write any author says so by an address; for others it stays, or is themselves. */
async function ownerOf(
  viewer: Extract<Viewer, { kind: "person" }>,
  { chooses, email }: WriteAuthor,
  before: Facts | null,
): Promise<string | null> {
  if (!chooses || !can(viewer, "author.edit")) return before ? before.accountId : viewer.accountId;
  if (email === "") return null;
  const address = parseEmail(email);
  const account = address
    ? await db.account.findUnique({ where: { email: address, removedAt: null }, select: { id: true } })
    : null;
  if (!account) throw new Invalid("email", "There is no account with this address.");
  return account.id;
}

async function refuseTaken(
  tx: Prisma.TransactionClient,
  accountId: string | null,
  authorId: string | undefined,
): Promise<void> {
  if (accountId === null) return;
  const other = await tx.author.findUnique({ where: { accountId }, select: { id: true, name: true } });
  if (other && other.id !== authorId)
    throw new Invalid("email", `This account signs as “${other.name}” already.`);
}

function readBiography(bio: string): void {
  try {
    blocksOfPage({ title: "-", text: bio });
  } catch (error) {
    if (error instanceof Invalid) throw new Invalid("bio", error.message);
    throw error;
  }
}

/** A square from the middle of the picture, without what the camera has written into it. */
async function portrait(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await encodePicture(new Uint8Array(await file.arrayBuffer()));
  return new Uint8Array(
    await sharp(bytes).resize(SIDE, SIDE, { fit: "cover" }).webp({ quality: 86 }).toBuffer(),
  );
}

async function storePicture(tx: Prisma.TransactionClient, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return storeSettingFile(tx, { bytes, sha256, mediaType: "image/webp" });
}

/** A free address made from the name; namesakes are numbered. */
async function freeSlug(tx: Prisma.TransactionClient, name: string): Promise<string> {
  const base = slugOf(name, "author");
  const taken = await tx.author.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  return numberedSlug(base, new Set(taken.map(({ slug }) => slug)));
}

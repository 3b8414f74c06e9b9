import "server-only";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import { accountIdOf, type Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { selectRows } from "@/lib/db/rows";
import { NotFound } from "@/lib/errors";
import { blocksOfPage } from "@/lib/house/page-text";
import { ITEM_COLUMNS, ItemRow, LIVE_REPORTS, toItem } from "@/lib/reports/queries/report-item";
import { writeCursor } from "@/lib/urls/cursor";
import type { ListOfAuthor } from "../schema";
import type { AuthorDraft, AuthorLine, AuthorPage } from "../types";

const PAGE = 20;

/**
 * An author with a page of the live reports under the name, newest first. Lists show nothing of a report that is not public. One
 * who has signed nothing that is published is not found, except by the desk.
 *
 * @throws NotFound
 */
export async function authorPage(
  viewer: Viewer,
  slug: string,
  { before }: ListOfAuthor,
): Promise<AuthorPage> {
  const author = await db.author.findUnique({
    where: { slug },
    select: { id: true, name: true, bio: true, pictureId: true },
  });
  if (!author) throw new NotFound();
  const older = before
    ? Prisma.sql`AND (r."publishedAt", r."id") < (${before.publishedAt}::timestamptz, ${before.id}::uuid)`
    : Prisma.empty;
  const rows = await selectRows(db, "reports-of-author", ItemRow)`
    SELECT ${ITEM_COLUMNS} FROM ${LIVE_REPORTS}
    WHERE EXISTS (SELECT FROM "VersionAuthor" va WHERE va."versionId" = v."id" AND va."authorId" = ${author.id}::uuid)
      ${older} ORDER BY r."publishedAt" DESC, r."id" DESC LIMIT ${PAGE + 1}`;
  if (rows.length === 0 && !before && !can(viewer, "desk.enter")) throw new NotFound();
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    slug,
    name: author.name,
    biography: author.bio === "" ? [] : biography(author.bio),
    picture: author.pictureId,
    reports: page.map(toItem),
    older: last && rows.length > PAGE ? writeCursor(last) : null,
  };
}

/** One that a later release can no longer read is left out, rather than the page. */
function biography(bio: string): AuthorPage["biography"] {
  try {
    return blocksOfPage({ title: "-", text: bio });
  } catch {
    return [];
  }
}

const LineRow = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string().nullable(),
  reports: z.int(),
});

/** Every author, for the desk. */
export async function deskAuthors(viewer: Viewer): Promise<AuthorLine[]> {
  if (!can(viewer, "desk.enter")) throw new NotFound();
  const rows = await selectRows(db, "desk-authors", LineRow)`
    SELECT a."id"::text, a."slug", a."name", a."accountId"::text, w."name" AS "accountName",
      (SELECT count(*)::int FROM "VersionAuthor" va JOIN "Report" r ON r."currentVersionId" = va."versionId"
        WHERE va."authorId" = a."id") AS "reports"
    FROM "Author" a LEFT JOIN "Account" w ON w."id" = a."accountId" ORDER BY a."name", a."id" LIMIT 1000`;
  const own = accountIdOf(viewer);
  const all = can(viewer, "author.edit");
  const one = own !== null && can(viewer, "author.edit", { ownerIds: [own] });
  return rows.map(({ accountId, ...row }) => ({ ...row, editable: all || (one && accountId === own) }));
}

/** An author for the form. @throws NotFound, also for one that the viewer may not change */
export async function authorDraft(viewer: Viewer, id: string): Promise<AuthorDraft> {
  const author = await db.author.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      name: true,
      bio: true,
      pictureId: true,
      account: { select: { id: true, email: true } },
    },
  });
  const ownerIds = author?.account ? [author.account.id] : [];
  if (!author || !can(viewer, "author.edit", { ownerIds })) throw new NotFound();
  const { account, pictureId, ...rest } = author;
  return { ...rest, picture: pictureId, email: account?.email ?? null };
}

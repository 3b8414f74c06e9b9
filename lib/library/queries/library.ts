import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { ownAccount } from "@/lib/auth/lock-account-row";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import type { Kept } from "../library-file";
import type { KeptReport, Library } from "../types";
import { allAnnotations } from "./annotations";

const FolderRow = z.strictObject({ id: z.string(), name: z.string() });
const Row = z.strictObject({
  id: z.string(),
  folderId: z.string().nullable(),
  slug: z.string(),
  title: z.string(),
  standfirst: z.string(),
  gone: z.boolean(),
  keptAt: z.date(),
  progress: z.int().nullable(),
  blockId: z.string().nullable(),
});
const CountRow = z.strictObject({ annotations: z.int() });

/**
 * The viewer's bookmarks in their folders, with titles, which are public, and how far each was read. Three statements side
 * by side.
 *
 * @throws Forbidden without an account
 */
export async function readLibrary(viewer: Viewer): Promise<Library> {
  const { accountId } = ownAccount(viewer);
  const [folders, rows, [count]] = await Promise.all([
    selectRows(db, "bookmark-folders", FolderRow)`
      SELECT f."id"::text, f."name" FROM "BookmarkFolder" f
      WHERE f."accountId" = ${accountId}::uuid AND f."removedAt" IS NULL ORDER BY f."position", f."id"`,
    selectRows(db, "bookmarks", Row)`
      SELECT b."id"::text, f."id"::text AS "folderId", r."slug", v."title", CASE WHEN r."currentVersionId" IS NULL THEN '' ELSE v."standfirst" END AS "standfirst",
        r."currentVersionId" IS NULL AS "gone", b."createdAt" AS "keptAt", p."progress", p."blockId"
      FROM "Bookmark" b JOIN "Report" r ON r."id" = b."reportId"
      JOIN LATERAL (
        SELECT v."title", v."standfirst" FROM "ReportVersion" v WHERE v."reportId" = r."id" ORDER BY v."number" DESC LIMIT 1
      ) v ON true
      LEFT JOIN "BookmarkFolder" f ON f."id" = b."folderId" AND f."removedAt" IS NULL
      LEFT JOIN "ReadingPlace" p ON p."accountId" = b."accountId" AND p."reportId" = b."reportId"
      WHERE b."accountId" = ${accountId}::uuid AND b."removedAt" IS NULL ORDER BY b."position", b."id"`,
    selectRows(db, "annotations-kept", CountRow)`
      SELECT count(*)::int AS "annotations" FROM "Annotation" a WHERE a."accountId" = ${accountId}::uuid AND a."removedAt" IS NULL`,
  ]);
  const inFolder = (id: string | null) => rows.filter(({ folderId }) => folderId === id).map(keptOf);
  return {
    sections: [
      { id: null, name: null, items: inFolder(null) },
      ...folders.map(({ id, name }) => ({ id, name, items: inFolder(id) })),
    ],
    total: rows.length,
    annotations: count?.annotations ?? 0,
  };
}

const keptOf = ({ folderId: _folder, slug, title, ...row }: z.output<typeof Row>): KeptReport => ({
  ...row,
  report: { slug, title },
});

/** Everything that the viewer keeps, for a file. @throws NotFound without an account */
export async function readKept(viewer: Viewer): Promise<Kept> {
  if (viewer.kind !== "person") throw new NotFound();
  const [library, annotations] = await Promise.all([readLibrary(viewer), allAnnotations(viewer)]);
  return { library, annotations, site: env().PUBLIC_URL };
}

import "server-only";
import { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";

/** As JSON of the database; null: there is no page, because the report is withdrawn. */
export const PlaceRow = z.strictObject({ path: z.string(), title: z.string() }).nullable();

/** The page of the thread `t` and what it is called, as JSON; compare the thread's rank in the enclosing statement. */
export const PLACE_OF_THREAD = Prisma.sql`(CASE WHEN t."anchor" = 'topic' THEN (
    SELECT json_build_object('path', '/forum/' || g."slug" || '/' || substr(t."anchorKey", 7),
      'title', coalesce(nullif(t."title", ''), 'A deleted topic'))
    FROM "Category" g WHERE g."id" = t."categoryId")
  ELSE (
    SELECT json_build_object('path', '/reports/' || r."slug" || '/discussion' ||
      coalesce('/passages/' || t."blockId", '/claims/' || t."claimId", ''), 'title', rv."title")
    FROM "Report" r JOIN "ReportVersion" rv ON rv."id" = r."currentVersionId" WHERE r."id" = t."reportId") END)`;

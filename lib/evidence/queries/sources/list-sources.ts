import "server-only";
import { z } from "zod";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import type { ListSources } from "../../sources/schema";
import type { SourceList } from "../../sources/types";
import { BY_NAME, behind, ITEM, itemColumns, named } from "./source-sql";

const PAGE_SIZE = 60;

const Row = z.strictObject({ ...ITEM, documents: z.int(), total: z.int() });

/**
 * A page of the register of sources, by name. Sources are public; claims on them are not counted here. One statement.
 */
export async function listSources(_viewer: Viewer, { q, after }: ListSources): Promise<SourceList> {
  const rows = await selectRows(db, "sources", Row)`
    SELECT ${itemColumns()}, (SELECT count(*)::int FROM "SourceDocument" d WHERE d."sourceId" = s."id") AS "documents",
      (SELECT count(*)::int FROM "Source" s WHERE ${named(q)}) AS "total"
    FROM "Source" s WHERE ${named(q)} AND ${behind(after)} ORDER BY ${BY_NAME} LIMIT ${PAGE_SIZE + 1}`;
  const items = rows.slice(0, PAGE_SIZE).map(({ total: _, ...item }) => item);
  return {
    items,
    total: rows[0]?.total ?? 0,
    next: rows.length > PAGE_SIZE ? (items.at(-1)?.slug ?? null) : null,
  };
}

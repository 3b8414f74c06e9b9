import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { can } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/types";
import { db } from "@/lib/db/client";
import { selectRows } from "@/lib/db/rows";
import { Invalid, NotFound } from "@/lib/errors";
import { outcomeLines } from "../outcome-lines";
import type { FieldPack } from "../pack-files";
import { readPack } from "../read-pack";
import type { ShippedPack } from "../types";

/** The packs that come with the program, below the folder that it runs in. */
const FOLDER = "fields";

const Loaded = z.strictObject({ key: z.string(), at: z.date() });

/**
 * The packs that come with the program, with what is in them and when they were loaded last. Of a pack with faults there is
 * none.
 *
 * @throws NotFound
 */
export async function shippedPacks(viewer: Viewer): Promise<ShippedPack[]> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const names = (await readdir(FOLDER, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const loaded = await selectRows(db, "loaded-packs", Loaded)`
    SELECT f."pack" AS "key", max(f."setAt") AS "at" FROM "FieldEntry" f GROUP BY f."pack"`;
  const packs = await Promise.all(names.map((name) => readPack(path.join(FOLDER, name))));
  return packs.flatMap((read) => {
    if ("faults" in read) return [];
    const { key, label, description } = read.pack["pack.json"];
    const chains = read.pack["chains.json"];
    return [
      {
        key,
        label,
        description,
        stages: chains.flatMap(({ stages }) => stages.map((stage) => stage.label)),
        entities: read.pack["entities.json"].length,
        relationships: read.pack["relationships.json"].length,
        terms: read.pack["glossary.json"].length,
        loadedAt: loaded.find((row) => row.key === key)?.at ?? null,
      },
    ];
  });
}

/**
 * A pack that comes with the program, by the name of its folder.
 *
 * @throws NotFound, Invalid (it has faults)
 */
export async function readShippedPack(viewer: Viewer, name: string): Promise<FieldPack> {
  if (!can(viewer, "settings.manage")) throw new NotFound();
  const read = await readPack(path.join(FOLDER, name));
  if ("faults" in read) throw new Invalid("", outcomeLines({ kind: "refused", ...read }).join(" "));
  return read.pack;
}

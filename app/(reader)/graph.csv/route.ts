import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { takeExport } from "@/lib/exports/commands/take-export";
import { downloadPieces, fileName } from "@/lib/exports/download";
import { graphCsv } from "@/lib/exports/graph/graph-csv";
import { readGraphParts } from "@/lib/exports/queries/whole-graph";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** The relationships of the whole graph as CSV, limited to those the viewer may see. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (viewer, _, origin) => {
    await takeExport(viewer, origin);
    const { name, secondLanguage } = await readSettings(["name", "secondLanguage"]);
    const file = { site: env().PUBLIC_URL, second: secondLanguage !== "none" };
    return downloadPieces(graphCsv(readGraphParts(viewer), file), {
      type: "text/csv; charset=utf-8",
      name: fileName(name, "graph.csv"),
    });
  },
});

import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { takeExport } from "@/lib/exports/commands/take-export";
import { downloadPieces, fileName } from "@/lib/exports/download";
import { sealedGraphml } from "@/lib/exports/queries/sealed-graphml";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** The whole graph as GraphML, limited to what the viewer may see; the seal is in a comment at the end. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (viewer, _, origin) => {
    await takeExport(viewer, origin);
    return downloadPieces(sealedGraphml(viewer), {
      type: "application/graphml+xml; charset=utf-8",
      name: fileName((await readSettings(["name"])).name, "graph.graphml"),
    });
  },
});

import { guardedHandler } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { download } from "@/lib/exports/download";
import { graphml } from "@/lib/exports/graph/graphml";
import { wholeGraph } from "@/lib/exports/queries/whole-graph";
import { NoQuestion } from "@/lib/exports/schema";
import { sealContent } from "@/lib/integrity/queries/seal-content";
import { withXmlSeal } from "@/lib/integrity/seal";

/** The whole graph as GraphML, as far as whoever asks may know of it; the seal stands in a comment at the end. */
export const GET = guardedHandler({
  query: NoQuestion,
  permit: () => true,
  run: async (viewer) => {
    const site = env().PUBLIC_URL;
    const xml = graphml(await wholeGraph(viewer), site);
    const seal = await sealContent(viewer, xml, { address: `${site}/graph`, version: null });
    return download(seal ? withXmlSeal(xml, seal) : `${xml}\n`, {
      type: "application/graphml+xml; charset=utf-8",
      name: "lodestone.graphml",
    });
  },
});

import "server-only";
import type { Viewer } from "@/lib/access/types";
import { guardedHandler } from "@/lib/auth/guard";
import { now } from "@/lib/clock/now";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { type CslItem, cslItem } from "@/lib/exports/citation/csl-item";
import { download } from "@/lib/exports/download";
import { citedReport } from "@/lib/exports/queries/cited-report";
import { CiteReport, SlugPart } from "@/lib/reports/schema";
import { readSettings } from "@/lib/settings/queries/read-settings";

type Format = {
  type: string;
  ending: string;
  write(
    item: CslItem,
    viewer: Viewer,
    of: { address: string; version: string | null },
  ): Promise<string> | string;
};

/** Makes the route handler for one citation format. */
export function citation({ type, ending, write }: Format) {
  return guardedHandler({
    query: CiteReport,
    permit: () => true,
    run: async (viewer, { query: { block }, params }) => {
      const part = SlugPart.safeParse(params);
      if (!part.success) throw new NotFound();
      const head = await citedReport(viewer, part.data.slug, block);
      const { name, language } = await readSettings(["name", "language"]);
      const address = `${env().PUBLIC_URL}/reports/${head.slug}`;
      const text = await write(
        cslItem(head, { publisher: name, language, address, block, read: now() }),
        viewer,
        {
          address,
          version: head.hash,
        },
      );
      return download(text, { type, name: `${head.slug}.${ending}` });
    },
  });
}

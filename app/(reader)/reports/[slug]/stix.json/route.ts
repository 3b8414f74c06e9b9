import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { download } from "@/lib/exports/download";
import { reportParts } from "@/lib/exports/queries/report-parts";
import { sealed } from "@/lib/exports/sealed";
import { stixBundle } from "@/lib/exports/stix/stix-bundle";
import { noteExport } from "@/lib/reading/commands/note-export";
import { SlugPart } from "@/lib/reports/schema";
import { readSettings, whenSet } from "@/lib/settings/queries/read-settings";

/** A report as a STIX 2.1 bundle, limited to what the viewer may read; the report carries the seal. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (viewer, { params }) => {
    const part = SlugPart.safeParse(params);
    if (!part.success) throw new NotFound();
    const parts = await reportParts(viewer, part.data.slug);
    const site = env().PUBLIC_URL;
    const of = { address: `${site}/reports/${parts.head.slug}`, version: parts.head.hash };
    const [house, named] = await Promise.all([readSettings(["name"]), whenSet("name")]);
    const publisher = { site, ...house, named };
    const bundle = await sealed(viewer, of, (slot) => stixBundle(parts, publisher, slot));
    await noteExport(viewer, parts.head);
    return download(`${JSON.stringify(bundle, null, 2)}\n`, {
      type: "application/stix+json; version=2.1; charset=utf-8",
      name: `${parts.head.slug}.stix.json`,
    });
  },
});

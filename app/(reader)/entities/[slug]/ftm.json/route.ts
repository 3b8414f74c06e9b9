import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { readEntity } from "@/lib/entities/queries/read-entity";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { download } from "@/lib/exports/download";
import { ftmEntities, ftmLines } from "@/lib/exports/ftm/ftm-file";
import { sealed } from "@/lib/exports/sealed";
import { SlugPart } from "@/lib/reports/schema";

/** An entity with its relationships as FollowTheMoney, an entity a line; the first line carries the seal. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (viewer, { params }) => {
    const part = SlugPart.safeParse(params);
    if (!part.success) throw new NotFound();
    const page = await readEntity(viewer, part.data.slug);
    if (page.kind === "merged") throw new NotFound();
    const site = env().PUBLIC_URL;
    const [self, ...rest] = ftmEntities(page, site);
    if (!self) throw new NotFound();
    const of = { address: `${site}/entities/${page.entity.slug}`, version: null };
    const entities = await sealed(viewer, of, (slot) => [{ ...self, ...slot }, ...rest]);
    return download(ftmLines(entities), {
      type: "application/json+ftm; charset=utf-8",
      name: `${page.entity.slug}.ftm.json`,
    });
  },
});

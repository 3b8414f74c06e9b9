import { ask } from "../ask";
import { CHANNELS } from "../channels";
import { checkProbe } from "../check-probe";
import { READS, type ViewerKind, type World } from "../world";

/** Questions to a running application: those of one channel of the grid, or all pictures. */
export type LiveCheck = { grid: string } | "pictures";

/** One question; it resolves to what is wrong, if anything. */
export type LiveQuestion = () => Promise<string | undefined>;

const VIEWERS = Object.keys(READS) as ViewerKind[];

/**
 * Questions as every viewer; an answer names what a viewer was given but may not read. A failed request, or a page
 * without what the viewer may read, proves nothing and is an error.
 */
export function liveQuestions(world: World, base: string, check: LiveCheck): LiveQuestion[] {
  return check === "pictures" ? pictures(world, base) : grid(world, base, check.grid);
}

function grid(world: World, base: string, route: string): LiveQuestion[] {
  const channel = CHANNELS.find((one) => one.route === route);
  if (!channel) throw new Error(`There is no channel ${route}`);
  const all = channel.probes(world);
  const telling = all.filter(({ control }) => control);
  // The page and its flight data contain everything that the other forms do.
  const probes = telling.length > 0 ? telling : all.slice(0, 1);
  return probes.flatMap((probe) =>
    VIEWERS.map((viewer) => async () => {
      const { where, status, leaked, missing } = await checkProbe(world, viewer, probe, base);
      if (status >= 500) throw new Error(`${where}: ${status}`);
      // A page that fails, or refuses too much, leaks nothing.
      if (missing[0]) throw new Error(`${where} lacks ${missing[0]}`);
      return leaked[0] && `${where} shows ${leaked[0]}`;
    }),
  );
}

function pictures(world: World, base: string): LiveQuestion[] {
  const all = world.reports.flatMap(({ slug, attachments }) =>
    attachments.map((picture) => ({ slug, ...picture })),
  );
  return all.flatMap(({ slug, id, level }) =>
    VIEWERS.map((viewer) => async () => {
      const { status } = await ask(world, viewer, { path: `/files/${id}` }, base);
      if (status >= 500) throw new Error(`${viewer} asks for a picture: ${status}`);
      return (status === 200) === READS[viewer].includes(level)
        ? undefined
        : `${viewer} gets ${status} for a ${level} picture of ${slug}`;
    }),
  );
}

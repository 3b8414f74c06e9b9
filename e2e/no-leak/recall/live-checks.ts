import { ask } from "../ask";
import { CHANNELS } from "../channels";
import { judge } from "../judge";
import { READS, type ViewerKind, type World } from "../world";

/** Questions to a running application: those of one channel of the grid, or all pictures. */
export type LiveCheck = { grid: string } | "pictures";

/** One question; its answer is what is wrong with it, if anything is. */
export type LiveQuestion = () => Promise<string | undefined>;

const VIEWERS = Object.keys(READS) as ViewerKind[];

/**
 * Questions as every viewer; the answer tells what was given to somebody who may not have it, or not given to somebody
 * who may. One that failed proves nothing and is an error.
 */
export function liveQuestions(world: World, base: string, check: LiveCheck): LiveQuestion[] {
  return check === "pictures" ? pictures(world, base) : grid(world, base, check.grid);
}

function grid(world: World, base: string, route: string): LiveQuestion[] {
  const channel = CHANNELS.find((one) => one.route === route);
  if (!channel) throw new Error(`There is no channel ${route}`);
  const all = channel.probes(world);
  const telling = all.filter(({ control }) => control);
  // The page and its flight data say what every other form would.
  const probes = telling.length > 0 ? telling : all.slice(0, 1);
  return probes.flatMap((probe) =>
    VIEWERS.map((viewer) => async () => {
      const { where, status, leaked, missing } = await judge(world, viewer, probe, base);
      if (status >= 500) throw new Error(`${where}: ${status}`);
      if (leaked[0]) return `${where} shows ${leaked[0]}`;
      return missing[0] && `${where} lacks ${missing[0]}`;
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

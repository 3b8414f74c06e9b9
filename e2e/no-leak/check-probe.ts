import { ask } from "./ask";
import { canariesIn } from "./found-in";
import type { Probe } from "./probes";
import { type Canary, READS, type ViewerKind, type World } from "./world";

export type Verdict = {
  /** the request, for a message */
  where: string;
  status: number;
  /** words that this viewer was given but may not read */
  leaked: string[];
  /** words that this viewer may read and that are missing */
  missing: string[];
};

export const mayRead = (viewer: ViewerKind, canary: Canary): boolean => READS[viewer].includes(canary.level);

/** Sends one request as one viewer, and lists the words that leaked and those that are missing. */
export async function checkProbe(
  world: World,
  viewer: ViewerKind,
  probe: Probe,
  base?: string,
): Promise<Verdict> {
  const answer = await ask(world, viewer, probe, base);
  const isOther = ({ word }: Canary) => word !== probe.echo;
  const found = canariesIn(`${answer.headers}\n${answer.body}`, world.canaries).filter(isOther);
  const wanted = probe.control
    ? world.canaries.filter((canary) => isOther(canary) && probe.control?.(canary) && mayRead(viewer, canary))
    : [];
  return {
    where: `${viewer} ${probe.method ?? "GET"} ${probe.path} ${JSON.stringify(probe.headers ?? {})}`,
    status: answer.status,
    leaked: told(found.filter((canary) => !mayRead(viewer, canary) && !probe.gives?.(canary))),
    missing: told(wanted.filter((canary) => !found.includes(canary))),
  };
}

const told = (canaries: readonly Canary[]): string[] =>
  canaries.map(({ level, place, report }) => `${report}: ${level} ${place}`);

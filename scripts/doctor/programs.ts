import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { advice, type Finding, fault } from "./finding";

/** Releases of Node that this one runs on, with the end of their life. */
const NODE: readonly { major: number; least: number; endOfLife: string }[] = [
  { major: 20, least: 19, endOfLife: "2026-04-30" },
  { major: 22, least: 12, endOfLife: "2027-04-30" },
  { major: 24, least: 0, endOfLife: "2028-04-30" },
];

const Manifest = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});

/**
 * Examines Node and the installed packages.
 *
 * @param version of Node, such as v24.1.0
 * @param checkout the folder of package.json
 */
export async function examinePrograms(version: string, checkout: string, today: Date): Promise<Finding[]> {
  return [...examineNode(version, today), ...(await examinePackages(checkout))];
}

function examineNode(version: string, today: Date): Finding[] {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const newest = NODE.at(-1)?.major ?? 0;
  const release = NODE.find((known) => known.major === major);
  if (release ? minor < release.least : major < newest)
    return [fault(`Node ${version} is not supported.`, "Install Node 24, or 22.12 or newer.")];
  if (release && today > new Date(release.endOfLife))
    return [
      advice(`Node ${version} has had no security fixes since ${release.endOfLife}.`, "Install Node 24."),
    ];
  return [];
}

async function examinePackages(checkout: string): Promise<Finding[]> {
  const { dependencies = {} } = await manifestAt(checkout);
  const wrong: string[] = [];
  for (const [name, wanted] of Object.entries(dependencies)) {
    const { version } = await manifestAt(path.join(checkout, "node_modules", name)).catch(() => ({
      version: undefined,
    }));
    if (version !== wanted)
      wrong.push(`${name} ${version ?? "is missing"}${version ? ` instead of ${wanted}` : ""}`);
  }
  if (wrong.length === 0) return [];
  const more = wrong.length > 3 ? ` and ${wrong.length - 3} more` : "";
  return [
    fault(
      `The installed packages are not those of this release: ${wrong.slice(0, 3).join(", ")}${more}.`,
      "Run npm ci.",
    ),
  ];
}

async function manifestAt(folder: string): Promise<z.infer<typeof Manifest>> {
  return Manifest.parse(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")));
}

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      engines: z.union([z.record(z.string(), z.string()), z.array(z.string())]).optional(),
    }),
  ),
});
const Package = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  engines: z.object({ node: z.string() }),
  allowScripts: z.record(z.string(), z.literal(true)),
});

const text = readFileSync("package-lock.json", "utf8");
const lock = Lockfile.parse(JSON.parse(text));
const manifest = Package.parse(JSON.parse(readFileSync("package.json", "utf8")));

/** Below these are known holes. */
const FLOORS: Record<string, string> = {
  next: "16.3.3",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
  nodemailer: "9.0.1",
};

const numbers = (version: string) => version.split("-", 1)[0]?.split(".").map(Number) ?? [];

function isBelow(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)];
  const at = want.findIndex((part, index) => part !== have[index]);
  return at !== -1 && (have[at] ?? 0) < (want[at] ?? 0);
}

test.each(Object.entries(FLOORS))("no copy of %s is below %s", (name, floor) => {
  const copies = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  expect(copies.length).toBeGreaterThan(0);
  for (const [place, { version = "0" }] of copies)
    expect(isBelow(version, floor), `${place} ${version}`).toBe(false);
});

test("versions are compared by number", () => {
  expect(isBelow("9.0.1", "10.0.0")).toBe(true);
  expect(isBelow("10.0.0", "9.0.1")).toBe(false);
  expect(isBelow("16.3.3", "16.3.3")).toBe(false);
  expect(isBelow("16.3.2", "16.3.3")).toBe(true);
});

test("every version is exact", () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test("the lockfile names no registry, so that it can be installed from any", () => {
  const resolved = Object.values(lock.packages).flatMap(({ resolved: from }) => (from ? [from] : []));
  expect(resolved).toEqual([]);
  expect(text).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

test("every package with an install script, of any platform, is allowed to run it", () => {
  const scripted = Object.entries(lock.packages).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript && place !== "" ? [place.replace(/^.*node_modules\//, "")] : [],
  );
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(scripted)].sort());
});

test("the versions of Node that are asked for are those of Prisma, which asks for the most", () => {
  const asked = lock.packages["node_modules/prisma"]?.engines;
  expect(manifest.engines.node).toBe(asked && "node" in asked ? asked.node : undefined);
});

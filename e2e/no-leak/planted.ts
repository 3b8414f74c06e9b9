import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { World } from "./world";

/** Plants the world in an instance's data folder once, whichever test file asks first, and remembers it there. */
export function plantedWorld(folder: string = dataFolder(), seed = 1): World {
  const kept = path.join(folder, "leak-world.json");
  const lock = `${kept}.lock`;
  for (;;) {
    const world = read(kept);
    if (world) return world;
    try {
      mkdirSync(lock);
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      continue;
    }
    try {
      const output = execFileSync(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "e2e/no-leak/plant-world.ts", String(seed)],
        { env: { ...process.env, LODESTONE_DATA_DIR: folder }, encoding: "utf8", maxBuffer: 64e6 },
      );
      const line = output.split("\n").find((text) => text.startsWith("WORLD "));
      if (!line) throw new Error(`The world was not planted:\n${output}`);
      writeFileSync(kept, line.slice("WORLD ".length));
    } finally {
      rmdirSync(lock);
    }
  }
}

function dataFolder(): string {
  const folder = process.env.LODESTONE_E2E_DATA;
  if (!folder) throw new Error("The instance under test was not started");
  return folder;
}

function read(file: string): World | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

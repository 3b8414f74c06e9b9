import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PlantedCalls } from "./listed/action";
import type { World } from "./world";

/** Plants the world in an instance's data folder, once, for the first test file that asks, and stores it there. */
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
      writeFileSync(kept, plant(folder, "WORLD", "e2e/no-leak/plant-world.ts", String(seed)));
    } finally {
      rmdirSync(lock);
    }
  }
}

/** Plants rows for a call of every action and handler, and returns the calls. */
export function plantedCalls(folder: string): PlantedCalls {
  return JSON.parse(plant(folder, "CALLS", "e2e/no-leak/plant-calls.ts"));
}

/** Runs a script on an instance's database. Returns the JSON that it prints after `word`. */
function plant(folder: string, word: string, ...script: string[]): string {
  const output = execFileSync(process.execPath, ["--conditions=react-server", "--import", "tsx", ...script], {
    env: { ...process.env, LODESTONE_DATA_DIR: folder },
    encoding: "utf8",
    maxBuffer: 64e6,
  });
  const line = output.split("\n").find((text) => text.startsWith(`${word} `));
  if (!line) throw new Error(`Nothing was planted:\n${output}`);
  return line.slice(word.length + 1);
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

import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Fault, issuesOf } from "./faults";
import { type FieldPack, PACK_FILE_NAMES, PACK_FILES, type PackFileName } from "./pack-files";

/** A pack is a few hundred kilobytes; more is something else. */
const MOST_BYTES = 20_000_000;
/** What people may put beside its data. */
const BESIDE = /^(?:README|LICEN[CS]E|NOTICE)(?:\.(?:md|txt))?$|^\./i;

/** A folder as a field pack, or everything in its files that keeps it from being one. */
export async function readPack(folder: string): Promise<{ pack: FieldPack } | { faults: Fault[] }> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return { faults: [{ file: folder, path: "", message: "There is no such folder" }] };
  const faults: Fault[] = names
    .filter((name) => !(name in PACK_FILES) && !BESIDE.test(name))
    .map((name) => ({
      file: name,
      path: "",
      message: `A pack has no such file; it may have ${PACK_FILE_NAMES.join(", ")}`,
    }));
  const parts = new Map<PackFileName, unknown>();
  for (const name of PACK_FILE_NAMES) {
    const read = names.includes(name) ? await readJson(path.join(folder, name)) : absent(name);
    if ("message" in read) {
      faults.push({ file: name, path: "", message: read.message });
      continue;
    }
    const parsed = PACK_FILES[name].safeParse(read.json);
    if (parsed.success) parts.set(name, parsed.data);
    else faults.push(...issuesOf(name, parsed.error));
  }
  return faults.length > 0 ? { faults } : { pack: Object.fromEntries(parts) as FieldPack };
}

type Read = { json: unknown } | { message: string };

const absent = (name: PackFileName): Read =>
  name === "pack.json" ? { message: "A pack must have this file: its key and name" } : { json: [] };

async function readJson(file: string): Promise<Read> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      return { message: `It has ${(size / 1e6).toFixed(0)} MB; the limit is ${MOST_BYTES / 1e6} MB` };
    return { json: JSON.parse(await readFile(file, "utf8")) };
  } catch (error) {
    return {
      message: error instanceof SyntaxError ? `It is not JSON: ${error.message}` : "It cannot be read",
    };
  }
}

import { access, constants, lstat, readdir, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { advice, type Finding, fault } from "./finding";

const LEAST_FREE = 2e9;
/** Everything that others must not read. */
const SECRETS = ["auth-secret", "postgres-password", "connection.json", "kept-pages"];

/** Examines the data folder: its place, its space, and who may read its secrets. */
export async function examineDataFolder(folder: string): Promise<Finding[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found)
    return [
      advice(
        `The data folder ${folder} does not exist.`,
        "The first start makes it; or set LODESTONE_DATA_DIR to the one you use.",
      ),
    ];
  if (!found.isDirectory()) return [fault(`${folder} is no folder.`, "Set LODESTONE_DATA_DIR to a folder.")];
  const writable = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return [
      fault(
        `This user may not write to ${folder}.`,
        "Run the command as the user of Lodestone, or give the folder to that user.",
      ),
    ];
  return [...place(folder), ...(await space(folder)), ...(await secretsOpen(folder))];
}

function place(folder: string): Finding[] {
  return [tmpdir(), "/tmp", "/var/tmp", "/dev/shm"].some(
    (place) => folder === place || folder.startsWith(`${place}${path.sep}`),
  )
    ? [
        advice(
          `The data folder is ${folder}, where systems delete old files.`,
          "Move it, for example to /var/lib/lodestone, and set LODESTONE_DATA_DIR.",
        ),
      ]
    : [];
}

async function space(folder: string): Promise<Finding[]> {
  const { bavail, bsize, ffree, files } = await statfs(folder);
  const free = bavail * bsize;
  return [
    ...(free < LEAST_FREE
      ? [
          fault(
            `${(free / 1e9).toFixed(1)} GB are free on the disk of ${folder}.`,
            "Make room: a full disk stops publishing, and PostgreSQL with it.",
          ),
        ]
      : []),
    ...(files > 0 && ffree < files / 100
      ? [
          fault(
            `The disk of ${folder} has nearly no file entries (inodes) left.`,
            "Delete many small files, or use another disk.",
          ),
        ]
      : []),
  ];
}

async function secretsOpen(folder: string): Promise<Finding[]> {
  const keys = (await readdir(path.join(folder, "signing")).catch(() => [])).filter((name) =>
    name.endsWith(".pem"),
  );
  const files = [...SECRETS, ...keys.map((name) => path.join("signing", name))];
  return (await Promise.all(files.map((name) => openToOthers(path.join(folder, name))))).flat();
}

/** @param file which may be absent */
async function openToOthers(file: string): Promise<Finding[]> {
  if (process.platform === "win32") return [];
  const found = await lstat(file).catch(() => undefined);
  if (!found || (found.mode & 0o077) === 0) return [];
  const mode = (found.mode & 0o777).toString(8).padStart(3, "0");
  return [
    fault(
      `Other users of this machine can read ${file} (mode ${mode}).`,
      `Run chmod 600 on it; if others use this machine, replace the secret as well.`,
    ),
  ];
}

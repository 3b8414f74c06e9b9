/** The name of a stored file within its store: its SHA-256, in a folder of the first two digits. */
const FILE_NAME = /^[0-9a-f]{2}\/[0-9a-f]{64}$/;

/** @throws Error for anything that is not a hash, which could otherwise be a path to somewhere else */
export function fileName(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256");
  return `${sha256.slice(0, 2)}/${sha256}`;
}

export function isFileName(name: string): boolean {
  return FILE_NAME.test(name);
}

/** The SHA-256 that a file must have by its name. */
export function hashInName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

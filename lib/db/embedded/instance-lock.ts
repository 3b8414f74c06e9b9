import { createHash } from "node:crypto";
import { realpath, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/** Held by the one process that may run the embedded PostgreSQL of a data folder. */
export type InstanceLock = { release(): Promise<void> };

/** Another process holds the lock. */
export class AlreadyRunning extends Error {
  constructor(readonly holder: string) {
    super(`Another ${holder} is using this data folder.`);
  }
}

/**
 * Takes the lock of a data folder. It is a listening socket, which the system closes with its process: a `kill -9`
 * leaves nothing behind that could be mistaken for a running instance.
 *
 * @param holder named to anyone who comes second, for example `npm start (process 4711)`
 * @throws AlreadyRunning
 */
export async function lockInstance(folder: string, holder: string): Promise<InstanceLock> {
  const address = await lockAddress(folder);
  for (let attempt = 1; ; attempt++) {
    const server = await listen(address, holder);
    if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    const other = await askHolder(address);
    if (other !== undefined) throw new AlreadyRunning(other);
    // A socket file without a process behind it: left by a kill, where the system has no abstract names.
    if (attempt === 3) throw new AlreadyRunning("process");
    if (!address.startsWith("\0")) await rm(address, { force: true });
  }
}

/** The holder of the lock of a data folder, if any. */
export async function lockHolder(folder: string): Promise<string | undefined> {
  return askHolder(await lockAddress(folder));
}

/** On Linux an abstract name, which lives as long as its process; elsewhere a short path, as sockets need. */
async function lockAddress(folder: string): Promise<string> {
  const id = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 24);
  return os.platform() === "linux" ? `\0lodestone-${id}` : path.join(os.tmpdir(), `lodestone-${id}.sock`);
}

async function listen(address: string, holder: string): Promise<net.Server | undefined> {
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.end(holder);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

async function askHolder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = "";
    const socket = net.connect(address);
    socket.setTimeout(2_000, () => {
      resolve("process");
      socket.destroy();
    });
    socket.on("data", (chunk) => {
      text += chunk.toString("utf8");
    });
    socket.on("end", () => resolve(text || "process"));
    socket.on("error", () => resolve(undefined));
  });
}

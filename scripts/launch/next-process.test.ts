import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { startNext } from "./next-process";

const folder = await mkdtemp(path.join(tmpdir(), "lodestone-next-"));

/** A program that replaces Next, counts its starts and runs `body` on the `nth`. */
async function program(name: string, body: string) {
  const file = path.join(folder, `${name}.mjs`);
  const starts = path.join(folder, `${name}.starts`);
  await writeFile(starts, "");
  await writeFile(
    file,
    `import fs from "node:fs"; import net from "node:net";
     fs.appendFileSync(${JSON.stringify(starts)}, ".");
     const nth = fs.readFileSync(${JSON.stringify(starts)}, "utf8").length;
     const listen = () => net.createServer((socket) => socket.end()).listen(Number(process.argv[2]), "127.0.0.1");
     const wait = () => setInterval(() => {}, 1000);
     ${body}`,
  );
  return {
    command: (port: number) => [file, String(port)],
    starts: async () => (await readFile(starts, "utf8")).length,
  };
}

const options = {
  mode: "production" as const,
  env: {},
  onUnavailable: () => {},
  restarts: 2,
  timeoutMs: 5_000,
};

test("one that does not listen in time is killed and started again", async () => {
  const { command, starts } = await program("late-once", "nth === 1 ? wait() : listen();");
  const next = await startNext({ ...options, command, onCrashLoop: () => {}, timeoutMs: 1_500 });
  expect(await starts()).toBe(2);
  expect(next.port()).toBeGreaterThan(0);
  await next.stop();
});

test.each([
  ["never listens", "wait();", /Next did not listen within 1 seconds each of the 3 times/],
  ["always dies", "process.exit(1);", /Next ended each of the 3 times/],
])("one that %s fails the start with a sentence", async (name, body, sentence) => {
  const { command, starts } = await program(name.replaceAll(" ", "-"), body);
  const onCrashLoop = vi.fn();
  await expect(startNext({ ...options, command, onCrashLoop, timeoutMs: 700 })).rejects.toThrow(sentence);
  expect(await starts()).toBe(3);
  expect(onCrashLoop).not.toHaveBeenCalled();
});

test("one that dies later is replaced, and given up when it keeps dying", async () => {
  const { command } = await program(
    "dies-later",
    "nth === 1 ? listen().on('connection', () => setImmediate(() => process.exit(1))) : process.exit(1);",
  );
  let giveUp: () => void = () => {};
  const gaveUp = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const next = await startNext({ ...options, command, onCrashLoop: () => giveUp() });
  const port = next.port();
  if (port !== undefined) net.connect(port, "127.0.0.1").on("error", () => {});
  await gaveUp;
  expect(next.port()).toBeUndefined();
});

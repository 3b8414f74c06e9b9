import { describe, expect, it } from "vitest";
import { BrokenFile } from "../import-file";
import { answered, readInThread } from "./read-in-thread";

const LEVELS = { lowestPaid: "subscriber", levels: [{ slug: "subscriber", name: "Subscriber" }] };
const file = (text: string) => ({ name: "kilns.md", bytes: new Uint8Array(Buffer.from(text)) });

describe("a file read in a thread", () => {
  it("gives the report, or the refusal with its line", async () => {
    const report = await readInThread(file("# Kilns\n\nTwo fires, 40~42 t."), {}, LEVELS);
    expect(report).toMatchObject({ title: "Kilns", format: "markdown" });
    await expect(readInThread(file("# Kilns\n\n<script>x</script>"), {}, LEVELS)).rejects.toThrow(BrokenFile);
    await expect(readInThread(file("# Kilns\n\n<script>x</script>"), {}, LEVELS)).rejects.toMatchObject({
      line: 3,
      field: "file",
    });
  });

  it("is ended at its time, and the next file is read", async () => {
    const waiting = answered({ kind: "wait" }, 2000);
    // the process itself keeps running meanwhile
    const turns = await new Promise<number>((resolve) => setImmediate(() => resolve(1)));
    expect(turns).toBe(1);
    await expect(waiting).rejects.toThrow(/took more than 2 seconds/);
    expect(await readInThread(file("# Kilns\n\nWords."), {}, LEVELS)).toMatchObject({ title: "Kilns" });
  });

  it("is ended when it takes too much memory, and the next file is read", async () => {
    await expect(answered({ kind: "fill" })).rejects.toThrow(/too much memory/);
    expect(await readInThread(file("# Kilns\n\nWords."), {}, LEVELS)).toMatchObject({ title: "Kilns" });
  }, 60_000);
});

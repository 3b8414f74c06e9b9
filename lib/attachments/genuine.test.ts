import { createHash } from "node:crypto";
import { rm, stat, utimes, writeFile } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { reportAltered } = await import("./commands/report-altered");
const { fileOf, writeStored } = await import("./files");
const { checkStored, readGenuine } = await import("./genuine");
const { alteredFiles } = await import("./queries/altered-files");

const words = Buffer.from("what was stored");
const sha256 = createHash("sha256").update(words).digest("hex");

it("gives the bytes that were stored, and no others, also when size and date are put back", async () => {
  await writeStored(sha256, words);
  expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
  expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
  expect(await checkStored(sha256)).toBe(words.byteLength);

  const { atime, mtime } = await stat(fileOf(sha256));
  await writeFile(fileOf(sha256), "what was forged");
  await utimes(fileOf(sha256), atime, mtime);
  expect(await readGenuine(sha256)).toEqual({ state: "altered" });
  expect(await checkStored(sha256)).toBeNull();

  await writeStored(sha256, words);
  expect(await readGenuine(sha256)).toEqual({ state: "genuine", bytes: words });
  await rm(fileOf(sha256));
  expect(await readGenuine(sha256)).toEqual({ state: "missing" });
  expect(await checkStored(sha256)).toBeNull();
});

it("raises the alarm once, in the process's log and for admins alone", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const file = { subjectKind: "Attachment", subjectId: "a-picture", sha256, state: "altered" } as const;
  await reportAltered(file);
  await reportAltered(file);
  expect(said).toHaveBeenCalledTimes(1);
  expect(said.mock.calls[0]?.[0]).toMatch(/^ALARM: the stored file/);
  said.mockRestore();
  expect(await db.auditEntry.count({ where: { action: "files.altered" } })).toBe(1);
  expect((await alteredFiles(OPERATOR)).map(({ what }) => what)).toEqual(["Attachment a-picture"]);
  await expect(alteredFiles(ANONYMOUS)).rejects.toBeInstanceOf(NotFound);
});

import { expect, it, vi } from "vitest";
import { ANONYMOUS, OPERATOR } from "@/lib/access/types";
import { openTestDatabase } from "@/lib/db/test-database";
import { NotFound } from "@/lib/errors";

await openTestDatabase();
const { db } = await import("@/lib/db/client");
const { reportAltered } = await import("./commands/report-altered");
const { alteredFiles } = await import("./queries/altered-files");

const sha256 = "a".repeat(64);

it("raises the alarm once, in the process's log and for admins only", async () => {
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

import type { z } from "zod";
import { makeAccount, signedIn, TEST_ORIGIN } from "@/lib/auth/test-account";
import { CheckFile, TakeFile } from "./schema";

type More = Partial<z.input<typeof CheckFile>> & { list?: string; content?: "entities" | "relationships" };

/** What tests of imports do, on the database that is open. */
export async function importsInTest() {
  const { db } = await import("@/lib/db/client");
  const { takeFile } = await import("./commands/take-file");
  const { checkFile } = await import("./commands/check-file");
  const { startImport, undoImport } = await import("./commands/begin-import");
  const { workOnImport } = await import("./commands/work-on-import");
  const { importView } = await import("./queries/imports");
  const editor = await signedIn(await makeAccount({ role: "editor" }));

  const work = async (importId: string) => {
    while (await workOnImport(importId, TEST_ORIGIN));
  };
  const take = async (lines: readonly string[], list = "suppliers", content = "entities") =>
    (await takeFile(editor, TakeFile.parse({ text: lines.join("\n"), list, content }))).importId;

  return {
    db,
    editor,
    work,
    take,
    /** Takes a file, and has its lines checked with the columns that are guessed. */
    async checked(lines: readonly string[], { list, content, ...more }: More = {}): Promise<string> {
      const importId = await take(lines, list, content);
      const view = await importView(editor, { id: importId });
      const columns = view.reading?.columns.map((field) => field ?? "ignore");
      await checkFile(editor, CheckFile.parse({ importId, columns, kind: "Organization", ...more }));
      await work(importId);
      return importId;
    },
    async run(importId: string): Promise<void> {
      await startImport(editor, { importId }, TEST_ORIGIN);
      await work(importId);
    },
    async undo(importId: string): Promise<void> {
      await undoImport(editor, { importId }, TEST_ORIGIN);
      await work(importId);
    },
    plans: async (id: string) =>
      Object.fromEntries((await importView(editor, { id })).counts.map(({ plan, lines }) => [plan, lines])),
    remarks: async (id: string) =>
      (await importView(editor, { id })).lines.map(({ line, plan, remark }) => [line, plan, remark] as const),
    entityCalled: (value: string) =>
      db.entity.findFirst({
        where: { names: { some: { value } } },
        select: {
          id: true,
          slug: true,
          kind: true,
          country: true,
          summary: true,
          names: { orderBy: { value: "asc" }, select: { value: true, type: true, lang: true } },
          identifiers: { select: { scheme: true, value: true } },
        },
      }),
    /** What the register holds, to see that something came back to it. */
    register: async () => [
      await db.entity.findMany({ orderBy: { slug: "asc" }, omit: { revision: true } }),
      await db.entityName.findMany({ orderBy: { id: "asc" } }),
      await db.identifier.findMany({ orderBy: { id: "asc" } }),
      await db.relationship.findMany({ orderBy: { id: "asc" } }),
      await db.relationshipDocument.findMany({ orderBy: { id: "asc" } }),
      await db.sourceDocument.findMany({ orderBy: { id: "asc" } }),
      await db.source.findMany({ orderBy: { id: "asc" } }),
    ],
  };
}

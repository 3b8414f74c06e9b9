import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { NotFound } from "@/lib/errors";
import { download, fileName } from "@/lib/exports/download";
import { libraryCsv, libraryJson, libraryMarkdown } from "@/lib/library/library-file";
import { readKept } from "@/lib/library/queries/library";
import { readSettings } from "@/lib/settings/queries/read-settings";

const FORMATS = new Map([
  ["csv", { write: libraryCsv, type: "text/csv; charset=utf-8" }],
  ["json", { write: libraryJson, type: "application/json; charset=utf-8" }],
  ["md", { write: libraryMarkdown, type: "text/markdown; charset=utf-8" }],
]);

/** The viewer's bookmarks, notes and highlights as a file. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  async run(viewer, { params }) {
    const format = String(params.format);
    const found = FORMATS.get(format);
    if (!found) throw new NotFound();
    const { write, type } = found;
    const { name } = await readSettings(["name"]);
    return download(write(await readKept(viewer)), { type, name: fileName(name, `library.${format}`) });
  },
});

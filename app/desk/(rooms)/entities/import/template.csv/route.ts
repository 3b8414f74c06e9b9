import { guardedHandler } from "@/lib/auth/guard";
import { download } from "@/lib/exports/download";
import { templateText } from "@/lib/register/rows/templates";
import { TemplateName } from "@/lib/register/schema";

/** A spreadsheet with the heads that are known, and a row that shows what belongs below them. */
export const GET = guardedHandler({
  query: TemplateName,
  permit: "register.import",
  run: async (_viewer, { query: { content } }) =>
    download(`\ufeff${templateText(content)}\r\n`, {
      type: "text/csv; charset=utf-8",
      name: `${content}.csv`,
    }),
});

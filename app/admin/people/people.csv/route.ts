import { guardedHandler } from "@/lib/auth/guard";
import { downloadPieces, fileName } from "@/lib/exports/download";
import { PeopleFilters } from "@/lib/membership/schema";
import { takePeopleFile } from "@/lib/people/queries/people-file";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** The people whom the filters find, as CSV. */
export const GET = guardedHandler({
  query: PeopleFilters.omit({ after: true }),
  permit: "account.export",
  run: async (viewer, { query }, origin) =>
    downloadPieces(await takePeopleFile(viewer, query, origin), {
      type: "text/csv; charset=utf-8",
      name: fileName((await readSettings(["name"])).name, "people.csv"),
    }),
});

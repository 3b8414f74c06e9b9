import { guardedHandler, NoParameters } from "@/lib/auth/guard";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import { download, fileName } from "@/lib/exports/download";

import { readWatchlist } from "@/lib/following/queries/watchlist";
import { watchlistCsv } from "@/lib/following/watchlist-csv";
import { readSettings } from "@/lib/settings/queries/read-settings";

/** The viewer's watchlist as CSV. */
export const GET = guardedHandler({
  query: NoParameters,
  permit: () => true,
  run: async (viewer) => {
    if (viewer.kind !== "person") throw new NotFound();
    const { name, secondLanguage } = await readSettings(["name", "secondLanguage"]);
    const file = { site: env().PUBLIC_URL, second: secondLanguage !== "none" };
    return download(watchlistCsv(await readWatchlist(viewer), file), {
      type: "text/csv; charset=utf-8",
      name: fileName(name, "watchlist.csv"),
    });
  },
});

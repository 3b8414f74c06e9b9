import { guardedHandler } from "@/lib/auth/guard";
import { readPublicLog } from "@/lib/integrity/queries/public-log";
import { LogPage } from "@/lib/integrity/schema";

/** The publication log, 500 entries at a time, for anyone who verifies it. */
export const GET = guardedHandler({
  query: LogPage,
  permit: () => true,
  run: (viewer, { query }) => readPublicLog(viewer, query),
});

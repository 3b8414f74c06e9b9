import { z } from "zod";
import { type Queryable, queryRows } from "@/lib/db/rows";
import { settingValue } from "./keys";

const Row = z.strictObject({ value: z.json() });

/** The name of the house in a process that answers while the database may be away. */
export type KnownName = {
  /** as it was read last; null before that */
  name(): string | null;
  /** reads it again; without an answer, what is known stays */
  refresh(): Promise<void>;
};

/** Remembers the name. Call `refresh` at the start and after each change of settings. */
export function followName(pool: Queryable): KnownName {
  let known: string | null = null;
  return {
    name: () => known,
    async refresh() {
      const rows = await queryRows(
        pool,
        "known-name",
        Row,
        `SELECT "value" FROM "Setting" WHERE "key" = 'name' ORDER BY "number" DESC LIMIT 1`,
      ).catch(() => null);
      if (rows) known = settingValue("name", rows[0]?.value);
    },
  };
}

import { z } from "zod";
import { type Queryable, queryRows } from "@/lib/db/rows";
import { settingValue } from "./keys";

const Row = z.strictObject({ key: z.enum(["name", "contact"]), value: z.json() });

/** Whose site it is, and the address that readers may write to; empty if there is none. */
export type NamedHouse = { name: string; contact: string };

/** The house in a process that answers while the database may be away. */
export type KnownHouse = {
  /** as it was read last; null before that */
  now(): NamedHouse | null;
  /** reads it again; without an answer, what is known stays */
  refresh(): Promise<void>;
};

/** Remembers the house. Call `refresh` at the start and after each change of settings. */
export function followHouse(pool: Queryable): KnownHouse {
  let known: NamedHouse | null = null;
  return {
    now: () => known,
    async refresh() {
      const rows = await queryRows(
        pool,
        "known-house",
        Row,
        `SELECT DISTINCT ON ("key") "key", "value" FROM "Setting" WHERE "key" IN ('name', 'contact') ORDER BY "key", "number" DESC`,
      ).catch(() => null);
      const stored = (key: "name" | "contact") => rows?.find((row) => row.key === key)?.value;
      if (rows) {
        known = {
          name: settingValue("name", stored("name")),
          contact: settingValue("contact", stored("contact")),
        };
      }
    },
  };
}

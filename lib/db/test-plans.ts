import pg from "pg";
import { z } from "zod";
import { queryRows } from "./rows";

/** How one statement was answered: rows looked at in each table, and the indexes by which they were found. */
export type Plan = { text: string; rows: ReadonlyMap<string, number>; indexes: ReadonlySet<string> };

/** One row of a plan: what its node and those below it looked at. */
const Node = z.object({
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().optional(),
  get Plans() {
    return z.array(Node).optional();
  },
});
type Node = z.output<typeof Node>;
const Explained = z.strictObject({ "QUERY PLAN": z.tuple([z.object({ Plan: Node })]) });

/**
 * Runs `work` and has the database explain each SELECT that it sent, with the same values: what a test at size holds a page
 * to, since rows read do not depend on the machine.
 */
export async function plansOf(ownerUrl: string, work: () => Promise<unknown>): Promise<Plan[]> {
  const sent = await statementsOf(work);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const plans: Plan[] = [];
    for (const { text, values } of sent) {
      const rows = await queryRows(
        client,
        "explain",
        Explained,
        `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
        values,
      );
      const plan = { text, rows: new Map<string, number>(), indexes: new Set<string>() };
      for (const { "QUERY PLAN": explained } of rows) walk(explained[0].Plan, plan.rows, plan.indexes);
      plans.push(plan);
    }
    return plans;
  } finally {
    await client.end();
  }
}

function walk(node: Node, rows: Map<string, number>, indexes: Set<string>): void {
  const table = node["Relation Name"];
  if (table) {
    const seen = (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"];
    rows.set(table, (rows.get(table) ?? 0) + Math.round(seen));
  }
  if (node["Index Name"]) indexes.add(node["Index Name"]);
  for (const child of node.Plans ?? []) walk(child, rows, indexes);
}

type Sent = { text: string; values: unknown[] };

/** Listens at the driver; every statement goes its way. */
async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof query>) {
    const [first, second] = args as unknown as [string | { text?: string; values?: unknown[] }, unknown];
    const text = typeof first === "string" ? first : (first.text ?? "");
    const values = typeof first === "string" ? second : (first.values ?? second);
    if (/^\s*(SELECT|WITH)\b/.test(text)) sent.push({ text, values: Array.isArray(values) ? values : [] });
    return query.apply(this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

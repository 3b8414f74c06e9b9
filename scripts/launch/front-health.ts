import { migrationNames } from "@/lib/db/migrations-folder";
import { type Health, watchHealth } from "@/lib/reverse-proxy/health";

/** The health of what is behind the front server, asked once for however many want to know. */
export async function openHealth(): Promise<Health> {
  const { pool } = await import("@/lib/db/pool");
  const { replicaOf } = await import("@/lib/db/replica");
  // By the way that pages and commands take, which may lead through a pooler.
  // Problems of a replica are logged by Next, which reads it.
  return watchHealth(
    pool,
    await migrationNames(),
    replicaOf(() => {}),
  );
}

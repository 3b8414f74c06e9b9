import { lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
import type { SystemUser } from "./postgres-user";

/**
 * Makes sure that a cluster belongs to the user that PostgreSQL runs as. One that root has copied or unpacked belongs
 * to root, and is given back; another owner must be asked, since root would give away their files.
 *
 * @param owner the user that PostgreSQL runs as, if it is not the current one
 * @throws Error with one sentence when it belongs to another user
 */
export async function ownCluster(cluster: string, owner: SystemUser | undefined): Promise<void> {
  const wanted = owner?.uid ?? process.getuid?.();
  const { uid } = await lstat(cluster);
  // Users have numbers only on Unix.
  if (wanted === undefined || uid === wanted) return;
  if (owner && uid === 0) return giveTo(cluster, owner);
  throw new Error(
    `The database in ${cluster} belongs to another user (${uid}) than PostgreSQL runs as (${wanted}): give it to ` +
      `that one, as root with chown -R ${wanted} '${cluster}'.`,
  );
}

/** The folder itself last: an interrupted run is repeated. */
async function giveTo(folder: string, owner: SystemUser): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(file, owner);
    // Of a link itself, never of what it leads to.
    else await lchown(file, owner.uid, owner.gid);
  }
  await lchown(folder, owner.uid, owner.gid);
}

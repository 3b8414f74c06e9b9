import { lchown, lstat, readdir } from "node:fs/promises";
import path from "node:path";
import type { SystemUser } from "./postgres-user";

/**
 * Sees to it that a cluster belongs to whom PostgreSQL runs as. One that root has copied or unpacked belongs to root, and
 * is given back; whoever else has it must be asked, for root would give away what they put there.
 *
 * @param owner whom PostgreSQL runs as, where that is not who we are
 * @throws Error with one sentence when it belongs to somebody else
 */
export async function ownCluster(cluster: string, owner: SystemUser | undefined): Promise<void> {
  const wanted = owner?.uid ?? process.getuid?.();
  const { uid } = await lstat(cluster);
  // Elsewhere than on Unix nobody has a number.
  if (wanted === undefined || uid === wanted) return;
  if (owner && uid === 0) return giveTo(cluster, owner);
  throw new Error(
    `The database in ${cluster} belongs to another user (${uid}) than PostgreSQL runs as (${wanted}): give it to ` +
      `that one, as root with chown -R ${wanted} '${cluster}'.`,
  );
}

/** The folder itself last: what is broken off is done again. */
async function giveTo(folder: string, owner: SystemUser): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTo(file, owner);
    // Of a link itself, never of what it leads to.
    else await lchown(file, owner.uid, owner.gid);
  }
  await lchown(folder, owner.uid, owner.gid);
}

import type { EntityKind } from "@/lib/db/generated/enums";
import { ftmHas } from "@/lib/exports/ftm/ftm-entity";
import { DownloadLinks } from "./download-links";

/** What an entity can be taken away as; nothing where no standard has a word for its kind. */
export function EntityExports({ slug, kind }: { slug: string; kind: EntityKind }) {
  if (!ftmHas(kind)) return null;
  const link = {
    href: `/entities/${slug}/ftm.json`,
    name: "Export as FollowTheMoney",
    title: "The entity with its relationships, for Aleph and other tools",
  };
  return <DownloadLinks links={[link]} />;
}

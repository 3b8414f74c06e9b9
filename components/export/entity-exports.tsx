import type { EntityKind } from "@/lib/db/generated/enums";
import { ftmHas } from "@/lib/exports/ftm/ftm-entity";
import { DownloadLinks } from "./download-links";

/** The formats an entity can be exported in; nothing if no standard covers its kind. */
export function EntityExports({ slug, kind }: { slug: string; kind: EntityKind }) {
  if (!ftmHas(kind)) return null;
  const link = {
    href: `/entities/${slug}/ftm.json`,
    name: "Export as FollowTheMoney",
    title: "The entity with its relationships, for Aleph and other tools",
  };
  return <DownloadLinks links={[link]} />;
}

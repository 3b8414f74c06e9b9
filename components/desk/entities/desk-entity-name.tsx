import type { DeskLink } from "@/lib/entities/desk-types";

/** An entity at the desk: its name, its Chinese name, and a link to its desk page. */
export function DeskEntityName({ entity, link = true }: { entity: DeskLink; link?: boolean }) {
  return (
    <span>
      {link ? (
        <a href={`/desk/entities/${entity.id}`} className="quiet-link">
          {entity.name}
        </a>
      ) : (
        entity.name
      )}
      {entity.nameZh && entity.nameZh !== entity.name && (
        <span lang="zh-Hans" className="ml-1.5 font-normal whitespace-nowrap text-ink-faint">
          {entity.nameZh}
        </span>
      )}
    </span>
  );
}

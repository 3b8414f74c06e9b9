import { KindLabel } from "@/components/field/house-words";
import { Badge } from "@/components/ui/badge";
import type { DeskEntityItem } from "@/lib/entities/desk-types";
import { countryName } from "@/lib/text/country-names";

/** Entities in the desk's list: each line links to its page. */
export function EntityLines({ items }: { items: DeskEntityItem[] }) {
  return (
    <ul className="divide-y divide-rule border-b border-rule">
      {items.map((item) => (
        <li
          key={item.id}
          className="relative flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-1 py-3 transition-colors hover:bg-hover"
        >
          <div className="min-w-0">
            <a
              href={`/desk/entities/${item.id}`}
              className="text-[0.9375rem] leading-snug font-semibold wrap-anywhere text-ink after:absolute after:inset-0"
            >
              {item.name}
              {item.nameZh && item.nameZh !== item.name && (
                <span lang="zh-Hans" className="ml-2 font-normal whitespace-nowrap text-ink-faint">
                  {item.nameZh}
                </span>
              )}
            </a>
            <p className="mt-0.5 type-meta">
              <KindLabel kind={item.kind} />
              {item.country && ` · ${countryName(item.country)}`}
              {item.pinyin && <span lang="zh-Latn-pinyin"> · {item.pinyin}</span>}
            </p>
          </div>
          <p className="flex flex-wrap items-center gap-2 type-meta">
            {item.mergedInto && <Badge tone="info">Merged into {item.mergedInto}</Badge>}
            {item.unsupported > 0 && (
              <Badge tone="caution">
                {item.unsupported} of {item.edges} unsupported
              </Badge>
            )}
            {item.unsupported === 0 && item.edges > 0 && (
              <span>{item.edges === 1 ? "1 relationship" : `${item.edges} relationships`}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

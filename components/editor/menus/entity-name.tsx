import { KindLabel } from "@/components/field/house-words";
import type { EntityChoice } from "@/lib/names/types";

/** An entity in a list of choices: both names and its kind. */
export function EntityName({ choice }: { choice: EntityChoice }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate leading-tight font-medium">{choice.name}</span>
      <span className="block truncate text-xs text-ink-faint">
        {choice.written && choice.written !== choice.name && choice.written !== choice.chinese && (
          <>{choice.written} · </>
        )}
        {choice.chinese && choice.chinese !== choice.name && (
          <>
            <span lang="zh-Hans">{choice.chinese}</span> ·{" "}
          </>
        )}
        <KindLabel kind={choice.kind} />
      </span>
    </span>
  );
}

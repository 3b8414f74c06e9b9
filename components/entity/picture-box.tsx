import { cn } from "@/components/ui/class-names";
import type { PictureNode } from "@/lib/entities/relationships/neighbourhood-layout";
import type { EntityLink } from "@/lib/entities/types";
import { entityHref } from "./addresses";
import { boxText, LINE_HEIGHT } from "./picture-text";

type Props = {
  node: PictureNode;
  entity: Pick<EntityLink, "slug" | "name" | "nameZh">;
  root: boolean;
  day: string | null;
};

/** An entity in the drawing: a link to its page, except for the entity whose page this is. */
export function PictureBox({ node, entity, root, day }: Props) {
  const { x, y, width, height } = node;
  const { lines, zh } = boxText(entity);
  const top = y - ((lines.length + (zh ? 1 : 0)) * LINE_HEIGHT) / 2 + 12;
  const box = (
    <>
      <title>{entity.name}</title>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={6}
        className={cn(
          root ? "fill-ink stroke-ink" : "fill-paper stroke-rule-strong group-hover/box:stroke-accent",
        )}
      />
      <text
        textAnchor="middle"
        className={cn("text-[0.8125rem] font-medium", root ? "fill-paper" : "fill-ink")}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={top + index * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
        {zh && (
          <tspan
            x={x}
            y={top + lines.length * LINE_HEIGHT}
            lang="zh-Hans"
            className={cn("font-normal", root ? "fill-paper" : "fill-ink-faint")}
          >
            {zh}
          </tspan>
        )}
      </text>
    </>
  );
  if (root) return <g data-picture-root>{box}</g>;
  return (
    <a href={entityHref(entity.slug, day)} className="group/box">
      {box}
    </a>
  );
}

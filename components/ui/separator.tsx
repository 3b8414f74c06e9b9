import { cn } from "./class-names";

export type SeparatorProps = { vertical?: boolean; className?: string };

/** A hairline between things: horizontal by default, vertical in a row. */
export function Separator({ vertical = false, className }: SeparatorProps) {
  return (
    <hr
      aria-orientation={vertical ? "vertical" : undefined}
      className={cn("border-0 bg-rule", vertical ? "h-5 w-px self-center" : "my-6 h-px w-full", className)}
    />
  );
}

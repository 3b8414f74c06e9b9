import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./class-names";

const style = cva(
  "inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs leading-4 font-medium whitespace-nowrap [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-sunken text-ink-soft ring-1 ring-rule ring-inset",
        outline: "text-ink-soft ring-1 ring-rule-strong ring-inset",
        accent: "bg-accent-wash text-accent",
        good: "bg-good-wash text-good",
        caution: "bg-caution-wash text-caution",
        danger: "bg-danger-wash text-danger",
        info: "bg-info-wash text-info",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof style>["tone"]>;

/** A word or two about a state or kind. The words carry the meaning; the colour only helps. */
export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return <span {...rest} className={cn(style({ tone }), className)} />;
}

import { cva, type VariantProps } from "class-variance-authority";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

const style = cva("flex gap-3 rounded-card border-l-[3px] px-4 py-3 text-sm", {
  variants: {
    tone: {
      info: "border-info bg-info-wash [&>svg]:text-info",
      good: "border-good bg-good-wash [&>svg]:text-good",
      caution: "border-caution bg-caution-wash [&>svg]:text-caution",
      danger: "border-danger bg-danger-wash [&>svg]:text-danger",
    },
  },
  defaultVariants: { tone: "info" },
});

const icons = { info: Info, good: CircleCheck, caution: TriangleAlert, danger: OctagonAlert };

export type CalloutTone = NonNullable<VariantProps<typeof style>["tone"]>;

export type CalloutProps = {
  tone?: CalloutTone;
  title?: ReactNode;
  children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits its turn; omit it for a notice that is there from the start */
  role?: "alert" | "status";
  id?: string;
  className?: string;
};

/** A notice in the flow of a page. */
export function Callout({ tone = "info", title, children, className, ...rest }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div {...rest} className={cn(style({ tone }), className)}>
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1 space-y-1 text-ink-soft">
        {title && <p className="font-semibold text-ink">{title}</p>}
        {children}
      </div>
    </div>
  );
}

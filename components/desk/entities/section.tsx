import type { ReactNode } from "react";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";

type Props = { id: string; title: string; text?: ReactNode; actions?: ReactNode; children: ReactNode };

/** One section of an entity's page at the desk. */
export function Section({ id, title, text, actions, children }: Props) {
  return (
    <Card id={id} className="scroll-mt-20">
      <CardHeader>
        <div className="min-w-0">
          <CardTitle>{title}</CardTitle>
          {text && <p className="mt-1 max-w-2xl text-[0.8125rem] text-ink-faint">{text}</p>}
        </div>
        {actions}
      </CardHeader>
      {children}
    </Card>
  );
}

/** A collapsible part for what is added or shown less often. */
export function More({
  title,
  open = false,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details
      open={open}
      className="group mt-4 border-t border-rule pt-3 first:mt-0 first:border-t-0 first:pt-0"
    >
      <summary className="w-fit cursor-pointer rounded-xs py-1 text-sm font-medium text-accent hover:text-accent-strong">
        {title}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

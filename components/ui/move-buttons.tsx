"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type FormState, formMessages } from "@/lib/auth/guard/form-state";
import { useFormAnswer } from "./action-form";
import { buttonStyle } from "./button-style";

const STYLE = buttonStyle({ variant: "quiet", size: "icon-sm" });
const WAYS = [
  { to: "up", Icon: ArrowUp },
  { to: "down", Icon: ArrowDown },
] as const;

type Moved = FormState<{ to: "up" | "down" }>;
type Props = {
  /** is sent `values` and `to` */
  action: (previous: Moved, form: FormData) => Promise<Moved>;
  values: Readonly<Record<string, string>>;
  /** what is moved */
  name: string;
  first: boolean;
  last: boolean;
};

/**
 * Moves a line of a list up or down. The pressed button keeps the focus (see `KeepFocus`), so that it can be pressed again.
 */
export function MoveButtons({ action, values, name, first, last }: Props) {
  const [answer, send] = useFormAnswer(action);
  const moved = answer?.status === "success" ? answer.data?.to : undefined;
  return (
    <form action={send} className="flex gap-1">
      {Object.entries(values).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {WAYS.map(({ to, Icon }) => (
        <button
          key={to}
          type="submit"
          name="to"
          value={to}
          // biome-ignore lint/a11y/noAutofocus: pressed before the scripts have loaded, it comes back in a new page
          autoFocus={moved === to}
          aria-disabled={to === "up" ? first : last}
          aria-label={`Move ${name} ${to}`}
          className={STYLE}
        >
          <Icon aria-hidden="true" />
        </button>
      ))}
      <span role="status" className="sr-only">
        {answer?.status === "success" ? answer.message : formMessages(answer, []).join(" ")}
      </span>
    </form>
  );
}

"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useFormAnswer } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { formMessages } from "@/lib/auth/guard/form-state";
import { moveFollowAction } from "@/lib/following/actions";

const STYLE = buttonStyle({ variant: "quiet", size: "icon-sm" });
const WAYS = [
  { to: "up", Icon: ArrowUp },
  { to: "down", Icon: ArrowDown },
] as const;

type Props = { followId: string; name: string; first: boolean; last: boolean };

/** Moves a line up or down. The pressed button keeps the focus (see `KeepFocus`), so that it can be pressed again. */
export function MoveButtons({ followId, name, first, last }: Props) {
  const [answer, send] = useFormAnswer(moveFollowAction);
  const moved = answer?.status === "success" ? answer.data?.to : undefined;
  return (
    <form action={send} className="flex gap-1">
      <input type="hidden" name="followId" value={followId} />
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

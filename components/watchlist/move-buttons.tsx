"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormAnswer } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { formMessages } from "@/lib/auth/guard/form-state";
import { moveFollowAction } from "@/lib/following/actions";

const STYLE = buttonStyle({ variant: "quiet", size: "icon-sm" });

type Props = { followId: string; name: string; first: boolean; last: boolean };

/** Moves a line up or down. The pressed button keeps the focus, so that it can be pressed again. */
export function MoveButtons({ followId, name, first, last }: Props) {
  const [answer, send] = useFormAnswer(moveFollowAction);
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (answer) pressed.current?.focus();
  }, [answer]);
  const press = (event: React.MouseEvent<HTMLButtonElement>) => {
    pressed.current = event.currentTarget;
  };
  return (
    <form action={send} className="flex gap-1">
      <input type="hidden" name="followId" value={followId} />
      <button
        type="submit"
        name="to"
        value="up"
        onClick={press}
        aria-disabled={first}
        aria-label={`Move ${name} up`}
        className={STYLE}
      >
        <ArrowUp aria-hidden="true" />
      </button>
      <button
        type="submit"
        name="to"
        value="down"
        onClick={press}
        aria-disabled={last}
        aria-label={`Move ${name} down`}
        className={STYLE}
      >
        <ArrowDown aria-hidden="true" />
      </button>
      <span role="status" className="sr-only">
        {answer?.status === "success" ? answer.message : formMessages(answer, []).join(" ")}
      </span>
    </form>
  );
}

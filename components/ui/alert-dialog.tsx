"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";
import { backdropStyle, dialogStyle } from "./popup-style";

/** A question that must be answered; a press outside does not close it. */
export function AlertDialog(props: Base.Root.Props) {
  return <Base.Root {...props} />;
}

/** The trigger: `<AlertDialogTrigger render={<Button variant="danger" />}>Withdraw</AlertDialogTrigger>`. */
export function AlertDialogTrigger(props: ComponentProps<typeof Base.Trigger>) {
  return <Base.Trigger {...props} />;
}

/** The panel. `children` are the form or the buttons, the safe one first. */
export function AlertDialogContent(props: { title: ReactNode; description: ReactNode; children: ReactNode }) {
  return (
    <Base.Portal>
      <Base.Backdrop className={backdropStyle} />
      <Base.Popup className={cn(dialogStyle, "sm:max-w-md")}>
        <Base.Title className="text-lg leading-snug font-semibold">{props.title}</Base.Title>
        <Base.Description className="mt-2 text-sm text-ink-soft">{props.description}</Base.Description>
        <div className="mt-6 flex flex-wrap justify-end gap-3">{props.children}</div>
      </Base.Popup>
    </Base.Portal>
  );
}

/** The negative answer: `<AlertDialogClose render={<Button variant="secondary" />}>Keep it</AlertDialogClose>`. */
export function AlertDialogClose(props: ComponentProps<typeof Base.Close>) {
  return <Base.Close {...props} />;
}

"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { buttonStyle } from "./button-style";
import { cn } from "./class-names";
import { backdropStyle, dialogStyle } from "./popup-style";

/** Holds the state: `open`, `onOpenChange`, `defaultOpen`. */
export function Dialog(props: Base.Root.Props) {
  return <Base.Root {...props} />;
}

export type DialogContentProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** wider than the usual 32rem */
  wide?: boolean;
  /** where the focus goes on closing, if not back to where it was */
  finalFocus?: Base.Popup.Props["finalFocus"];
};

/** The panel, with a title, a description and a close button. */
export function DialogContent({
  title,
  description,
  children,
  wide = false,
  finalFocus,
}: DialogContentProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className={backdropStyle} />
      <Base.Popup
        className={cn(dialogStyle, wide ? "sm:max-w-3xl" : "sm:max-w-lg")}
        {...(finalFocus !== undefined && { finalFocus })}
      >
        <Base.Title className="pr-10 text-lg leading-snug font-semibold">{title}</Base.Title>
        {description && (
          <Base.Description className="mt-1.5 text-sm text-ink-soft">{description}</Base.Description>
        )}
        <div className="mt-5">{children}</div>
        <Base.Close
          aria-label="Close"
          className={buttonStyle({
            variant: "quiet",
            size: "icon-sm",
            className: "absolute top-4 right-4 text-ink-faint",
          })}
        >
          <X aria-hidden="true" />
        </Base.Close>
      </Base.Popup>
    </Base.Portal>
  );
}

/** The row of a dialog's buttons. */
export function DialogFooter({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={cn("mt-6 flex flex-wrap justify-end gap-3", className)} />;
}

/** Closes the dialog it is in: `<DialogClose render={<Button variant="secondary" />}>Cancel</DialogClose>`. */
export function DialogClose(props: ComponentProps<typeof Base.Close>) {
  return <Base.Close {...props} />;
}

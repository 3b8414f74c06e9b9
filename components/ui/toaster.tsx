"use client";

import { Toast } from "@base-ui/react/toast";
import { CircleCheck, Info, OctagonAlert, X } from "lucide-react";
import { buttonStyle } from "./button-style";
import { toastManager } from "./show-toast";

/** The region where toasts appear; once, in each layout that has any. F6 moves the focus to it. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} timeout={6000} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2 print:hidden">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-card border border-rule bg-surface text-ink shadow-overlay transition-[opacity,translate] data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3 p-4 text-sm">
        <ToneIcon tone={toast.type} />
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="mt-0.5 text-ink-soft" />
          <Toast.Action className={buttonStyle({ variant: "link", size: "sm", className: "mt-1.5" })} />
        </div>
        <Toast.Close
          aria-label="Dismiss"
          className={buttonStyle({ variant: "quiet", size: "icon-sm", className: "-mt-1.5 -mr-1.5" })}
        >
          <X aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

function ToneIcon({ tone }: { tone: string | undefined }) {
  if (tone === "good")
    return <CircleCheck aria-hidden="true" className="mt-px size-4.5 shrink-0 text-good" />;
  if (tone === "danger")
    return <OctagonAlert aria-hidden="true" className="mt-px size-4.5 shrink-0 text-danger" />;
  return <Info aria-hidden="true" className="mt-px size-4.5 shrink-0 text-info" />;
}

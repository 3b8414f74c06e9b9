import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";

export const metadata: Metadata = {
  title: { template: "%s · Desk · Lodestone", default: "Desk" },
  robots: { index: false },
};

/** What every page of the desk shares. It protects nothing: each page and each query checks permission itself. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    // Any page of the desk may contain Chinese input, so its font is loaded from the start.
    <div data-han-font="">
      {children}
      <Toaster />
    </div>
  );
}

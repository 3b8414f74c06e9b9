import type { ReactNode } from "react";
import { DeskNav } from "@/components/desk/desk-nav";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { can } from "@/lib/access/permissions";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

/** Header, side navigation and footer around the pages of the desk; the editor has the window to itself. */
export async function RoomLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      <SiteHeader
        signedIn={isSignedIn(viewer)}
        staff={isStaff(viewer)}
        admin={can(viewer, "admin.enter")}
        current="desk"
      />
      <div className="page-width grid gap-x-10 gap-y-6 py-8 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <DeskNav />
        <main id="main" tabIndex={-1} className="min-w-0">
          {children}
        </main>
      </div>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}

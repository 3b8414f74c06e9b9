import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

/** Header and footer around the sign-in and sign-up pages. */
export async function EntryLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      <SiteHeader signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} current="sign-in" />
      <main id="main" tabIndex={-1} className="page-width">
        {children}
      </main>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}

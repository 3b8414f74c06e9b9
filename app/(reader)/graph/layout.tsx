import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

/** Header and footer around the graph, which is as wide as the window. */
export default async function GraphLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <>
      <SiteHeader signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} current="graph" />
      <main id="main" tabIndex={-1} className="px-[clamp(1.125rem,3vw,2.5rem)]">
        {children}
      </main>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}

import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import type { SiteRoom } from "@/components/site/site-links";
import { isSignedIn, isStaff, isUnscripted } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

type Props = {
  /** the header link to mark as current */
  current?: SiteRoom;
  /** the query shown in the header's search field */
  asked?: string;
  /** for the main element */
  className?: string;
  children: ReactNode;
};

/** Header and footer around a reader's page. */
export async function ReaderRoom({ current, asked, className = "page-width", children }: Props) {
  const viewer = await currentViewer();
  const unscripted = isUnscripted(viewer);
  return (
    <>
      <SiteHeader signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} {...{ current, asked, unscripted }} />
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} unscripted={unscripted} />
    </>
  );
}

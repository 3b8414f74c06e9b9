import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import type { SiteRoom } from "@/components/site/site-links";
import { isSignedIn, isStaff, isUnscripted } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";

type Props = {
  /** the link of the header that is the current one */
  current?: SiteRoom;
  /** what the header's search field holds: the question that the page answers */
  asked?: string;
  /** of the main part */
  className?: string;
  children: ReactNode;
};

/** Header and footer around a room that readers enter. */
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

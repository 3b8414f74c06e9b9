import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import type { SiteRoom } from "@/components/site/site-links";
import { pageZone } from "@/components/ui/page-zone";
import { can } from "@/lib/access/permissions";
import { isSignedIn, isStaff, isUnscripted } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { siteSettings } from "./site-settings";

type FrameProps = {
  /** the header link to mark as current */
  current?: SiteRoom;
  children: ReactNode;
};

type ReaderFrameProps = FrameProps & {
  /** the query shown in the header's search field */
  asked?: string;
  /** for the main element */
  className?: string;
};

/** Header and footer around a reader's page, which may be cached and then sent without React's scripts. */
export async function ReaderFrame({ current, asked, className = "page-width", children }: ReaderFrameProps) {
  const viewer = await currentViewer();
  const unscripted = isUnscripted(viewer);
  const house = await siteSettings();
  pageZone().name = house.zone;
  return (
    <>
      <SiteHeader
        house={house}
        signedIn={isSignedIn(viewer)}
        staff={isStaff(viewer)}
        {...{ current, asked, unscripted }}
      />
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
      <SiteFooter house={house} demonstration={env().LODESTONE_DEMO === "on"} unscripted={unscripted} />
    </>
  );
}

/**
 * Header and footer around a page that is rendered for each request and keeps its scripts. `nav`: the navigation of its
 * section, at the side or, on a phone, above the page.
 */
export async function OwnFrame({ current, nav, children }: FrameProps & { nav?: ReactNode }) {
  const viewer = await currentViewer();
  const house = await siteSettings();
  pageZone().name = house.zone;
  return (
    <>
      <SiteHeader
        house={house}
        signedIn={isSignedIn(viewer)}
        staff={isStaff(viewer)}
        admin={can(viewer, "admin.enter")}
        moderator={can(viewer, "discussion.moderate")}
        current={current}
      />
      {nav ? (
        <div className="page-width grid min-h-[60vh] content-start gap-x-10 gap-y-6 py-8 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
          {nav}
          <main id="main" tabIndex={-1} className="min-w-0">
            {children}
          </main>
        </div>
      ) : (
        <main id="main" tabIndex={-1} className="page-width">
          {children}
        </main>
      )}
      <SiteFooter house={house} demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}

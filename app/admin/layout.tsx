import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AdminNav } from "@/components/admin/admin-nav";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { can } from "@/lib/access/permissions";
import { isSignedIn, isStaff } from "@/lib/access/rank";
import { currentViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/env";
import { adminOverview } from "@/lib/membership/queries/admin-overview";

export const metadata: Metadata = {
  title: { template: "%s · Admin · Lodestone", default: "Admin" },
  robots: { index: false },
};

/** Header and side navigation. It protects nothing: each page and each query checks permission itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const admin = can(viewer, "admin.enter");
  const waitingRequests = admin ? (await adminOverview(viewer)).waitingRequests : 0;
  return (
    <>
      <SiteHeader signedIn={isSignedIn(viewer)} staff={isStaff(viewer)} admin={admin} current="admin" />
      <div className="page-width grid min-h-[60vh] content-start gap-x-10 gap-y-6 py-8 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <AdminNav waitingRequests={waitingRequests} />
        <main id="main" tabIndex={-1} className="min-w-0">
          {children}
        </main>
      </div>
      <SiteFooter demonstration={env().LODESTONE_DEMO === "on"} />
    </>
  );
}

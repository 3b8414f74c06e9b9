import type { Metadata } from "next";
import type { ReactNode } from "react";
import { OwnFrame } from "@/app/site-frame";
import { siteSettings, titles } from "@/app/site-settings";
import { AdminNav } from "@/components/admin/admin-nav";
import { can } from "@/lib/access/permissions";
import { currentViewer } from "@/lib/auth/viewer";
import { queueCounts } from "@/lib/discussion/queries/moderation-queue";
import { adminOverview } from "@/lib/membership/queries/admin-overview";

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await siteSettings();
  return { title: titles(`Admin · ${name}`, "Admin"), robots: { index: false } };
}

/** Header and side navigation. It protects nothing: each page and each query checks permission itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const admin = can(viewer, "admin.enter");
  const waitingRequests = admin ? (await adminOverview(viewer)).waitingRequests : 0;
  const queues = can(viewer, "discussion.moderate") ? await queueCounts(viewer) : null;
  return (
    <OwnFrame current="admin" nav={<AdminNav admin={admin} {...{ waitingRequests, queues }} />}>
      {children}
    </OwnFrame>
  );
}

import type { ReactNode } from "react";
import { OwnFrame } from "@/app/site-frame";
import { DeskNav } from "@/components/desk/desk-nav";
import { can } from "@/lib/access/permissions";
import { currentViewer } from "@/lib/auth/viewer";
import { openCorrections } from "@/lib/corrections/queries/desk-corrections";

/** Header, side navigation and footer around the pages of the desk; the editor has the window to itself. */
export default async function RoomLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  const corrections = can(viewer, "correction.answer") ? await openCorrections(viewer) : 0;
  return (
    <OwnFrame current="desk" nav={<DeskNav corrections={corrections} />}>
      {children}
    </OwnFrame>
  );
}

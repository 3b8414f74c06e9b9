import type { ReactNode } from "react";
import { OwnFrame } from "@/app/site-frame";
import { DeskNav } from "@/components/desk/desk-nav";

/** Header, side navigation and footer around the pages of the desk; the editor has the window to itself. */
export default function RoomLayout({ children }: { children: ReactNode }) {
  return (
    <OwnFrame current="desk" nav={<DeskNav />}>
      {children}
    </OwnFrame>
  );
}

import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around the graph, which is as wide as the window. */
export default function GraphLayout({ children }: { children: ReactNode }) {
  return (
    <ReaderRoom current="graph" className="px-[clamp(1.125rem,3vw,2.5rem)]">
      {children}
    </ReaderRoom>
  );
}

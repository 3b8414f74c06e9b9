import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around reports. */
export default function ReportsLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom current="reports">{children}</ReaderRoom>;
}

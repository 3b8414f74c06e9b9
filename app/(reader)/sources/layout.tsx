import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around sources. */
export default function SourcesLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom current="claims">{children}</ReaderRoom>;
}

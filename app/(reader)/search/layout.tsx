import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around a search. */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom>{children}</ReaderRoom>;
}

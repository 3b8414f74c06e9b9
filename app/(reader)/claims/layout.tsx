import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around the list of claims. */
export default function ClaimsLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom current="claims">{children}</ReaderRoom>;
}

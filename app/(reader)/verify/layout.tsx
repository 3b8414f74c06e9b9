import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around the verification page. */
export default function VerifyLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom>{children}</ReaderRoom>;
}

import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around concentration. */
export default function ConcentrationLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom current="entities">{children}</ReaderRoom>;
}

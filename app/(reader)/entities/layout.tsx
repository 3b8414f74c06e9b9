import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around entities. */
export default function EntitiesLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom current="entities">{children}</ReaderRoom>;
}

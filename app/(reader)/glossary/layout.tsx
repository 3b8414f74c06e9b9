import type { ReactNode } from "react";
import { ReaderRoom } from "../reader-room";

/** Header and footer around the glossary. */
export default function GlossaryLayout({ children }: { children: ReactNode }) {
  return <ReaderRoom>{children}</ReaderRoom>;
}

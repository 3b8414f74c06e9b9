import type { ReactNode } from "react";
import { OwnFrame } from "@/app/site-frame";

/** Header and footer around the pages to sign in and up, and those that links in mails lead to. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return <OwnFrame current="sign-in">{children}</OwnFrame>;
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often a page with a progress looks again, in milliseconds. */
const EVERY = 2_000;

/** Looks again as long as it is on the page; without JavaScript there is a link. */
export function RefreshWhile() {
  const router = useRouter();
  useEffect(() => {
    const timer = window.setInterval(() => router.refresh(), EVERY);
    return () => window.clearInterval(timer);
  }, [router]);
  return null;
}

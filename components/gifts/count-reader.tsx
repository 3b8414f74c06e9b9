"use client";

import { useEffect } from "react";

/** Tells that a gift was opened, once a browser shows it: a page that is only prepared in advance does not count. */
export function CountReader({ token }: { token: string }) {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === "hidden") return;
      document.removeEventListener("visibilitychange", tell);
      fetch(`/gift/${token}/opened`, { method: "POST", keepalive: true }).catch(() => {});
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [token]);
  return null;
}

"use client";

import { useEffect } from "react";

/** Tells, once a browser shows it, that a gift was opened. */
export function CountReader({ token }: { token: string }) {
  useEffect(() => {
    fetch(`/gift/${token}/opened`, { method: "POST" }).catch(() => {});
  }, [token]);
  return null;
}

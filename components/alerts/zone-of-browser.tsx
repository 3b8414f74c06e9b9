"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** Offers the time zone of the browser, when another one is chosen. Without JavaScript the list is all there is. */
export function ZoneOfBrowser({ chosen }: { chosen: string }) {
  const [zone, setZone] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, []);
  if (zone === null || zone === chosen) return null;
  const use = () => {
    const select = place.current?.closest("form")?.elements.namedItem("zone");
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = zone;
    select.focus();
    setZone(null);
  };
  return (
    <div ref={place} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-soft">
      <p className="wrap-anywhere">Your browser says that you are in {zone.replaceAll("_", " ")}.</p>
      <Button type="button" variant="secondary" size="sm" onClick={use}>
        Use this zone
      </Button>
    </div>
  );
}

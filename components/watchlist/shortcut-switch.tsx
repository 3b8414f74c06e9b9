"use client";

import { useEffect, useId, useState } from "react";
import { Switch } from "@/components/ui/controls";

/** As `single-keys` reads it. */
const OFF = "single-keys-off";

/** Turns the keys F, B, H and N off in this browser, for people whose speech or other software types letters. */
export function ShortcutSwitch() {
  const id = useId();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(isOn()), []);
  if (on === null) return null;
  return (
    <div className="flex items-start gap-3 text-sm">
      <Switch
        id={id}
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked);
          keep(target.checked);
        }}
      />
      <label htmlFor={id} className="leading-6">
        Single keys: F follows what a page is about, B bookmarks a report, H highlights and N notes selected
        words
        <span className="block text-[0.8125rem] leading-snug text-ink-faint">Kept in this browser.</span>
      </label>
    </div>
  );
}

function isOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "");
  } catch {
    // a browser without storage keeps the key on
  }
}

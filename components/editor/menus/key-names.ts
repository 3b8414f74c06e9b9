/** A shortcut as labelled on this machine's keyboard: `Mod-b` is ⌘B or Ctrl B. */
export function keyNames(shortcut: string): string {
  const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Record<string, string> = mac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧", Enter: "↩" }
    : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift", Enter: "Enter" };
  return shortcut
    .split("-")
    .map((key) => names[key] ?? key.toUpperCase())
    .join(mac ? "" : " ");
}

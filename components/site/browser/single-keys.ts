const OFF = "single-keys-off";

/** Acts on a key that is pressed alone, unless the reader types or has switched such keys off. */
export function onSingleKey(key: string, act: () => boolean): void {
  document.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat);
    if (event.key !== key || !plain || event.defaultPrevented || isTyping(event.target) || isOff()) return;
    if (act()) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"))
  );
}

function isOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

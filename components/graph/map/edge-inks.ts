import { KIND_GROUPS, type KindGroup } from "@/lib/graph/kind-groups";
import { GROUP_TEXT } from "../group-line";

/** The groups' colours as a canvas takes them, in the theme of today. */
export function readInks(beside: Element): Map<KindGroup, string> {
  const probe = document.createElement("span");
  probe.hidden = true;
  beside.append(probe);
  const inks = new Map(
    KIND_GROUPS.map((group) => {
      probe.className = GROUP_TEXT[group];
      return [group, getComputedStyle(probe).color];
    }),
  );
  probe.remove();
  return inks;
}

/** Calls back when the theme changes, by hand or by the system. */
export function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const night = matchMedia("(prefers-color-scheme: dark)");
  night.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    night.removeEventListener("change", changed);
  };
}

import { KIND_GROUPS, type KindGroup } from "@/lib/graph/kind-groups";
import { GROUP_TEXT } from "../group-line";

/** Colours for the canvas: each group's line, and an entity's box, plain and lit. */
export type Inks = {
  groups: ReadonlyMap<KindGroup, string>;
  box: { fill: string; line: string; lit: string };
};

/** The colours of the current theme. */
export function readInks(parent: Element): Inks {
  const probe = document.createElement("span");
  probe.hidden = true;
  parent.append(probe);
  const read = (className: string, property: "color" | "backgroundColor" | "borderTopColor") => {
    probe.className = className;
    return getComputedStyle(probe)[property];
  };
  const inks = {
    groups: new Map(KIND_GROUPS.map((group) => [group, read(GROUP_TEXT[group], "color")])),
    box: {
      fill: read("bg-surface", "backgroundColor"),
      line: read("border border-rule-strong", "borderTopColor"),
      lit: read("text-ink", "color"),
    },
  };
  probe.remove();
  return inks;
}

/** Calls back when the theme changes, through the user or the system. */
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

import type { CSSProperties } from "react";
import { strongOf, type Theme, washOf } from "@/lib/house/look/accent";

/** The accent of the house as properties that `components/ui/styles/colors.css` reads; none for the default. */
export function accentStyle(accents: { accentLight: string; accentDark: string }): CSSProperties | undefined {
  const properties = {
    ...propertiesOf(accents.accentLight, "light"),
    ...propertiesOf(accents.accentDark, "dark"),
  };
  return Object.keys(properties).length === 0 ? undefined : properties;
}

function propertiesOf(hex: string, theme: Theme): Record<string, string> {
  if (hex === "") return {};
  return {
    [`--house-accent-${theme}`]: hex,
    [`--house-strong-${theme}`]: strongOf(hex, theme),
    [`--house-wash-${theme}`]: washOf(hex, theme),
  };
}

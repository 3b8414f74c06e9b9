import Color from "colorjs.io";

/** The two looks of the site. */
export type Theme = "light" | "dark";

/** The backgrounds of text in the accent colour, and the text on it: see `components/ui/styles/colors.css`. */
const BESIDE: Record<Theme, readonly string[]> = {
  light: ["#fbf9f4", "#fffefb", "#f3efe5", "#efe9dc", "#fffdf9"],
  dark: ["#10161e", "#171f29", "#0b1016", "#1e2833", "#1c1007"],
};
const PAPER: Record<Theme, string> = { light: "#fbf9f4", dark: "#10161e" };

/** WCAG 2.2, 1.4.3: text of ordinary size. */
const NEEDED = 4.5;

/** The lowest contrast of an accent with what is beside it, as WCAG computes it. */
export function accentContrast(hex: string, theme: Theme): number {
  const accent = new Color(hex);
  return Math.min(
    ...[...BESIDE[theme], washOf(hex, theme)].map((other) => accent.contrastWCAG21(new Color(other))),
  );
}

/** What is wrong with an accent, with the ratio and the nearest colour that passes; null if it can be read in this theme. */
export function accentProblem(hex: string, theme: Theme): string | null {
  const ratio = accentContrast(hex, theme);
  if (ratio >= NEEDED) return null;
  // Rounded down, so that 4.499 does not read as enough.
  const said = (Math.floor(ratio * 100) / 100).toFixed(2);
  return `Its contrast in the ${theme} theme is ${said} : 1, and text needs 4.5 : 1. The nearest colour that passes is ${nearest(hex, theme)}.`;
}

/** The same hue, as much darker or lighter as it takes; found by halving, since contrast only rises that way. */
function nearest(hex: string, theme: Theme): string {
  const { coords } = new Color(hex).to("oklch");
  const [lightness = 0, chroma = 0, hue = 0] = coords.map((one) => one ?? 0);
  const at = (l: number) =>
    new Color("oklch", [l, chroma, hue])
      .toGamut({ space: "srgb" })
      .to("srgb")
      .toString({ format: "hex", collapse: false });
  let [passes, fails] = [theme === "light" ? 0 : 1, lightness];
  for (let step = 0; step < 24; step++) {
    const middle = (passes + fails) / 2;
    if (accentContrast(at(middle), theme) >= NEEDED) passes = middle;
    else fails = middle;
  }
  return at(passes);
}

/** The background of notices in the accent: a breath of it on the paper. */
export function washOf(hex: string, theme: Theme): string {
  return mixed(PAPER[theme], hex, 0.07);
}

/** The accent under the pointer. */
export function strongOf(hex: string, theme: Theme): string {
  return mixed(hex, theme === "light" ? "#000000" : "#ffffff", 0.22);
}

function mixed(one: string, other: string, share: number): string {
  return new Color(one)
    .mix(new Color(other), share, { space: "oklab" })
    .to("srgb")
    .toString({ format: "hex", collapse: false });
}

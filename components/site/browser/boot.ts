/**
 * Runs in the head of every page before the first paint: sets the theme stored in this browser, and fetches the Chinese
 * font and the suggestions of search fields where they are needed.
 */
const THEME = "theme";
const root = document.documentElement;

/** Null where the browser refuses its storage. */
function rememberedTheme(): string | null {
  try {
    return localStorage.getItem(THEME);
  } catch {
    return null;
  }
}

/** Anything else than light or dark follows the system. */
function applyTheme(theme: string | null): void {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-set]"))
    button.setAttribute("aria-pressed", String(button.dataset.themeSet === (root.dataset.theme || "system")));
}

function rememberTheme(theme: string): void {
  try {
    if (theme === "system") localStorage.removeItem(THEME);
    else localStorage.setItem(THEME, theme);
  } catch {
    // Then it holds for this page.
  }
  applyTheme(theme);
}

applyTheme(rememberedTheme());
addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>("[data-theme-set]");
  if (button) rememberTheme(button.dataset.themeSet ?? "system");
});
addEventListener("storage", ({ key, newValue }) => {
  if (key === THEME) applyTheme(newValue);
});

let fetched = false;

/** Adds the font's list of slices. */
function fetchHan(): void {
  if (fetched) return;
  fetched = true;
  for (const weight of [400, 700]) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = `/fonts/han/${weight}.css`;
    document.head.append(link);
  }
}

const hasHan = (field: EventTarget | null): boolean =>
  field !== null && "value" in field && /\p{Script=Han}/u.test(String(field.value));

let suggests = false;

// Most who open a page search nothing.
addEventListener("focusin", ({ target }) => {
  if (suggests || !(target instanceof Element) || !target.matches("[data-suggest]")) return;
  suggests = true;
  const script = document.createElement("script");
  script.src = "/scripts/suggest.js";
  document.head.append(script);
});
addEventListener("input", ({ target }) => {
  if (hasHan(target)) fetchHan();
});
addEventListener("DOMContentLoaded", () => {
  applyTheme(rememberedTheme());
  // A page where Chinese will be typed asks for the font by an attribute.
  const asks = document.querySelector(":lang(zh), [data-han-font]");
  if (asks || [...document.querySelectorAll("input, textarea")].some(hasHan)) fetchHan();
});

/**
 * Runs in the head before the first paint, the same bytes for everyone. It sets the theme stored in this browser,
 * listens to buttons with `data-theme-set`, and fetches the Chinese font's list of slices only for a page with Chinese
 * in its text or in a field, or once the user types some (or for a page that requests it with `data-han-font` because
 * Chinese will be typed there).
 */
export const BOOT_SCRIPT = `(() => {
  const root = document.documentElement;
  const key = "theme";
  const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const apply = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    for (const button of document.querySelectorAll("[data-theme-set]"))
      button.setAttribute("aria-pressed", String(button.dataset.themeSet === (root.dataset.theme || "system")));
  };
  const remember = (theme) => {
    try { theme === "system" ? localStorage.removeItem(key) : localStorage.setItem(key, theme); } catch {}
    apply(theme);
  };
  apply(remembered());
  addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-theme-set]");
    if (button) remember(button.dataset.themeSet);
  });
  addEventListener("storage", (event) => { if (event.key === key) apply(event.newValue); });
  let fetched = false;
  const fetchHan = () => {
    if (fetched) return;
    fetched = true;
    for (const weight of [400, 700]) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = "/fonts/han/" + weight + ".css";
      document.head.append(link);
    }
  };
  const hasHan = (field) => /\\p{Script=Han}/u.test(String(field.value || ""));
  addEventListener("input", (event) => { if (hasHan(event.target)) fetchHan(); });
  addEventListener("DOMContentLoaded", () => {
    apply(remembered());
    const fields = [...document.querySelectorAll("input, textarea")];
    if (document.querySelector(":lang(zh), [data-han-font]") || fields.some(hasHan)) fetchHan();
  });
})();`;

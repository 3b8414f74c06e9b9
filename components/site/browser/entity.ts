import { followHeadings } from "./follow-headings";

followHeadings();
slideThroughDays();
showPictureRoot();

/**
 * The slider of the page's date: moving it writes the day into the field; letting go of it with a pointer, or Enter, shows
 * the page of that day.
 */
function slideThroughDays(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-as-of]");
  const box = form?.querySelector<HTMLElement>("[data-as-of-slider]");
  const slider = box?.querySelector<HTMLInputElement>("input[type=range]");
  const field = form?.querySelector<HTMLInputElement>("input[name=asOf]");
  if (!form || !box || !slider || !field) return;
  const days = (slider.dataset.days ?? "").split(" ");
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const tell = () => {
    const day = days[Number(slider.value)];
    slider.setAttribute("aria-valuetext", day ? words.format(new Date(`${day}T00:00:00Z`)) : "Today");
  };
  let shown = slider.value;
  tell();
  box.hidden = false;
  slider.addEventListener("input", () => {
    field.value = days[Number(slider.value)] ?? "";
    tell();
  });
  slider.addEventListener("pointerup", () => {
    if (slider.value === shown) return;
    shown = slider.value;
    form.requestSubmit();
  });
  slider.addEventListener("keydown", (event) => {
    if (event.key === "Enter") form.requestSubmit();
  });
}

/**
 * Where the drawing is wider than the screen, scrolls it at first so that the entity whose page this is is in the
 * middle, not whatever is at the left.
 */
function showPictureRoot(): void {
  const root = document.querySelector("[data-picture-root]");
  const frame = root?.closest("section");
  if (!root || !frame || frame.scrollWidth <= frame.clientWidth) return;
  const [inside, outside] = [root.getBoundingClientRect(), frame.getBoundingClientRect()];
  frame.scrollLeft += inside.left + inside.width / 2 - (outside.left + outside.width / 2);
}

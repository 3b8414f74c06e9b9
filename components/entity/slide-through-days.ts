/**
 * The slider of the page's date: moving it writes the day into the field; letting go of it with a pointer, or Enter, shows
 * the page of that day. Sent to browsers as its own source (see `entity-script`), so it refers to nothing outside itself.
 */
export function slideThroughDays(): void {
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

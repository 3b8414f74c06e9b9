/**
 * Puts text into a field as if it were typed, so that React and the form around hear of it: React overrides `value` of
 * its fields and would take a plain assignment for its own.
 */
export function typeInto(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

import { cva, type VariantProps } from "class-variance-authority";
import { cn } from "./class-names";

/** The first letters of a name's first and last word; of a Chinese name, its first character. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toUpperCase() || "?";
}

function firstLetter(word = ""): string {
  return word.match(/[\p{L}\p{N}]/u)?.[0] ?? "";
}

const style = cva(
  "inline-grid shrink-0 place-items-center rounded-full bg-accent-wash font-semibold text-accent ring-1 ring-rule ring-inset select-none",
  {
    variants: { size: { sm: "size-6 text-2xs", md: "size-9 text-xs", lg: "size-14 text-lg" } },
    defaultVariants: { size: "md" },
  },
);

export type AvatarProps = { name: string; className?: string } & VariantProps<typeof style>;

/** A person's initials in a circle. The name is next to it, so screen readers skip it. */
export function Avatar({ name, size, className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      lang={/\p{Script=Han}/u.test(name) ? "zh" : undefined}
      className={cn(style({ size }), className)}
    >
      {initialsOf(name)}
    </span>
  );
}

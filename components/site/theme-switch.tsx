import { cn } from "@/components/ui/class-names";
import { PlainIcon } from "@/components/ui/plain-icon";

const choices = [
  { theme: "system", name: "Match system", icon: "monitor" },
  { theme: "light", name: "Light", icon: "sun" },
  { theme: "dark", name: "Dark", icon: "moon" },
] as const;

/**
 * Three buttons without a component behind them: the boot script listens, marks the pressed one and stores it in
 * this browser. Hidden without JavaScript.
 */
export function ThemeSwitch({ className }: { className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would carry a border and a legend for three icons
    <div
      role="group"
      aria-label="Theme"
      className={cn(
        "inline-flex rounded-full border border-rule p-0.5 noscript:hidden print:hidden",
        className,
      )}
    >
      {choices.map(({ theme, name, icon }) => (
        <button
          key={theme}
          type="button"
          data-theme-set={theme}
          aria-label={name}
          title={name}
          // the boot script sets aria-pressed before React looks
          suppressHydrationWarning
          className="grid size-8 place-items-center rounded-full text-ink-faint transition-colors hover:text-ink pressed-theme:bg-hover pressed-theme:text-ink"
        >
          <PlainIcon icon={icon} className="size-4" />
        </button>
      ))}
    </div>
  );
}

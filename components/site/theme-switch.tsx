import { Monitor, Moon, Sun } from "lucide-react";
import { cn } from "@/components/ui/class-names";

const choices = [
  { theme: "system", name: "As the system", Icon: Monitor },
  { theme: "light", name: "Light", Icon: Sun },
  { theme: "dark", name: "Dark", Icon: Moon },
] as const;

/**
 * Three buttons without a component behind them: the boot script listens, marks the pressed one and remembers it in
 * this browser. Away where there is no JavaScript.
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
      {choices.map(({ theme, name, Icon }) => (
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
          <Icon aria-hidden="true" className="size-4" />
        </button>
      ))}
    </div>
  );
}

import { cn } from "./class-names";

export type ProgressProps = {
  /** what is under way */
  label: string;
  /** from 0 to `max`; leave out while it cannot be told */
  value?: number;
  max?: number;
  className?: string;
};

/** How far something is. */
export function Progress({ label, value, max = 100, className }: ProgressProps) {
  return (
    <span className={cn("relative block h-1.5 overflow-hidden rounded-full bg-hover", className)}>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="block h-full w-full appearance-none bg-transparent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent [&:indeterminate::-moz-progress-bar]:bg-transparent"
      />
      {value === undefined && (
        <span
          aria-hidden="true"
          className="absolute inset-y-0 left-0 w-1/3 animate-sweep rounded-full bg-accent"
        />
      )}
    </span>
  );
}

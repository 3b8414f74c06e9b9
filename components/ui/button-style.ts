import { cva, type VariantProps } from "class-variance-authority";

/** The styles of buttons, and of links that look like buttons. */
export const buttonStyle = cva(
  [
    "inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none",
    "transition-colors [&_svg]:size-4 [&_svg]:shrink-0",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
  ],
  {
    variants: {
      variant: {
        primary: "bg-ink text-paper hover:bg-ink-soft",
        accent: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-rule-strong bg-surface text-ink hover:bg-hover",
        quiet: "text-ink-soft hover:bg-hover hover:text-ink",
        danger: "bg-danger text-on-danger hover:bg-danger-strong",
        link: "h-auto! rounded-xs px-0! text-accent underline decoration-1 underline-offset-4 hover:text-accent-strong hover:decoration-2",
      },
      size: {
        sm: "h-8 px-3 text-[0.8125rem]",
        md: "h-10 px-4 text-sm",
        lg: "h-12 px-6 text-base",
        icon: "size-10",
        "icon-sm": "size-8",
      },
    },
    defaultVariants: { variant: "primary", size: "md" },
  },
);

/** Class names for a button with `variant` and `size`. */
export type ButtonStyle = VariantProps<typeof buttonStyle>;

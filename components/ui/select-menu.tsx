"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";
import { controlStyle } from "./control-style";
import { itemStyle, popupStyle } from "./popup-style";

export type SelectMenuProps = {
  options: { value: string; label: ReactNode; disabled?: boolean }[];
  /** with these it is a form's control */
  id?: string;
  name?: string;
  required?: boolean;
  disabled?: boolean;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/**
 * A select whose options may carry more than words. Needs JavaScript: a form that must work without it takes `Select`.
 * Its own style element is off, since the site's policy would refuse it.
 */
export function SelectMenu(props: SelectMenuProps) {
  const { options, id, placeholder = "Choose", className, onValueChange, ...rest } = props;
  const { "aria-label": label, "aria-describedby": describedBy, "aria-invalid": invalid, ...root } = rest;
  return (
    <CSPProvider disableStyleElements>
      <Base.Root
        {...root}
        items={options}
        onValueChange={(value) => value !== null && onValueChange?.(value)}
      >
        <Base.Trigger
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          className={cn(controlStyle, "flex h-10 items-center justify-between gap-2 text-left", className)}
        >
          <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-ink-faint" />
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
            <Base.Popup className={cn(popupStyle, "max-h-80 min-w-(--anchor-width) overflow-y-auto p-1")}>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled}
                  className={cn(itemStyle, "justify-between")}
                >
                  <Base.ItemText>{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check aria-hidden="true" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}

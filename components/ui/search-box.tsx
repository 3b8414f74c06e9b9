import { type ComponentProps, useId } from "react";
import { cn } from "./class-names";
import { PlainIcon } from "./plain-icon";

export type SearchBoxProps = Omit<ComponentProps<"form">, "action"> & {
  /** target of the form, sent with GET */
  action: string;
  /** the field's name in the address */
  name?: string;
  label: string;
  defaultValue?: string;
  placeholder?: string;
  large?: boolean;
};

/** A search field that is a plain form: Enter sends it, with or without JavaScript. */
export function SearchBox(props: SearchBoxProps) {
  return <SearchField id={useId()} {...props} />;
}

/** The same for a page that supplies the field's id, which must be unique on the page. */
export function SearchField({
  id,
  action,
  name = "q",
  label,
  defaultValue,
  placeholder,
  large = false,
  className,
  children,
  ...rest
}: SearchBoxProps & { id: string }) {
  return (
    <search className={className}>
      <form {...rest} action={action} method="get" className="relative">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <PlainIcon
          icon="search"
          className={cn(
            "pointer-events-none absolute top-1/2 -translate-y-1/2 text-ink-faint",
            large ? "left-4 size-5" : "left-2.5 size-4",
          )}
        />
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? label}
          enterKeyHint="search"
          data-suggest={action === "/search" ? "" : undefined}
          className={cn(
            "block w-full rounded-control border border-rule-strong bg-surface text-ink transition-colors hover:border-ink-faint",
            "focus-visible:border-focus focus-visible:outline-offset-0",
            large ? "h-13 pr-4 pl-12 text-lg" : "h-9 pr-3 pl-8.5 text-base sm:text-sm",
          )}
        />
        {children}
      </form>
    </search>
  );
}

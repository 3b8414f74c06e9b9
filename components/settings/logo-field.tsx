"use client";

import { useAnswer } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { messagesOf } from "@/lib/auth/guard/form-state";
import type { Logo } from "@/lib/settings/keys";

type Props = { name: string; label: string; hint: string; logo: Logo | null };

/** A picture to upload, with the one that is in force. */
export function LogoField({ name, label, hint, logo }: Props) {
  const error = messagesOf(useAnswer(), name);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <>
          {logo && (
            // biome-ignore lint/performance/noImgElement: pictures are made small when they come in
            <img
              src={`/house/${logo.file}`}
              alt={`${label}, as it is now`}
              width={logo.width}
              height={logo.height}
              // On the paper of the theme that it is for.
              className={`max-h-16 w-auto max-w-full self-start rounded-control border border-rule p-2 ${name === "logoDark" ? "bg-[#10161e]" : "bg-[#fbf9f4]"}`}
            />
          )}
          <input
            {...control}
            type="file"
            name={name}
            accept=".svg,.png,image/svg+xml,image/png"
            className="block w-full text-sm text-ink-soft file:mr-4 file:rounded-control file:border file:border-solid file:border-rule-strong file:bg-surface file:px-4 file:py-2 file:font-medium file:text-ink"
          />
        </>
      )}
    </Field>
  );
}

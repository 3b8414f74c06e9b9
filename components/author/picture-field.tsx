"use client";

import { useAnswer } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { messagesOf } from "@/lib/auth/guard/form-state";

/** The picture of an author to upload, with the one there is. */
export function PictureField({ picture }: { picture: string | null }) {
  return (
    <Field
      label="Picture"
      hint="A photograph; a square from its middle is shown."
      error={messagesOf(useAnswer(), "picture")}
    >
      {(control) => (
        <>
          {picture && (
            // biome-ignore lint/performance/noImgElement: pictures are made small when they come in
            <img
              src={`/house/${picture}`}
              alt="As it is now"
              width={96}
              height={96}
              className="size-24 self-start rounded-full border border-rule object-cover"
            />
          )}
          <input
            {...control}
            type="file"
            name="picture"
            accept="image/*"
            className="block w-full text-sm text-ink-soft file:mr-4 file:rounded-control file:border file:border-solid file:border-rule-strong file:bg-surface file:px-4 file:py-2 file:font-medium file:text-ink"
          />
        </>
      )}
    </Field>
  );
}

"use client";

import { useState } from "react";
import type { LINK_KINDS } from "@/lib/evidence/claims/schema";
import type { ClaimChoice } from "@/lib/evidence/desk-types";
import type { AssessmentValues } from "./assessment-fields";
import type { ClaimValues } from "./claim-values";
import type { DocumentValues } from "./document-values";

export type MakeValues = ClaimValues & { document: DocumentValues; assessment: AssessmentValues };
export type LinkValues = {
  kind: (typeof LINK_KINDS)[number];
  other: Pick<ClaimChoice, "id" | "text"> | null;
};

/** What was typed into forms and not saved, keyed by what each form is for: the words of a new claim, or a claim. */
export type UnsavedForms = {
  make: Map<string, MakeValues>;
  edit: Map<string, ClaimValues>;
  assess: Map<string, AssessmentValues>;
  rest: Map<string, DocumentValues>;
  link: Map<string, LinkValues>;
};

export const noUnsavedForms = (): UnsavedForms => ({
  make: new Map(),
  edit: new Map(),
  assess: new Map(),
  rest: new Map(),
  link: new Map(),
});

export type FormValues<Values> = {
  values: Values;
  change: (some: Partial<Values>) => void;
  /** it starts from earlier input, not from the suggestion */
  back: boolean;
  /** there is input that is kept when the form is left */
  typed: () => boolean;
  afresh: () => void;
  /** call once it is saved */
  forget: () => void;
};

/**
 * The values of a form. Leaving it, by Escape or for another, drops nothing: opened again, it continues where it was
 * left.
 */
export function useFormValues<Values extends object>(
  forms: Map<string, Values>,
  of: string,
  begin: () => Values,
): FormValues<Values> {
  const [back, setBack] = useState(() => forms.has(of));
  const [values, setValues] = useState(() => forms.get(of) ?? begin());
  const change = (some: Partial<Values>) => {
    // One press may change two fields, one after the other, before the next render.
    const next = { ...(forms.get(of) ?? values), ...some };
    forms.set(of, next);
    setValues(next);
  };
  const forget = () => void forms.delete(of);
  const afresh = () => {
    forget();
    setValues(begin());
    setBack(false);
  };
  return { values, change, back, typed: () => forms.has(of), afresh, forget };
}

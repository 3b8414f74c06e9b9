"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** The button that submits its form; shows that it is in progress. Without JavaScript a plain submit button. */
export function SubmitButton({ pending, ...rest }: ButtonProps) {
  const status = useFormStatus();
  return <Button type="submit" {...rest} pending={pending ?? status.pending} />;
}

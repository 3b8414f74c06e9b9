"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** The button that sends its form; shows that the form is on its way. Without JavaScript a plain submit button. */
export function SubmitButton({ pending, ...rest }: ButtonProps) {
  const status = useFormStatus();
  return <Button type="submit" {...rest} pending={pending ?? status.pending} />;
}

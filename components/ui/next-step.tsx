import { LinkButton } from "./button";

type Props = {
  /** the viewer may take the step */
  may: boolean;
  href: string;
  children: string;
};

/** In an empty list: the next step, for those who can take it. */
export function NextStep({ may, href, children }: Props) {
  return may ? <LinkButton href={href}>{children}</LinkButton> : null;
}

import { __iconData as bell } from "lucide-react/icons/bell";
import { __iconData as check } from "lucide-react/icons/check";
import { __iconData as chevronDown } from "lucide-react/icons/chevron-down";
import { __iconData as lock } from "lucide-react/icons/lock-keyhole";
import { __iconData as menu } from "lucide-react/icons/menu";
import { __iconData as monitor } from "lucide-react/icons/monitor";
import { __iconData as moon } from "lucide-react/icons/moon";
import { __iconData as search } from "lucide-react/icons/search";
import { __iconData as sun } from "lucide-react/icons/sun";
import { __iconData as x } from "lucide-react/icons/x";
import { createElement } from "react";

const SHAPES = { bell, check, chevronDown, lock, menu, monitor, moon, search, sun, x };

export type PlainIconName = keyof typeof SHAPES;

/**
 * A Lucide icon as plain markup, for what is on every page and in cached ones. Lucide's own components are client
 * components: their shapes would be sent once as markup and once more as data for a script.
 */
export function PlainIcon({ icon, className }: { icon: PlainIconName; className?: string }) {
  const { name, node } = SHAPES[icon];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`lucide lucide-${name}${className ? ` ${className}` : ""}`}
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}

/** What the modules of single icons export besides their component; the package's types do not mention it. */
type IconShape = { name: string; node: [tag: string, attributes: Record<string, string>][] };

declare module "lucide-react/icons/bell" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/check" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/chevron-down" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/lock-keyhole" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/menu" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/monitor" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/moon" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/search" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/sun" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/x" {
  export const __iconData: IconShape;
}

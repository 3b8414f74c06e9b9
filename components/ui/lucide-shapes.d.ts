/** What the modules of single icons export beside their component, of which the package's types say nothing. */
type IconShape = { name: string; node: [tag: string, attributes: Record<string, string>][] };

declare module "lucide-react/icons/check" {
  export const __iconData: IconShape;
}
declare module "lucide-react/icons/chevron-down" {
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

export { hrefWith } from "@/components/ui/href-with";

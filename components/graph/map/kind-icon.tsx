import {
  Building2,
  CalendarDays,
  Cpu,
  Factory,
  FlaskConical,
  Gem,
  HardHat,
  Landmark,
  type LucideIcon,
  MapPin,
  Package,
  ScrollText,
  User,
} from "lucide-react";
import type { EntityKind } from "@/lib/db/generated/enums";

const ICONS: Record<EntityKind, LucideIcon> = {
  Organization: Building2,
  ResearchInstitute: FlaskConical,
  PublicBody: Landmark,
  Person: User,
  Facility: Factory,
  Project: HardHat,
  Material: Gem,
  Technology: Cpu,
  Product: Package,
  Policy: ScrollText,
  Event: CalendarDays,
  Place: MapPin,
};

/** An icon for a kind of entity; the panel and the table have it in words. */
export function KindIcon({ kind }: { kind: EntityKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" strokeWidth={1.75} className="size-4 shrink-0 text-ink-faint" />;
}

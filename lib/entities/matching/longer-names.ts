import type { EntityKind } from "@/lib/db/generated/enums";
import type { SplitText } from "./split-text";

const BUSINESS_BEHIND =
  /^ (?:Mining|Metals|Minerals|Resources|Materials|Energy|Capital|Corp|Inc|Ltd|Group|Holdings|Bank|Steel|Motors?|Magnetics|Partners)\b/u;
/** A Chinese name that continues to a company's legal form without a verb in between. */
const COMPANY_BEHIND =
  /^(?<rest>[^\P{Script=Han}的和与向在将由及等是持收购签署投入联手成立设发布宣旗下属对把被为]{2,12}?)(?:股份|控股)?(?:有限责任公司|有限公司)/u;
const FORM = /集团|股份|控股|高科技|科技|新材料|技术|实业|发展/gu;

/** Whether the words continue to a longer name, of another entity: 中国稀土集团资源科技股份有限公司, “Stillwater Mining”. */
export function goesOn(
  { text, starts, raws }: SplitText,
  to: number,
  kind: EntityKind,
  han: boolean,
): boolean {
  const end = (starts[to] ?? 0) + (raws[to] ?? "").length;
  const after = text.slice(end, end + 24);
  if (kind === "Place") return BUSINESS_BEHIND.test(after);
  if (!han || kind !== "Organization") return false;
  const rest = COMPANY_BEHIND.exec(after)?.groups?.rest;
  return rest !== undefined && rest.replace(FORM, "") !== "";
}

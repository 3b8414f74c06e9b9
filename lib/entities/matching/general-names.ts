import type { SplitText } from "./split-text";

/** A place followed by the field: 中国稀土 is a company, and also what a country mines. */
const GENERAL =
  /^(?:中国|我国|全国|国家|南方|甘肃|江西|四川|广东|广西|福建|湖南|山东|内蒙古|包头|赣州|云南|贵州|浙江|江苏)(?:稀土|磁材|永磁|钨业|稀有金属)$/u;
/** What follows the name of a company */
const OF_A_COMPANY =
  /^(?:\s?[（(]\s?(?:\d{6}|[A-Z]{2}|集团|股份)|股份|公司|集团|控股|新材料|高科|科技|董事|股价|涨停|跌停|宣布|公告|披露|[（(]以下简称)/u;
/** What makes it the industry of a place */
const OF_A_PLACE =
  /^的?(?:出口|进口|产量|产业|行业|储量|资源(?!股份|科技|集团|有限)|市场|价格|矿|政策|管制|配额|企业|供应|需求|加工|冶炼|开采|贸易|生产|消费|战略|优势|技术|产品|协会|学会|大会|论坛|网|研究|交易所|工业|元素|磁|永磁|厂商|指数)/u;

/** How to treat a name that may be the industry of a place: null if it is not one, or certainly the company. */
export function generalName(
  { text, starts, raws }: SplitText,
  from: number,
  to: number,
  name: string,
): "asked" | "no" | null {
  if (!GENERAL.test(name)) return null;
  const end = (starts[to] ?? starts[from] ?? 0) + (raws[to] ?? "").length;
  const after = text.slice(end, end + 12);
  // “Gansu Rare Earth New Materials (甘肃稀土)”
  const alone = /[（(“「]$/u.test(text.slice(0, starts[from] ?? 0)) && /^[）)”」]/u.test(after);
  if (alone || OF_A_COMPANY.test(after)) return null;
  return OF_A_PLACE.test(after) ? "no" : "asked";
}

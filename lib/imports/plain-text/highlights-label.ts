const LABEL =
  /^(?:report |article |the )?(?:(?:key |main |top |story )?(?:highlights?|take-?aways?)|key (?:points|findings|messages|facts|insights|judge?ments)|main (?:points|findings)|(?:executive |quick |article )?summary|at a glance|in brief|in short|the gist|what you need to know|what to know|the bottom line|bottom line up front|bluf|tl;?dr|quick (?:take|facts|read)|fast facts|核心要点|要点(?:提示|速览)?|内容(?:提要|摘要)|摘要|亮点|导读)\s*[:：]?$/i;

/** A line that announces the key takeaways. */
export function isHighlightsLabel(text: string): boolean {
  return text.length <= 40 && LABEL.test(text.replace(/^[#*=_\s]+|[*=_\s]+$/g, ""));
}

const THING =
  "(?:producers?|suppliers?|makers?|manufacturers?|exporters?|importers?|processors?|refiners?|refiner(?:y|ies)|compan(?:y|ies)|firms?|groups?|mines?|deposits?|plants?|factor(?:y|ies)|facilit(?:y|ies)|countr(?:y|ies)|nations?|sources?|projects?|products?|magnets?|motors?|technolog(?:y|ies)|institutes?|laborator(?:y|ies)|standards?|alliances?|markets?|hubs?|clusters?|centres?|centers?|players?)";

const BETWEEN = "(?:kinds?|ones?|of|the|an?|is|are|was|were|needs?|and|or|to|in|for|that|has|have|had)\\b";

/** Words that rank somebody above all others. */
export const SUPERLATIVES: readonly RegExp[] = [
  /\b(?:the|[\w’']+(?:’|')s|its|their|one of|second-|third-) ?(?:\w+ )?(?:largest|biggest|smallest|highest|lowest|strongest|weakest|fastest|cheapest|richest|purest|most (?:advanced|efficient|important|powerful|modern|valuable|productive|complete))\b/i,
  /\b(?:world|market|industry|class|globally|technologically)[- ](?:leading|beating|class|first)\b/i,
  /\b(?:world|China|Europe|America|Asia|Japan|industry|country|nation)(?:’|')s (?:first|only|best|leading|foremost|top|sole)\b/i,
  new RegExp(
    `\\b(?:the|a) (?:world )?(?:leading|foremost|dominant|number one|premier|top) (?:[\\w-]+ ){0,3}?${THING}\\b`,
    "i",
  ),
  // Not “the first kind needs plants”, nor “the first company to sign will …”, which is nobody yet.
  new RegExp(
    `\\bthe (?:first|only|sole) (?:(?!${BETWEEN})[\\w-]+ ){0,3}?${THING}\\b(?!.*\\b(?:will|would|could)\\b)`,
    "i",
  ),
  /\b(?:unrivalled|unrivaled|unparalleled|unprecedented|unmatched|second to none|state[- ]of[- ]the[- ]art|groundbreaking|ground-breaking|revolutionary|best[- ]in[- ]class|cutting[- ]edge)\b/i,
];

export const CHINESE_SUPERLATIVES: readonly RegExp[] = [
  /最(?:大(?!限度|程度|化)|高(?!人民法院|法院)|先进|强|领先|重要)|(?:全球|世界|国内|全国|亚洲|行业|业内)(?:首[个家条座次款]?|第一|唯一|领先)|首屈一指|独一无二|前所未有|国际领先|遥遥领先/,
];

const HERE = "(?:here(?:’|'|\\s+i)s|here are|below (?:is|are))";
const REWORKED =
  "(?:revised|rewritten|updated|translated|improved|edited|corrected|polished|shortened|reworked|condensed|expanded|refined|cleaned-up|simplified|reformatted|paraphrased|proofread|requested)";
const PRODUCT =
  "(?:version|rewrite|draft|summary|translation|paragraph|revision|text|article|outline|response|list|breakdown|overview|analysis|table|headline|title|introduction|conclusion|section|passage|report|answer)s?";

/** What an assistant says to the one who asked it. */
export const ASSISTANT_WORDS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:sure(?: thing)?|certainly|of course|absolutely|great question|understood|got it|no problem|happy to help|gladly|great|okay|ok|alright)\\s?[,!:—–-]+\\s*(?:${HERE}|i(?:’|')(?:ll|ve|d|m)|i can|i have|below|let(?:’|')s|let me)\\b`,
    "i",
  ),
  /^(?:sure|certainly|of course|absolutely|understood|got it)[.!] (?:here|below|i(?:’|')|let me)|^(?:great|good|excellent|interesting) (?:question|point|catch)[!.,]/i,
  new RegExp(
    `\\b${HERE}(?= (?:a|an|the|your|my|some|(?:two|three|four|five|several) )\\s?(?:[\\w-]+ ){0,3}${PRODUCT}(?: (?:of (?:the|your)|for your|you (?:asked|requested)|based on|with (?:your|the|some)|that (?:you|i)|as requested|in [A-Z]\\w+)\\b|[^.;]{0,40}:))`,
    "i",
  ),
  new RegExp(`^${HERE}(?= (?:the|a|an|your|my) ${REWORKED}\\b)`, "i"),
  new RegExp(
    `^(?:${REWORKED}|final|alternative|short(?:er)?|long(?:er)?) ${PRODUCT}(?: \\d)?(?: \\([^)]{1,30}\\))?\\s?:`,
    "i",
  ),
  /\bas an? (?:AI|artificial intelligence|large language|language|digital|virtual)(?:[ -](?:powered|based|language))? ?(?:model|assistant|chatbot|system)?(?=[,.]| I\b| model\b)|\bas a (?:large )?language model\b|\bas an AI,/i,
  /\b(?:text|article|document|passage|information|data|content|draft|context|excerpt|search results?) (?:that )?(?:you(?:(?:’|')ve| have)? (?:provided|shared|sent|pasted|uploaded|gave|given)|provided (?:above|below)|above,? I)\b/i,
  /\bI(?:(?:’|')m| am) (?:(?:just |only )?an AI\b|(?:unable|not able) to (?:browse|access|verify|open|provide|confirm|assist|help|predict|fulfil)|sorry,|happy to (?:help|provide|assist|adjust|revise)|here to help|ready to (?:help|assist))|\bI (?:do not|don(?:’|')t) (?:have (?:access|the ability|real[- ]time|current|browsing|up-to-date|personal|enough (?:information|context)|information (?:on|about)|any information)|actually have)\b/i,
  /\bbased on (?:the|your) (?:information|text|context|documents?|details|data|article|content|inputs?|draft|request)s? (?:you(?:(?:’|')ve| have)? )?(?:provided|given|shared|supplied|above)\b|\bdoes (?:this|that) (?:work|help|look (?:right|good|ok))(?: for you)?\?|\bhow does (?:this|that) (?:look|sound)\?|\bis (?:this|that) what you (?:wanted|needed|meant|had in mind)\b|\bI(?:’|')?m sorry,? but I\b|\bI (?:cannot|can(?:’|')t|could(?:n(?:’|')t| not)) (?:fulfil+|assist|help|provide|access|verify|browse|predict|offer|confirm|open|find any information|comply|generate)\b/i,
  /\bI(?:(?:’|')ve| have| had)? (?:also |now |just |carefully )?(?:rewritten|rewrote|rephrased|shortened|summari[sz]ed|translated|polished|tightened|reworded|restructured|proofread|paraphrased|reformatted|condensed|streamlined|kept the (?:tone|meaning|original)|removed (?:the )?(?:redundan|repetit)|corrected the (?:grammar|spelling)|made (?:the following|some|these|a few) (?:changes|edits))\b/i,
  /\bI(?:(?:’|')ve| have) (?:also |now |just )?(?:revised|updated|edited|improved|adjusted|expanded|drafted|simplified|cleaned up|refined|incorporated|added|removed|changed|fixed|included) (?:the|your|this|some|it|an?)\b|\b(?:that|this)(?:(?:’|')s| is) an? (?:great|excellent|fantastic) question\b|\b(?:as (?:you requested|you asked|per your (?:request|instructions?))|per your (?:request|instructions?)|I(?:(?:’|')d| would) be (?:happy|glad|delighted) to|you (?:can|may|could) (?:adjust|customi[sz]e|tweak|edit|modify|replace) (?:this|it|the (?:text|tone|wording|names?))|thank you for (?:your (?:question|request)|sharing|providing))\b|^(?:option|variant|version|alternative|draft|attempt) ?(?:\d{1,2}|[A-C]) ?[:.)–—-]/i,
  /\bas (?:a|an|your) (?:\w+ )?(?:assistant|chatbot)\b,? I\b|\bI apologi[sz]e (?:for|if)\b|\bmy (?:earlier|previous|last) (?:response|answer|message|reply)\b|^(?:key points|main points|summary|takeaways) (?:from|of) the (?:article|text|document) you\b/i,
  /\b(?:I hope (?:this|that|it) (?:helps|is (?:helpful|useful|what you)|meets|works for)|hope this helps|hope this (?:e-?mail|message|note) finds you|let me know (?:your|what you) (?:thoughts|think|feedback)|let me know (?:if|how|whether|when|what|which) (?:you(?: would like|(?:’|')d like| need| want| have| prefer)?|there|this|I|anything|any)\b|feel free to|would you like (?:me|us) to|do you want me to|shall I (?:continue|go on|proceed|add)|is there anything else (?:I can|you)|if you(?:(?:’|')d| would) like,? I(?:(?:’|')d| can| could|’ll)|just let me know|happy to (?:help further|make (?:any )?(?:changes|adjustments)|revise))\b/i,
  /\b(?:as of|up to|since|after|beyond) my (?:last|latest|most recent )?(?: ?knowledge| ?training)? ?(?:update|cut-?off|training(?: data)?)\b|\bmy (?:knowledge|training)(?: data)?(?: cut-?off| ends| only goes| goes| does not| doesn(?:’|')t| extends)\b/i,
  /\b(?:please|kindly|could you) (?:provide|share|paste|upload|send|specify|clarify) (?:me )?(?:the |your |more |additional |some |any )+(?:text|article|document|context|details|information|file|paragraph|draft|passage|content)\b/i,
  /\boaicite\b|contentReference\[|\bciteturn\d|\bturn\d+(?:search|view|news|file|fetch)\d+|utm_source=(?:chatgpt|openai|perplexity|copilot|gemini)|【\d+†[^】]*】|\[\^?source_?\d*\^?\]\(sandbox:|\[\d+†source\]|\bsandbox:\/mnt|:contentReference|\[cite(?:_start|_end)?[:\]]|\[attached_file:\d|<\/?(?:think|antml|answer|thinking)>/i,
  /^(?:assistant|user|human|chatgpt|claude|gemini|copilot|deepseek|system prompt|prompt|you said|chatgpt said|ai)\s?:(?=\s|$)|^(?:thought for \d+ seconds?|regenerate response|continue generating|stop generating|copy code|export to sheets)$/i,
  /^(?:note|disclaimer|please note):? (?:this|the) (?:response|answer|summary|translation|text|content) (?:is|was|has been|may|might) (?:generated|created|written|translated|contain|produced|based on)\b|\b(?:generated|written|drafted|translated) (?:by|with|using) (?:ChatGPT|an AI|GPT-\d|Claude|Gemini|Copilot|DeepL|Google Translate)\b/i,
  /作为(?:一个|一名|一款|您的)?(?:AI|人工智能|大?语言模型|大模型|智能助手|虚拟助手)(?:助手|模型|语言模型)?|(?:^|[。！])(?:好的|当然(?:可以)?|没问题|明白了?|收到|可以的)[,，!！。：]\s*(?:以下|这是|下面|我[来将会已]|这里|根据|为您|让我)/,
  /(?:以下|下面|这|以上|上面)(?:就?是|为|内容)(?=(?:我|经过|您|你|为您|为你|根据|对|按照)?(?:的)?[^，。：]{0,10}(?:修改|润色|改写|翻译|整理|优化|重写|扩写|精简|总结|撰写|生成|提炼|概括|回答|润饰|校对)(?:[后过好]?的|过|后|[：:。]|如下|$|版|内容))|(?:修改|润色|改写|翻译|优化|精简|校对|重写|扩写)后的?(?:版本|段落|文本|内容|译文|文章)?(?:如下|：)|^(?:译文|润色后|修改后|改写后|优化后|修改说明|改动说明|优化版本?|版本[一二三123])[：:]/,
  /希望(?:这|以上|上述|我的)?(?:些|份|个|篇)?(?:内容|信息|回答|建议|分析|总结|翻译)?(?:能?够?对(?:你|您)|能够?帮)(?:有)?(?:所)?(?:帮助|到)?|(?:如|若)(?:果)?(?:您|你)?(?:还)?(?:有|需要?|想|觉得)[^，。]{0,16}[，,](?:请|可以?|欢迎|我)?(?:随时|继续|直接|可以)?(?:告诉|告知|联系|提出|提问|说明|指出|为您|帮您)/,
  /(?:^|[，。！])(?:很|非常)?(?:抱歉|对不起)[，,]\s?(?:但)?我|我(?:无法|不能|没有办法|暂时无法|目前无法)(?:提供|访问|获取|核实|确认|浏览|回答|查询|预测|生成|打开|验证)|(?:以上|上述)(?:内容|信息|回答|建议)(?:仅供参考|由(?:AI|人工智能))|如需(?:修改|调整|更多|进一步|补充)[^，。]{0,10}[，,]?(?:请|可)(?:随时)?(?:告知|告诉|联系|说明|提出)|如果?(?:有)?需要[，,]?我(?:可以|能|会|还)|(?:之前|上面|刚才|前面|上一条)的(?:回答|回复)(?:有误|有错|不准确|不够)?|我的(?:知识|训练数据|数据库|信息)(?:截[止至]|库|更新|仅|只)|截[至止](?:到)?我(?:的|最后|最近|所)|根据(?:您|你)的(?:要求|需求|指示|描述|提示|反馈)|^(?:以下|下面)(?:是|为)[^，。]{0,20}(?:后的?|版本?|稿|全文|文本|文章|内容|译文|摘要|总结|提纲|大纲)(?:全文|内容)?[：:]|根据(?:您|你)(?:所)?(?:提供|上传|给出|发送)|(?:您|你)(?:所)?(?:提供|上传|发送|给出)的(?:文本|资料|内容|信息|文章|材料|数据|文件)|请(?:您)?(?:提供|上传|粘贴|发送|告诉我)(?:更多|具体|原文|文本|需要|相关|完整)/,
  /我(?:已|已经|帮您|为您|替您|会帮您|可以帮您|来帮您)(?:将|对|把)?[^，。]{0,10}(?:修改|润色|翻译|改写|整理|精简|总结|重写|调整|优化)|我是(?:一[个款名位])?(?:AI|人工智能|语言模型|智能助手|聊天机器人|大模型)|感谢(?:您|你)的(?:提问|问题|咨询|信任)|是(?:一个)?(?:很|非常)(?:好|棒|有趣)的问题|让我(?:来)?(?:帮|为)(?:您|你)|由(?:AI|人工智能)(?:自动)?(?:生成|撰写|翻译)|(?:是否)?需要我(?:继续|帮|进一步|再|把|为您)[^。？]{0,20}[吗？]|^(?:重新生成|复制代码|停止生成|已深度思考|思考过程)/,
];

/** Queries and texts as what can be compared: pairs of neighbouring characters, and citations as digits alone. */

/** The text of a piece of the theme's index: no tags, no word breaks. @param {string} html */
export function plain(html) {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\u200b/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

// Traditional characters of this subject's words and the simplified ones of the text, pair by pair.
const TRADITIONAL = "戶户遷迁籍籍證证學学歷历區区鎮镇鄉乡農农業业職职勞劳產产權权結结離离親亲屬属屋屋備备單单團团體体買买賣卖轉转軍军復复員员創创辦办開开關关係系還还進进從从這这個个對对聽听說说請请問问來来時时間间開开費费錢钱醫医療疗戰战兒儿媽妈爺爷孫孙";
const SIMPLIFIED = new Map([...TRADITIONAL].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? one]] : [])));

/** The characters that carry meaning, in one form; 了 says that something is over and nothing else. @param {string} words */
export function letters(words) {
  return [...words.replace(/了/g, "")]
    .map((one) => SIMPLIFIED.get(one) ?? one)
    .join("")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

// What says that something is asked, and who asks, but not what: 能不能…吗, 怎么…, 我想….
const FRAME = [
  "能不能|能不|可不可以|可以|行不行|行不|行吗|中不中|中不|好使不|要不要|用不用|是不是|有没有|会不会|需不需要|需要",
  "请问|想问一下|想问问|想问|问一下|我想|想要|想|怎么办|怎么弄|怎么样|怎么|怎样|如何|咋办|咋弄|咋样|咋整|咋|为什么|啥|什么|哪些",
  "我们|俺们|咱们|我|俺|咱|您|你|他们|他|她|自己|这个|那个|一下|过来|过去|之后|以后|的话|如果|还是|现在",
  "跟着|随着|才能|还能|就能|也能|都能|能[跟在先把给从到往随]|[跟随才还就都也又先再被把给在到从往]",
  "[吗呢么的呀啊吧嘛]|不(?= |$)|能(?=[落办迁上转分回跟投按去])",
];
const FRAMES = new RegExp(FRAME.join("|"), "gu");

// Characters that say nothing where they stand alone, as the words around them have been read already.
const FILLING = new Set("能有要是好办算去个请上走后给让行也那和与或");

/** What is asked, without the frame of a question. @param {string} words */
function asked(words) {
  return letters(words).replace(FRAMES, " ");
}

/**
 * What words are made of: pairs of neighbouring Chinese characters, a character that stands alone, and words of other scripts. Pairs
 * need no list of words, so that a word nobody thought of is found too.
 *
 * @param {string} words
 */
export function pairs(words) {
  /** @type {string[]} */
  const found = [];
  for (const run of asked(words).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []) {
    if (FILLING.has(run)) continue;
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) found.push(run);
    else for (let at = 0; at + 1 < run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
}

const DIGITS = "〇一二三四五六七八九";

/**
 * A citation as digits alone: 三（一）2, 第三部分第（一）项第2目 and 3.1.2 are all 312, the lead 三（一）引言 is 310, the second sentence
 * 三（二）1第二句 (3.2.1b) is 3212. Empty where the words are more than a citation.
 *
 * @param {string} words
 */
export function citation(words) {
  const digits = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/引言|导语/g, "0")
    .replace(/部分|[第条款项目点句\s.、,()-]/g, "")
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)))
    .replace(/(\d)([a-h])$/, (_, digit, letter) => `${digit}${letter.charCodeAt(0) - 96}`);
  return /^\d+$/.test(digits) ? digits : "";
}

/** The citation of what stands at an address: clauses/3.1.2/ or text/#c-3-1-2. @param {string} location */
export function citedAt(location) {
  const id = /^clauses\/([^/#]+)\/$/.exec(location)?.[1] ?? /#c-([\w-]+)$/.exec(location)?.[1]?.replace(/-/g, ".");
  return id === undefined ? "" : citation(id);
}

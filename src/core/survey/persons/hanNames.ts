import { compoundSurnames, surnames } from "./surnames.ts";
import { commonAnswers, ordinaryWords } from "./ordinaryWords.ts";

/** Ends of the names of places, villages of two or three characters included: 潞城县, 李庄, 王家沟. */
const place =
  /^.+(?:自治县|开发区|街道|社区|[县区市省旗])$|^.{2,}[镇乡村]$|^.{1,2}[庄坡堡寨屯店铺峪洼掌垴]$|^.家[沟坡岭湾坪塬营]$/;
/** Where the name of a place may end inside a longer text. */
const placeInside = /^.{1,7}?(?:自治县|开发区|街道|社区|[县区市省])|^.{2,4}?[镇乡村]/;
/** Of the names with a surname of two characters and two more those of villages: 上官庄村, 西门外村. */
const village =
  /^(?:东方|东郭|南门|南宫|西门|即墨|百里|第五)|^..[庄家沟坡岭河东西南北中上下前后内外大小新老掌坪峪湾洼寨堡屯铺店桥塔头]/;
/** How somebody is called: 王老师. */
const titles =
  "组长|队长|书记|主任|局长|校长|院长|厂长|所长|科长|班长|会计|老师|教授|医生|大夫|师傅|经理|同志|先生|女士|阿姨|大爷|大妈";
const titled = new RegExp(`^(.)(?:${titles})$`, "u");
/** Words for somebody that stand before or after a name. */
const roles = new RegExp(
  [
    "(",
    titles,
    "|村长|医师|护士长|护士|工程师|律师|司机|教师|工人|村民|居民|职工|学生|户主|本人|配偶|妻子|丈夫|父亲|母亲|儿子|女儿|爱人|的|之[子妻夫女]",
    ")",
  ].join(""),
);
/** Words of sentences that stand before a name, or behind one. */
const verbs =
  /(由|经由?|请|[向给找派让]|整理|核对|核实|填写|填报|提供|录入|审核|复核|汇总|负责|联系|调查|采集|制作|编制|统计|上报|签字|校对|同意)/;
/** One character behind an ordinary word leaves it one. */
const ends = /[人员者业户率类等局处科所站期题是男女]$/;

const longestName = 3;
const answers: ReadonlySet<string> = new Set("男女是否有无城乡村农");

/** Finds the parts of a run of Chinese characters that could name a person. */
export interface HanNames {
  /**
   * @param isSentence whether the run is one of a title or a note, where longer parts are no names, even if they begin like one
   * @returns the run with these parts given to `mask`
   */
  replace(run: string, isSentence: boolean, mask: (part: string) => string): string;
}

/** @param vocabulary words that name no person, such as areas and categories */
export function createHanNames(vocabulary: Iterable<string>): HanNames {
  const words = new Set([...ordinaryWords, ...commonAnswers, ...vocabulary].filter((word) => word.length >= 2));
  const byStart = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const known = byStart.get(word.charAt(0));
    if (known === undefined) byStart.set(word.charAt(0), [word]);
    else known.push(word);
  }
  const wordAt = (text: string, at: number): string | null =>
    byStart.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? null;

  /** Atoms without words that are known, of a text that is longer than a name. */
  function inside(text: string, isSentence: boolean, mask: (part: string) => string): string {
    const end = placeInside.exec(text)?.[0] ?? "";
    if (end !== "" && end.length < text.length && place.test(end))
      return `${end}${atom(text.slice(end.length), isSentence, mask)}`;
    for (let at = 0; at < text.length; at += 1) {
      const word = wordAt(text, at);
      if (word === null || word.length === text.length) continue;
      return `${atom(text.slice(0, at), isSentence, mask)}${word}${atom(text.slice(at + word.length), isSentence, mask)}`;
    }
    return longName(text, isSentence) ? mask(text) : text;
  }

  function atom(text: string, isSentence: boolean, mask: (part: string) => string): string {
    const characters = Array.from(text);
    if (characters.length < 2 || words.has(text)) return text;
    const [head, last] = [text.slice(0, -4), text.slice(-4)];
    if (isNamed(last)) return `${atom(head, isSentence, mask)}${mask(last)}`;
    if (place.test(text)) return text;
    // A name that was typed into a cell with an answer: 男王伟.
    const mayAnswer = !isSentence && characters.length <= 5 && characters.length > 2 && answers.has(text.charAt(0));
    if (mayAnswer && wordAt(text, 0) === null) return `${text.charAt(0)}${atom(text.slice(1), isSentence, mask)}`;
    if (characters.length > 3) return inside(text, isSentence, mask);
    const isWord = characters.length === 3 && words.has(text.slice(0, 2)) && ends.test(text);
    return !isWord && beginsWithSurname(text) ? mask(text) : text;
  }

  return {
    replace: (run, isSentence, mask) => {
      if (words.has(run)) return run;
      // Names of other peoples: 阿依古丽·买买提.
      if (/^[^\u00B7]+\u00B7.*[^\u00B7]$/u.test(run)) return mask(run);
      if (surnames.has(titled.exec(run)?.[1] ?? "")) return mask(run);
      return between(run, roles, (part) =>
        isSentence && part.length > longestName
          ? between(part, verbs, (one) => atom(one, isSentence, mask))
          : atom(part, isSentence, mask),
      );
    },
  };
}

/** A text with what stands between these words replaced. @param words with one group */
function between(text: string, words: RegExp, replace: (part: string) => string): string {
  return text
    .split(words)
    .map((part, place) => (place % 2 === 1 ? part : replace(part)))
    .join("");
}

/** Whether a text ends like the name of a village and is rather that of somebody with a surname of two characters: 慕容雪村. */
function isNamed(text: string): boolean {
  return text.length === 4 && compoundSurnames.has(text.slice(0, 2)) && /[镇乡村]$/.test(text) && !village.test(text);
}

function beginsWithSurname(text: string): boolean {
  return surnames.has(Array.from(text)[0] ?? "") || compoundSurnames.has(text.slice(0, 2));
}

/** Of four characters and more: two surnames, or one of two characters; in a cell whatever begins with a surname. */
function longName(text: string, isSentence: boolean): boolean {
  if (!isSentence) return beginsWithSurname(text);
  const [first = "", second = "", ...rest] = Array.from(text);
  return rest.length === 2 && (compoundSurnames.has(first + second) || (surnames.has(first) && surnames.has(second)));
}

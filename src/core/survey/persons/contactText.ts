import { shapeMask } from "./shapeMask.ts";

/** Who stands behind these words, with or without a colon between. */
const person =
  /姓名|名字|称呼|户主|联系人|负责人|调查员|访问员|访员|调查人|访问人|督导员|填表人|填报人|制表人|审核人|复核人|录入员|录入人|报送人|经办人|统计员|校对人|签字|签名|被访者|受访者|被访人|受访人|被调查人|调查对象/;
/** What may stand behind the person and before the name. */
const asked = /姓名|签字|签名/;
/** Behind these only where a colon or a space divides. */
const work = /制表|填表|填报|审核|复核|录入|校对|督导|编制|统计|报送|经办|组长|队长|整理|微信|QQ|qq|微信号/;
const label = `(?:${person.source})(?:${asked.source})?[\\s:\uFF1A()\uFF08\uFF09_]*|(?:${work.source})[\\s:\uFF1A]+`;
const named = "[\\p{Script=Han}\u00B7A-Za-z][\\p{Script=Han}\u00B7\\w]*(?: [A-Z][A-Za-z]+){0,2}";
const labelled = new RegExp(`(${label})(${named})`, "gu");
/** An office, and what else stands behind such words and is no name. */
const office = /(?:局|办|办公室|会|处|科|部|中心|院|所|委|公司|队|组|厅|馆|社|县|市|区|镇|乡)$/;
const noName =
  /^(?:姓名|名[字单称]|签[字名]|代码|代号|日期|时间|单位|数|联系|电话|手机|部门|意见|说明|年龄|人数|性别|编号|类型|数量|情况|信息|总数|比例|基本|特征|职业|学历|文化|[中共的为是和及在由等])/;
const shortestOffice = 4;

/** 太行西街12号3单元, 府后街 5 号. */
const address = /\p{Script=Han}{2,}(?:\s*\d{1,5}\s*(?:号楼|号院|号|室|单元|栋|幢|弄))+/gu;

/** A text whose labelled names, such as 填表人：…, and addresses of houses are given to `mask`. */
export function replaceContacts(text: string, mask: (part: string) => string): string {
  return text
    .replace(labelled, (whole: string, before: string, name: string) => {
      const isOffice = office.test(name) && Array.from(name).length >= shortestOffice;
      return isOffice || noName.test(name) ? whole : `${before}${mask(name)}`;
    })
    .replace(address, mask);
}

/** The name of a column that was joined from what stands above it, such as a line with its interviewer. */
export function withoutContacts(name: string): string {
  return replaceContacts(name, shapeMask);
}

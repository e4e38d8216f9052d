/** Characters that are written or typed for one another: they look alike, or sound alike and stand side by side in an input method. */
const groups = `州洲舟 治冶 垣恒桓圆 壶壸胡 沁泌 潞路璐露 源原园元沅 城成诚 乡香相 党裳 黎梨犁 襄囊 顺川 屯囤 留流 关管 长常 武舞 平坪 高稿 新心 经径 区曲 县具
份分 众重 令龄 力历 渡度 准淮 别另 姓性 里量 比此 例列 率律 权全 数书 树 误物 业也 职只 层屋 村材 社杜 限线 年午 果具 民名 工公 老考 城诚 镇填真 农浓 男南 女汝 未末 己已巳 人入 士土 干千 大太 小少 中种忠 专转 本木 科料 研妍 究穷
0o 1l`;

const groupOf: ReadonlyMap<string, readonly number[]> = groups.split(/\s+/).reduce((known, group, place) => {
  for (const character of group) known.set(character, [...(known.get(character) ?? []), place]);
  return known;
}, new Map<string, readonly number[]>());

export function areAlike(a: string, b: string): boolean {
  const others = groupOf.get(b);
  return others !== undefined && (groupOf.get(a) ?? []).some((group) => others.includes(group));
}

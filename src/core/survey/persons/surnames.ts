/**
 * Chinese surnames, the common ones first and some that are common in the north. The first two hundred alone are those of more than 95 in
 * 100 people. Left out are rare ones that begin many ordinary words, such as 全, 农, 公 and 老.
 */
export const surnames: ReadonlySet<string> = new Set(
  Array.from(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜" +
      "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦" +
      "申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫屈鲍位覃霍翁隋植甘景单包柏宁" +
      "柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺苟褚廉简娄盖符奚穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙喻揭窦迟宇敖" +
      "糜鄢冷卓花仇艾蓝巩稽井练仲乐虞卞封竺冼原楚佟栗匡宗应台巫鞠桑荆谌扬明薄岑习胥蔺代付计祖闻骆雷邝佘倩候叢云尚耶麻阙诸幸占旷" +
      "暴亢弓逯缑庾昝訾厍粟帅危寇储郗邰奕籍贠甯麦鹿蒯闾沙查皮蒲巴苍寿",
  ),
);

/** Surnames of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 " +
    "宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 " +
    "梁丘 左丘 西门 第五 即墨 达奚 褚师 完颜 纳兰 叶赫 爱新 耶律"
  ).split(" "),
);

/** The common surnames in Pinyin without tones. */
export const pinyinSurnames: ReadonlySet<string> = new Set(
  (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao " +
    "yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin " +
    "hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin yi chang qiao lai gong wen pang lan tao hong zhai ni niu ji ge you " +
    "bi nie jiao liu xing yue qi mei mo zhuang xin guan zuo tu geng mu bu miao ling fei jing sheng tong ou zhen xiang qu cheng pei xi huo ouyang " +
    "sima shangguan zhuge huangfu murong linghu"
  ).split(" "),
);

import { headerKey } from "#core/survey/names/headerKey.ts";
import type { Columns } from "#core/survey/table/columns.ts";

/** Names of columns that tell one questionnaire from another, as headers are compared. */
const idNames = new Set([
  "编号",
  "问卷编号",
  "问卷编码",
  "问卷号",
  "问卷id",
  "答卷编号",
  "答卷号",
  "答卷id",
  "样本编号",
  "样本编码",
  "样本号",
  "样本id",
  "个案编号",
  "个案号",
  "受访者编号",
  "被访者编号",
  "调查对象编号",
  "记录号",
  "唯一码",
  "唯一编码",
  "唯一标识",
  "id",
  "uid",
  "uuid",
  "caseid",
  "respid",
  "respondentid",
  "questionnaireid",
  "sampleid",
  "recordid",
]);

/** Numbers that say where in a list a row stands, and times at which it was written: rows that repeat have others. */
const runningNames = new Set([
  "序号",
  "序列号",
  "行号",
  "no",
  "serial",
  "serialno",
  "index",
  "rownumber",
  "提交时间",
  "录入时间",
  "开始时间",
  "结束时间",
  "timestamp",
]);

export function isIdName(header: string): boolean {
  return idNames.has(plainName(header));
}

/** Place of the column of ids of questionnaires; null where there is none. */
export function idColumn({ header, roles, withheld }: Columns): number | null {
  const used = new Set(roles.values());
  const place = header.findIndex((name, at) => !used.has(at) && isIdName(name) && !withheld.has(at));
  return place === -1 ? null : place;
}

/** Places of the columns that rows are compared by: none that identifies a person, since those are not read, and no running number. */
export function comparedColumns({ header, roles, withheld }: Columns): readonly number[] {
  const used = new Set(roles.values());
  return header.flatMap((name, at) => {
    const isRunning = !used.has(at) && runningNames.has(plainName(name));
    return isRunning || withheld.has(at) ? [] : [at];
  });
}

function plainName(header: string): string {
  return headerKey(header).key.replace(/[_.-]/g, "");
}

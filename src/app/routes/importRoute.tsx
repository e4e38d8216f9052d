export function ImportRoute() {
  return <h1>导入调查数据</h1>;
}

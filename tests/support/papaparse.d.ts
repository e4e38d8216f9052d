/** As much of it as the tests ask. */
declare module "papaparse" {
  const papaparse: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: string },
    ): { readonly data: readonly (readonly string[])[] };
    unparse(rows: readonly (readonly string[])[], options: { readonly newline: string }): string;
  };
  export default papaparse;
}

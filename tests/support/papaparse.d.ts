/** As much of it as the tests ask. */
declare module "papaparse" {
  const papaparse: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: string },
    ): { readonly data: readonly (readonly string[])[] };
    unparse(rows: string[][], options: { readonly newline: string }): string;
  };
  export = papaparse;
}

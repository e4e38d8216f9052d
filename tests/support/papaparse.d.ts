/** As much of it as the tests and the bench ask. */
declare module "papaparse" {
  interface Parsed {
    readonly data: readonly (readonly string[])[];
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: string;
  }
  interface StreamOptions extends Options {
    readonly chunk: (parsed: Parsed) => void;
    readonly complete: () => void;
    readonly error: (error: Error) => void;
  }
  const papaparse: {
    parse(text: string, options: Options): Parsed;
    parse(stream: NodeJS.ReadableStream, options: StreamOptions): void;
    unparse(rows: string[][], options: { readonly newline: string }): string;
  };
  export = papaparse;
}

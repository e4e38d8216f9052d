/** As much of it as the tests ask. */
declare module "d3-dsv" {
  export function dsvFormat(delimiter: string): {
    readonly parseRows: (text: string) => readonly (readonly string[])[];
  };
}

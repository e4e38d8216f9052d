/** As much of it as the tests ask. */
declare module "csv-spectrum" {
  interface Vector {
    readonly name: string;
    readonly csv: Uint8Array;
    readonly json: Uint8Array;
  }
  function spectrum(done: (error: Error | null, vectors: readonly Vector[]) => void): void;
  export = spectrum;
}

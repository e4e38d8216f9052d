/** Addresses that a page hands to its figures, made by the shell that knows where the site lives. */
export interface PageLinks {
  /** The page as it is shown now. */
  readonly live: string;
  /** An embed: `query` is what follows the question mark. */
  readonly embed: (query: string) => string;
  /** The page of one county, zone or group. */
  readonly county: (code: string) => string;
  /** A section of the method page. */
  readonly method: (section: string) => string;
}

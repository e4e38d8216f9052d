/** One measure of a target: what it is, its value, what to know of it. */
export interface TrackingRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

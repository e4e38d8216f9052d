/** What the import page works on: survey files, or national figures, targets, breaks and lead units. */
export const importTabs = ["survey", "reference"] as const;
export type ImportTab = (typeof importTabs)[number];

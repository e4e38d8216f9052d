/** Three levels of trouble: an error refuses a file or sets a row of respondents aside, a warning is to be looked at, an info only said. */
export type Severity = "error" | "warning" | "info";

import { importTabs, type ImportTab } from "#features/import/importTab.ts";
import type { Fields } from "./codec.ts";
import { choiceField } from "./field.ts";

export const importFields: Fields<{ readonly tab: ImportTab }> = { tab: choiceField(importTabs, "survey") };

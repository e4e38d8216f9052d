import type { Region } from "#core/dataset/schema.ts";

/** Who the plan names for a population: its action, and the union of the lead and supporting units over the action's tasks, in the plan's order. */
export interface LeadUnits {
  readonly action: Region["actions"][number];
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** The plan's division of tasks for a population; null where the plan has no action for it. A unit that leads any task is not repeated among the supporting ones. */
export function leadUnits(region: Region, population: string): LeadUnits | null {
  const action = region.actions.find((candidate) => candidate.population === population);
  if (action === undefined) return null;
  const lead = [...new Set(action.tasks.flatMap((task) => task.lead))];
  const support = [...new Set(action.tasks.flatMap((task) => task.support))].filter((unit) => !lead.includes(unit));
  return { action, lead, support };
}

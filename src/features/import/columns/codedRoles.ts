/** Roles whose values are often codes, which one survey numbers as another does not. */
export const codedRoles = ["sex", "residence", "education"] as const;
export type CodedRole = (typeof codedRoles)[number];

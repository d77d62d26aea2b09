import type { Conversation, Customer } from "./records";

/** The config variables that say who takes a new conversation. */
interface Rules {
  "VIP Plans"?: string[];
  "VIP Admin": string;
  "VIP Team": string;
  "Default Team": string;
}

interface Assignee {
  is: "admin" | "team" | "nobody";
  assigneeId: string;
}

const NOBODY: Assignee = { is: "nobody", assigneeId: "" };

/** @returns who is to take a conversation; nobody where somebody has it, or none is chosen */
export const assigneeFor = (
  { admin_assignee_id, team_assignee_id }: Conversation,
  customer: Customer | null,
  rules: Rules,
): Assignee => {
  if (admin_assignee_id || team_assignee_id) return NOBODY;
  const isVip = customer !== null && rules["VIP Plans"]?.includes(customer.plan);
  if (isVip && rules["VIP Admin"]) return { is: "admin", assigneeId: rules["VIP Admin"] };
  const team = (isVip && rules["VIP Team"]) || rules["Default Team"];
  return team ? { is: "team", assigneeId: team } : NOBODY;
};

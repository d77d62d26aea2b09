import { exportCompanies } from "./exportCompanies";
import { exportContacts } from "./exportContacts";
import { exportConversations } from "./exportConversations";
import { exportEvents } from "./exportEvents";
import { exportReport } from "./exportReport";
import { exportTickets } from "./exportTickets";

export const flows = [
  exportContacts,
  exportCompanies,
  exportConversations,
  exportTickets,
  exportReport,
  exportEvents,
];

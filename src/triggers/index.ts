import { companyWebhook } from "./companyWebhook";
import { contactWebhook } from "./contactWebhook";
import { conversationWebhook } from "./conversationWebhook";
import { pollChangesTrigger } from "./pollChangesTrigger";
import { syncCompanies } from "./syncCompanies";
import { syncContacts } from "./syncContacts";
import { syncConversations } from "./syncConversations";
import { syncTickets } from "./syncTickets";
import { ticketWebhook } from "./ticketWebhook";
import { webhook } from "./webhook";
import { workspaceWebhook } from "./workspaceWebhook";

export const triggers = {
  webhook,
  contactWebhook,
  companyWebhook,
  conversationWebhook,
  ticketWebhook,
  workspaceWebhook,
  pollChangesTrigger,
  syncContacts,
  syncCompanies,
  syncConversations,
  syncTickets,
};

import type { Access } from "../../client/access";
import { companyAdvice } from "../companies/advice";
import { contactAdvice } from "../contacts/conflicts";
import { ticketAdvice } from "../tickets/access";

// A request about a conversation may name contacts, a company and the ticket it becomes.
const advice = [...companyAdvice, ...ticketAdvice, ...contactAdvice];

export const readConversations: Access = { permission: "Read conversations", advice };
export const writeConversations: Access = { permission: "Write conversations", advice };

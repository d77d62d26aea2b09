import { selectAdmin } from "./selectAdmin";
import { selectCompany } from "./selectCompany";
import { selectCompanyByCompanyId } from "./selectCompanyByCompanyId";
import { selectContact } from "./selectContact";
import { selectConversation } from "./selectConversation";
import { selectConversationAttribute } from "./selectConversationAttribute";
import { selectTag } from "./selectTag";
import { selectTeam } from "./selectTeam";
import { selectTicket } from "./selectTicket";
import { selectTicketState } from "./selectTicketState";
import { selectTicketType } from "./selectTicketType";
import { selectTicketTypeAttribute } from "./selectTicketTypeAttribute";
import { ticketForm } from "./ticketForm";

export const dataSources = {
  selectAdmin,
  selectCompany,
  selectCompanyByCompanyId,
  selectContact,
  selectConversation,
  selectConversationAttribute,
  selectTag,
  selectTeam,
  selectTicket,
  selectTicketState,
  selectTicketType,
  selectTicketTypeAttribute,
  ticketForm,
};

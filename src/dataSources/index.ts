import { selectCompany } from "./selectCompany";
import { selectCompanyByCompanyId } from "./selectCompanyByCompanyId";
import { selectContact } from "./selectContact";
import { selectTag } from "./selectTag";
import { selectTicket } from "./selectTicket";
import { selectTicketType } from "./selectTicketType";

export const dataSources = {
  selectCompany,
  selectCompanyByCompanyId,
  selectContact,
  selectTag,
  selectTicket,
  selectTicketType,
};

import { selectAdmin } from "./selectAdmin";
import { selectAwayStatusReason } from "./selectAwayStatusReason";
import { selectCompany } from "./selectCompany";
import { selectCompanyByCompanyId } from "./selectCompanyByCompanyId";
import { selectContact } from "./selectContact";
import { selectDataAttribute } from "./selectDataAttribute";
import { selectMacro } from "./selectMacro";
import { selectTag } from "./selectTag";
import { selectTeam } from "./selectTeam";
import { selectTicket } from "./selectTicket";
import { selectTicketType } from "./selectTicketType";

export const dataSources = {
  selectAdmin,
  selectAwayStatusReason,
  selectCompany,
  selectCompanyByCompanyId,
  selectContact,
  selectDataAttribute,
  selectMacro,
  selectTag,
  selectTeam,
  selectTicket,
  selectTicketType,
};

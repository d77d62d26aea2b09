import { companyAttributesForm } from "./companyAttributesForm";
import { contactAttributesForm } from "./contactAttributesForm";
import { contactFieldMap } from "./contactFieldMap";
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
  companyAttributesForm,
  contactAttributesForm,
  contactFieldMap,
  selectTeam,
  selectTicket,
  selectTicketType,
};

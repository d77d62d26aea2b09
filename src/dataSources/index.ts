import { companyAttributesForm } from "./companyAttributesForm";
import { contactAttributesForm } from "./contactAttributesForm";
import { contactFieldMap } from "./contactFieldMap";
import { conversationAttributesForm } from "./conversationAttributesForm";
import { selectAdmin } from "./selectAdmin";
import { selectAwayStatusReason } from "./selectAwayStatusReason";
import { selectBrand } from "./selectBrand";
import { selectCompany } from "./selectCompany";
import { selectCompanyByCompanyId } from "./selectCompanyByCompanyId";
import { selectContact } from "./selectContact";
import { selectConversation } from "./selectConversation";
import { selectConversationAttribute } from "./selectConversationAttribute";
import { selectDataAttribute } from "./selectDataAttribute";
import { selectMacro } from "./selectMacro";
import { selectSegment } from "./selectSegment";
import { selectSubscriptionType } from "./selectSubscriptionType";
import { selectTag } from "./selectTag";
import { selectTeam } from "./selectTeam";
import { selectTicket } from "./selectTicket";
import { selectTicketState } from "./selectTicketState";
import { selectTicketType } from "./selectTicketType";
import { selectTicketTypeAttribute } from "./selectTicketTypeAttribute";
import { ticketForm } from "./ticketForm";

export const dataSources = {
  selectAdmin,
  selectAwayStatusReason,
  selectBrand,
  selectCompany,
  selectCompanyByCompanyId,
  selectContact,
  selectSegment,
  selectSubscriptionType,
  selectConversation,
  selectConversationAttribute,
  selectDataAttribute,
  selectMacro,
  selectTag,
  companyAttributesForm,
  contactAttributesForm,
  conversationAttributesForm,
  contactFieldMap,
  selectTeam,
  selectTicket,
  selectTicketState,
  selectTicketType,
  selectTicketTypeAttribute,
  ticketForm,
};

import { selectAdmin } from "./selectAdmin";
import { selectCompany } from "./selectCompany";
import { selectCompanyByCompanyId } from "./selectCompanyByCompanyId";
import { selectContact } from "./selectContact";
import { selectSegment } from "./selectSegment";
import { selectSubscriptionType } from "./selectSubscriptionType";
import { selectTag } from "./selectTag";
import { selectTeam } from "./selectTeam";
import { selectTicket } from "./selectTicket";
import { selectTicketType } from "./selectTicketType";

export const dataSources = {
  selectAdmin,
  selectCompany,
  selectCompanyByCompanyId,
  selectContact,
  selectSegment,
  selectSubscriptionType,
  selectTag,
  selectTeam,
  selectTicket,
  selectTicketType,
};

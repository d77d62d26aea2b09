import type { Routes } from "../route";
import { activityLogRoutes } from "./activityLogs";
import { adminRoutes } from "./admins";
import { brandRoutes } from "./brands";
import { companyRoutes } from "./companies";
import { contactRelationRoutes } from "./contactRelations";
import { contactRoutes } from "./contacts";
import { contentTagRoutes } from "./contentTags";
import { conversationAttributeRoutes } from "./conversationAttributes";
import { conversationRoutes } from "./conversations";
import { dataAttributeRoutes } from "./dataAttributes";
import { downloadRoutes } from "./download";
import { eventRoutes } from "./events";
import { macroRoutes } from "./macros";
import { messageRoutes } from "./messages";
import { segmentRoutes } from "./segments";
import { tagRoutes } from "./tags";
import { ticketConversationRoutes } from "./ticketConversations";
import { ticketRoutes } from "./tickets";
import { ticketTypeRoutes } from "./ticketTypes";
import { legacyUserRoutes } from "./users";

export const routes: Routes = {
  ...activityLogRoutes,
  ...adminRoutes,
  ...brandRoutes,
  ...companyRoutes,
  ...contactRoutes,
  ...contactRelationRoutes,
  ...conversationAttributeRoutes,
  ...conversationRoutes,
  ...dataAttributeRoutes,
  ...downloadRoutes,
  ...segmentRoutes,
  ...tagRoutes,
  ...ticketRoutes,
  ...ticketConversationRoutes,
  ...ticketTypeRoutes,
  ...legacyUserRoutes,
  ...eventRoutes,
  ...messageRoutes,
  ...contentTagRoutes,
  ...macroRoutes,
};

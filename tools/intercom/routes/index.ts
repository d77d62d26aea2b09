import type { Routes } from "../route";
import { activityLogRoutes } from "./activityLogs";
import { adminRoutes } from "./admins";
import { bannerRoutes } from "./banners";
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
import { mergeHistoryRoutes } from "./mergeHistory";
import { messageRoutes } from "./messages";
import { noteRoutes } from "./notes";
import { segmentRoutes } from "./segments";
import { subscriptionRoutes } from "./subscriptions";
import { tagRoutes } from "./tags";
import { ticketConversationRoutes } from "./ticketConversations";
import { ticketRoutes } from "./tickets";
import { ticketTypeRoutes } from "./ticketTypes";
import { legacyUserRoutes } from "./users";
import { visitorRoutes } from "./visitors";

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
  ...mergeHistoryRoutes,
  ...noteRoutes,
  ...segmentRoutes,
  ...subscriptionRoutes,
  ...bannerRoutes,
  ...visitorRoutes,
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

import type { Routes } from "../route";
import { adminRoutes } from "./admins";
import { companyRoutes } from "./companies";
import { contactRelationRoutes } from "./contactRelations";
import { contactRoutes } from "./contacts";
import { conversationAttributeRoutes } from "./conversationAttributes";
import { conversationRoutes } from "./conversations";
import { dataAttributeRoutes } from "./dataAttributes";
import { downloadRoutes } from "./download";
import { segmentRoutes } from "./segments";
import { tagRoutes } from "./tags";
import { ticketConversationRoutes } from "./ticketConversations";
import { ticketRoutes } from "./tickets";
import { ticketTypeRoutes } from "./ticketTypes";
import { legacyUserRoutes } from "./users";

export const routes: Routes = {
  ...adminRoutes,
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
};

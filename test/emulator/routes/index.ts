import type { Routes } from "../route";
import { adminRoutes } from "./admins";
import { bannerRoutes } from "./banners";
import { companyRoutes } from "./companies";
import { contactRelationRoutes } from "./contactRelations";
import { contactRoutes } from "./contacts";
import { dataAttributeRoutes } from "./dataAttributes";
import { downloadRoutes } from "./download";
import { mergeHistoryRoutes } from "./mergeHistory";
import { noteRoutes } from "./notes";
import { segmentRoutes } from "./segments";
import { subscriptionRoutes } from "./subscriptions";
import { tagRoutes } from "./tags";
import { ticketRoutes } from "./tickets";
import { legacyUserRoutes } from "./users";
import { visitorRoutes } from "./visitors";

export const routes: Routes = {
  ...adminRoutes,
  ...companyRoutes,
  ...contactRoutes,
  ...contactRelationRoutes,
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
  ...legacyUserRoutes,
};

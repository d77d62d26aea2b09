import type { Routes } from "../route";
import { adminRoutes } from "./admins";
import { companyRoutes } from "./companies";
import { contactRelationRoutes } from "./contactRelations";
import { contactRoutes } from "./contacts";
import { dataAttributeRoutes } from "./dataAttributes";
import { downloadRoutes } from "./download";
import { mergeHistoryRoutes } from "./mergeHistory";
import { noteRoutes } from "./notes";
import { segmentRoutes } from "./segments";
import { tagRoutes } from "./tags";
import { ticketRoutes } from "./tickets";
import { legacyUserRoutes } from "./users";

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
  ...tagRoutes,
  ...ticketRoutes,
  ...legacyUserRoutes,
};

import * as admins from "./admins";
import * as banners from "./banners";
import * as changes from "./changes";
import * as companies from "./companies";
import * as contacts from "./contacts";
import * as conversationAttributes from "./conversationAttributes";
import * as conversations from "./conversations";
import * as dataAttributes from "./dataAttributes";
import * as events from "./events";
import * as macros from "./macros";
import * as messages from "./messages";
import * as misc from "./misc";
import * as notes from "./notes";
import * as segments from "./segments";
import * as subscriptions from "./subscriptions";
import * as tags from "./tags";
import * as teams from "./teams";
import * as tickets from "./tickets";
import * as users from "./users";
import * as visitors from "./visitors";

export const actions = {
  ...contacts,
  ...users,
  ...companies,
  ...notes,
  ...segments,
  ...subscriptions,
  ...banners,
  ...visitors,
  ...tags,
  ...tickets,
  ...conversations,
  ...conversationAttributes,
  ...admins,
  ...teams,
  ...dataAttributes,
  ...events,
  ...messages,
  ...macros,
  ...changes,
  ...misc,
};

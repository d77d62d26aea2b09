import * as admins from "./admins";
import * as companies from "./companies";
import * as contacts from "./contacts";
import * as conversationAttributes from "./conversationAttributes";
import * as conversations from "./conversations";
import * as dataAttributes from "./dataAttributes";
import * as events from "./events";
import * as macros from "./macros";
import * as messages from "./messages";
import * as misc from "./misc";
import * as tags from "./tags";
import * as teams from "./teams";
import * as tickets from "./tickets";
import * as users from "./users";

export const actions = {
  ...contacts,
  ...users,
  ...companies,
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
  ...misc,
};

import * as admins from "./admins";
import * as companies from "./companies";
import * as contacts from "./contacts";
import * as misc from "./misc";
import * as notes from "./notes";
import * as segments from "./segments";
import * as tags from "./tags";
import * as tickets from "./tickets";
import * as users from "./users";

export const actions = {
  ...contacts,
  ...users,
  ...companies,
  ...notes,
  ...segments,
  ...tags,
  ...tickets,
  ...admins,
  ...misc,
};

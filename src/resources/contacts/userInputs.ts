import { booleanInput, idInput, selectInput, textInput } from "../../inputs/builders";
import { clearContactFields, contactDetailInputs } from "./inputs";

/** Ends the help of an input that only an older version of the API takes for certain. */
const OLD_API = "Intercom's current API may not take it: see When a Field Is Not Supported.";

/** Begins and ends the help of an input that the current API has nothing for. */
export const NOT_USED = "Not used by Intercom's current API, only by its version 1.4";
export const SEE_NOT_SUPPORTED = "See When a Field Is Not Supported.";

export const userId = idInput({
  label: "User ID",
  example: "1047",
  comments: "ID of the user in an external system: the External ID of the contact.",
});

const utm = (label: string, example: string, meaning: string) =>
  textInput({ label, example, comments: `${meaning}. ${OLD_API}` });

export const updateLastRequestAt = booleanInput({
  label: "Update Last Request At",
  comments: "When true, sets the time of the last visit, Last Seen At, to now.",
});

/** What every action that saves a user takes, besides the fields of the user. */
export const userDetailInputs = {
  ...contactDetailInputs,
  utmCampaign: utm("UTM Campaign", "spring", "Campaign that brought the user"),
  utmContent: utm("UTM Content", "header", "Link or advert that was clicked"),
  utmMedium: utm("UTM Medium", "email", "Kind of link that was used"),
  utmSource: utm("UTM Source", "newsletter", "Site that sent the user"),
  utmTerm: utm("UTM Term", "spaceship", "Search term that was used"),
  whenNotSupported: selectInput({
    label: "When a Field Is Not Supported",
    default: "error",
    example: "continue",
    choices: [
      { label: "Fail and name the field", value: "error" },
      { label: "Continue and list the field in the result", value: "continue" },
    ],
    comments:
      "What happens when Intercom does not take a field of its older API. All other fields are saved in either case.",
  }),
  clearFields: clearContactFields,
};

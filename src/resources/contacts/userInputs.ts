import {
  choiceInput,
  idInput,
  integerInput,
  switchInput,
  textInput,
  timestampInput,
} from "../../inputs/builders";

const OLD_API = "Intercom's current API may not take it: see When a Field Is Not Supported.";

export const updateBy = choiceInput({
  label: "Update By",
  default: "email",
  example: "email",
  choices: [
    { label: "Intercom ID", value: "id" },
    { label: "User ID", value: "external_id" },
    { label: "Email", value: "email" },
    { label: "Phone", value: "phone" },
  ],
  comments: "What Value holds. User ID is the External ID of the contact.",
});

export const updateByValue = idInput({
  label: "Value",
  required: true,
  example: "wash@serenity.io",
  comments: "Identifies the user to update, as Update By says.",
});

export const userId = idInput({
  label: "User ID",
  example: "1047",
  comments: "ID of the user in an external system: the External ID of the contact.",
});

export const requiredUserId = idInput({
  label: "User ID",
  required: true,
  example: "25",
  comments: "ID of the user in an external system: the External ID of the contact.",
});

export const optionalContactId = idInput({
  label: "ID",
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments: "ID that Intercom gave the contact: 24 letters and digits.",
});

export const sessionCount = integerInput({
  label: "Session Count",
  example: "12",
  least: 0,
  comments: `Number of sessions of the user. ${OLD_API}`,
});

export const newSession = switchInput({
  label: "New Session",
  comments: `When true, counts one more session of the user. ${OLD_API}`,
});

export const lastSeenIp = textInput({
  label: "Last Seen IP",
  example: "192.0.2.10",
  comments: `IP address the user was last seen at. ${OLD_API}`,
});

export const lastSeenUserAgent = textInput({
  label: "Last Seen User Agent",
  example: "Mozilla/5.0 (X11; Linux x86_64)",
  comments: `User agent of the user's browser. ${OLD_API}`,
});

const utm = (label: string, example: string, meaning: string) =>
  textInput({ label, example, comments: `${meaning}. ${OLD_API}` });

export const utmInputs = {
  utmCampaign: utm("UTM Campaign", "spring", "Campaign that brought the user"),
  utmContent: utm("UTM Content", "header", "Link or advert that was clicked"),
  utmMedium: utm("UTM Medium", "email", "Kind of link that was used"),
  utmSource: utm("UTM Source", "newsletter", "Site that sent the user"),
  utmTerm: utm("UTM Term", "spaceship", "Search term that was used"),
};

export const lastRequestAt = timestampInput({
  label: "Last Request At",
  example: "2026-01-31T09:00:00Z",
  comments:
    "When the user last visited: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given). Saved as Last Seen At.",
});

export const updateLastRequestAt = switchInput({
  label: "Update Last Request At",
  comments: "When true, sets the time of the last visit, Last Seen At, to now.",
});

export const whenNotSupported = choiceInput({
  label: "When a Field Is Not Supported",
  default: "error",
  example: "continue",
  choices: [
    { label: "Fail and name the field", value: "error" },
    { label: "Continue and list the field in the result", value: "continue" },
  ],
  comments:
    "What happens when Intercom does not take a field of its older API. All other fields are saved in either case.",
});

import { idInput, intercomIdInput, timeInput } from "../../inputs/builders";

/** The admin in whose name an action works. */
export const actingAdminId = idInput({
  label: "Admin ID",
  example: "991267646",
  dataSource: "selectAdmin",
  comments:
    "ID of the admin, a teammate, in whose name it is done. The admin behind the access token when left blank.",
});

/** The admin that an action is about. */
export const adminId = intercomIdInput({
  label: "Admin ID",
  required: true,
  example: "991267645",
  dataSource: "selectAdmin",
  of: "admin",
});

export const createdAfter = timeInput({
  label: "Created After",
  required: true,
  example: "1677253093",
  means: "Beginning of the period",
});

export const createdBefore = timeInput({
  label: "Created Before",
  example: "2030-01-31T09:00:00Z",
  means: "End of the period",
  more: "Now when left blank.",
});

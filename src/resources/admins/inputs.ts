import { idInput, timestampInput } from "../../inputs/builders";

const adminDescription = {
  label: "Admin ID",
  example: "991267645",
  dataSource: "selectAdmin",
  comments: "ID of the admin in whose name it is done.",
};

export const adminId = idInput({ ...adminDescription, required: true });

export const teamId = idInput({
  label: "Team ID",
  required: true,
  example: "814865",
  dataSource: "selectTeam",
  comments: "ID that Intercom gave the team.",
});

export const soughtAdminId = idInput({
  label: "Admin ID",
  required: true,
  example: "991267645",
  dataSource: "selectAdmin",
  comments: "ID that Intercom gave the admin.",
});

const TIME_FORMATS = "Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).";

export const createdAfter = timestampInput({
  label: "Created After",
  required: true,
  example: "1677253093",
  comments: `Beginning of the period: ${TIME_FORMATS}`,
});

export const createdBefore = timestampInput({
  label: "Created Before",
  example: "2030-01-31T09:00:00Z",
  comments: `End of the period: ${TIME_FORMATS} Now when left blank.`,
});

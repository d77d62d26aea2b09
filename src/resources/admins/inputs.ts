import {
  choiceInput,
  idInput,
  idListInput,
  integerInput,
  switchInput,
  timestampInput,
} from "../../inputs/builders";

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

export const displayAvatar = switchInput({
  label: "Display Avatar",
  comments: "When true, returns the image of each admin as well.",
});

export const awayMode = choiceInput({
  label: "Away Mode",
  required: true,
  default: "true",
  example: "true",
  choices: [
    { label: "On: the admin is away", value: "true" },
    { label: "Off: the admin is active", value: "false" },
  ],
  comments: "Whether the admin is away from now on.",
});

export const awayModeReassign = switchInput({
  label: "Reassign Replies",
  comments: "When true, assigns new replies in conversations of the admin to the default inbox.",
});

export const awayStatusReasonId = integerInput({
  label: "Away Status Reason ID",
  example: "12345",
  least: 1,
  dataSource: "selectAwayStatusReason",
  comments: "ID of the reason for being away. Some workspaces require one.",
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

export const eventTypes = idListInput({
  label: "Event Types",
  example: "app_name_change",
  comments:
    "Types of activity to return, one per row, such as app_name_change: List Activity Log Event Types knows them all. Left blank, all types are returned.",
});

export const activityLogsPerPage = integerInput({
  label: "Per Page",
  example: "50",
  least: 1,
  most: 250,
  comments:
    "Activities per page, 1 to 250. Left blank, Intercom returns 20, and Fetch All uses 250.",
});

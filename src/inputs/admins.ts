import { idInput } from "./build";

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

import { intercomIdInput } from "../../inputs/builders";

export const teamId = intercomIdInput({
  label: "Team ID",
  required: true,
  example: "814865",
  dataSource: "selectTeam",
  of: "team",
});

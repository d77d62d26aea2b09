import { idInput, integerInput, timestampInput } from "../../inputs/builders";

export const macroId = idInput({
  label: "Macro ID",
  required: true,
  example: "123",
  dataSource: "selectMacro",
  comments: "ID that Intercom gave the macro.",
});

export const macrosPerPage = integerInput({
  label: "Per Page",
  example: "20",
  least: 1,
  most: 150,
  comments: "Macros per page, 1 to 150. Left blank, Intercom returns 50, and Fetch All uses 150.",
});

export const updatedSince = timestampInput({
  label: "Updated Since",
  example: "2025-01-31T09:00:00Z",
  comments:
    "Returns only macros changed after this time: Unix seconds, Unix milliseconds or ISO 8601 (UTC where no zone is given).",
});

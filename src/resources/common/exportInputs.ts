import { idInput, integerInput, selectInput } from "../../inputs/builders";

/** Minutes. */
export const USUAL_WAIT = 10;
/** Megabytes. */
export const USUAL_RESULT_SIZE = 50;

/** @param from labels of the actions whose results have the ID */
export const jobIdentifierInput = (from: string, example: string) =>
  idInput({
    label: "Export Job ID",
    required: true,
    example,
    of: "export",
    comments: `ID of the export: job_identifier in the result of ${from}.`,
  });

export const returnAs = selectInput({
  label: "Return As",
  default: "rows",
  example: "files",
  choices: [
    { label: "Rows", value: "rows" },
    { label: "CSV files", value: "files" },
    { label: "The file as it arrives", value: "archive" },
  ],
  comments:
    "Rows have a value for each column, as text. CSV files are unpacked; the file as it arrives, mostly a zip archive, is not. Both can be given to steps that take files.",
});

export const maxWait = integerInput({
  label: "Max Wait",
  default: String(USUAL_WAIT),
  example: "5",
  min: 0,
  max: 13,
  comments:
    "Minutes to wait for the export, 0 to 13. Then the result is not_done with the Export Job ID, and the export goes on.",
});

export const maxResultSize = integerInput({
  label: "Max Result Size",
  default: String(USUAL_RESULT_SIZE),
  example: "100",
  min: 1,
  max: 500,
  comments:
    "Megabytes that rows or files may take, 1 to 500. Of a larger export nothing is returned: the result is too_large with the Export Job ID.",
});

import { endTimeInput, idInput, textListInput, timeInput } from "../../inputs/builders";
import { jobIdentifierInput } from "../common/exportInputs";

export const datasetId = idInput({
  label: "Dataset ID",
  required: true,
  example: "conversation",
  dataSource: "selectReportingDataset",
  of: "dataset",
  comments: "ID of the dataset, such as conversation: List Reporting Datasets has all of them.",
});

export const attributeIds = textListInput({
  label: "Attributes",
  example: "standard.conversation_id",
  dataSource: "selectReportingAttributes",
  comments:
    "Columns to export, one per row, at least one: qualified IDs, such as standard.conversation_id, or names, as List Reporting Datasets has them.",
});

export const startTime = timeInput({
  label: "Start Time",
  required: true,
  example: "2026-02-01",
  means: "Beginning of the period, at most 2 years ago, or 3 with extended retention",
});

export const endTime = endTimeInput({
  label: "End Time",
  required: true,
  example: "2026-02-28",
  means: "End of the period",
});

export const jobIdentifier = jobIdentifierInput(
  "Create Reporting Export and Export Reporting Data",
  "job1",
);

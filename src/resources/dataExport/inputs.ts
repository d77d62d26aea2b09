import { endTimeInput, textListInput, timeInput } from "../../inputs/builders";
import { jobIdentifierInput } from "../common/exportInputs";

export const createdAtAfter = timeInput({
  label: "Sent From",
  required: true,
  example: "2026-02-01",
  means: "First day on which the messages were sent",
  more: "Reactions count only where they lie in the period too.",
});

export const createdAtBefore = endTimeInput({
  label: "Sent To",
  required: true,
  example: "2026-02-28",
  means: "Last day of these",
  more: "Intercom exports at most 10 million rows.",
});

export const jobIdentifier = jobIdentifierInput(
  "Create Data Export and Export Message Data",
  "ubq2rxb1wcg8x1fj",
);

export const statistics = textListInput({
  label: "Statistics",
  example: "receipts",
  comments:
    "Which files of the archive to return, one per row: the name or a part of it, such as receipts. All when blank. A statistic without rows has no file.",
});

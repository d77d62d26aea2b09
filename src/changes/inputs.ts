import { choiceInput, integerInput, switchInput, timestampInput } from "../inputs/builders";
import { RESOURCES, type ResourceType } from "./records";

const choices = Object.entries(RESOURCES).map(([value, { label }]) => ({
  label,
  value: value as ResourceType,
}));

export const resourceType = choiceInput({
  label: "Resource Type",
  required: true,
  default: "contacts",
  example: "contacts",
  choices,
  comments:
    "Kind of records to follow. Contacts, conversations and tickets are searched for changes; companies, which cannot be searched, are all read each time. Conversations need the permission Read conversations, tickets Read tickets, the others Read users and companies.",
});

export const showNewRecords = switchInput({
  label: "Show New Records",
  default: "true",
  comments: "When true, returns records that were created since the last run, under created.",
});

export const showUpdatedRecords = switchInput({
  label: "Show Updated Records",
  default: "true",
  comments:
    "When true, returns records that were changed since the last run, under updated. A new record is not repeated there as it was created.",
});

export const lookBackHours = integerInput({
  label: "Look Back Hours",
  default: "0",
  example: "24",
  least: 0,
  most: 8_760,
  comments:
    "Hours before the first run from which changes are reported, 8760 at most. 0 reports only what happens after the first run.",
});

export const maxRecordsPerRun = integerInput({
  label: "Max Records per Run",
  required: true,
  default: "1000",
  example: "1000",
  least: 1,
  most: 10_000,
  comments:
    "About how many new and how many updated records one run returns, 10000 at most. The next run goes on where this one stopped.",
});

export const since = timestampInput({
  label: "Since",
  required: true,
  example: "2026-01-31T09:00:00Z",
  comments:
    "Returns what was created or changed at or after this time: Unix seconds, Unix milliseconds or ISO 8601; without a zone it is UTC.",
});

export const syncFrom = timestampInput({
  label: "Sync From",
  example: "2026-01-31",
  comments:
    "The initial sync leaves out records last changed before this time: Unix seconds, Unix milliseconds or ISO 8601. Leave blank to sync everything.",
});

import { input } from "@prismatic-io/spectral";
import { booleanInput, idInput, integerInput, selectInput, textInput } from "./builders";

export const connection = input({
  label: "Connection",
  type: "connection",
  required: true,
  comments: "The Intercom workspace to work with.",
});

export const fetchAll = booleanInput({
  label: "Fetch All",
  comments:
    "When true, fetches every page, from the page or cursor given to the end, and returns all records in one list.",
});

export const page = integerInput({
  label: "Page",
  example: "1",
  least: 1,
  comments: "Number of the page to return, from 1.",
});

export const startingAfter = textInput({
  label: "Starting After Cursor",
  placeholder: "WzE3MzQ1Mzc0MjEsIjY3NjJmMGNkIiwyXQ==",
  comments: "Continues after this cursor: pages.next.starting_after of the previous answer.",
});

export const order = selectInput({
  label: "Order",
  default: "desc",
  example: "desc",
  choices: [
    { label: "Descending (Intercom's own order)", value: "desc" },
    { label: "Ascending", value: "asc" },
  ],
  comments: "Sort order. Descending is the order Intercom lists in by itself.",
});

export const contactId = idInput({
  label: "ID",
  required: true,
  example: "5ba682d23d7cf92bef87bfd4",
  dataSource: "selectContact",
  comments: "ID that Intercom gave the contact: 24 letters and digits. Not the External ID.",
});

/** Intercom's own id of a company. The caller's id is `callersCompanyId`. */
export const intercomCompanyId = idInput({
  label: "Company ID",
  required: true,
  example: "667d608d8a68186f43bafd70",
  dataSource: "selectCompany",
  comments:
    "ID that Intercom gave the company: 24 letters and digits. Not the Company ID set when the company was created.",
});

export const tagId = idInput({
  label: "Tag ID",
  required: true,
  example: "17513",
  dataSource: "selectTag",
  comments: "ID that Intercom gave the tag.",
});

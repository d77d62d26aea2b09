import { input } from "@prismatic-io/spectral";
import { booleanInput, integerInput, selectInput, textInput } from "./builders";

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

export const maxRecords = integerInput({
  label: "Max Records",
  example: "1000",
  min: 1,
  comments: "With Fetch All, stops after this many records. No limit when left blank.",
});

export const page = integerInput({
  label: "Page",
  example: "1",
  min: 1,
  comments: "Number of the page to return, from 1.",
});

export const startingAfter = textInput({
  label: "Starting After Cursor",
  placeholder: "Enter Cursor",
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

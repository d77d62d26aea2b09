import { structuredObjectInput } from "@prismatic-io/spectral";
import { OPERATORS, VALUE_TYPES } from "../client/search";
import { jsonInput, selectInput, textInput } from "./builders";

/** Rows are read together, where a failure can say which one it is. */
const unread = <Part extends object>(part: Part) => ({ ...part, clean: (value: unknown) => value });

/** @param fieldPicker key of the data source that offers the fields of the record */
const conditions = (fieldPicker: string) =>
  structuredObjectInput({
    label: "Conditions",
    collection: "valuelist",
    comments:
      "Conditions to meet, 15 at most: a field, how to compare it, and a value. A blank value, with equals or does not equal, asks whether the field is empty.",
    inputs: {
      field: unread(
        textInput({
          label: "Field",
          required: true,
          example: "created_at",
          dataSource: fieldPicker,
          comments:
            "Name of the field as in the API, such as created_at or custom_attributes.plan. A ticket attribute goes by its number: ticket_attribute.1234.",
        }),
      ),
      operator: unread(
        selectInput({
          label: "Operator",
          required: true,
          example: ">",
          choices: OPERATORS,
          comments: "How the field is compared. Not every field takes every operator.",
        }),
      ),
      value: unread(
        textInput({
          label: "Value",
          example: "2026-01-31",
          comments:
            "Value to compare with. A date is Unix seconds, Unix milliseconds or ISO 8601; several values for one of and none of are parted by commas.",
        }),
      ),
      type: unread(
        selectInput({
          label: "Value Type",
          example: "date",
          choices: VALUE_TYPES,
          comments:
            "Type of the value. Left blank, the field and the value say it; a custom attribute with a number compared by equals needs it.",
        }),
      ),
    },
  });

const match = selectInput({
  label: "Match",
  default: "AND",
  example: "OR",
  choices: [
    { label: "All conditions", value: "AND" },
    { label: "Any condition", value: "OR" },
  ],
  comments: "Whether a record has to meet all of Conditions or any of them.",
});

export const jsonQuery = jsonInput({
  label: "JSON Query",
  example: '{"field":"created_at","operator":">","value":1571672154}',
  comments:
    "Intercom search query, sent as given in place of all conditions. Two levels of AND and OR with 15 conditions each at most.",
});

const sortField = (fieldPicker: string) =>
  textInput({
    label: "Sort By",
    example: "updated_at",
    dataSource: fieldPicker,
    comments: "Field to sort by, such as created_at. Intercom's own order when left blank.",
  });

const sortOrder = selectInput({
  label: "Sort Order",
  example: "descending",
  choices: [
    { label: "Ascending", value: "ascending" },
    { label: "Descending", value: "descending" },
  ],
  comments: "Direction of Sort By. Needs Sort By; Ascending when left blank.",
});

/**
 * The inputs of every search action, besides paging and JSON Query, which stand last.
 * @param fieldPicker key of the data source that offers the fields of the record
 */
export const searchInputs = (fieldPicker: string) => ({
  conditions: conditions(fieldPicker),
  match,
  sortField: sortField(fieldPicker),
  sortOrder,
});

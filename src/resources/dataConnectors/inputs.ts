import { input } from "@prismatic-io/spectral";
import {
  jsonInput,
  jsonListInput,
  keyValuePairsInput,
  multilineInput,
  numericIdInput,
  selectInput,
  textInput,
  triStateInput,
} from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { choice, isBlank, listOf, text } from "../../values/readers";

export const dataConnectorId = numericIdInput({
  label: "Data Connector ID",
  required: true,
  example: "12345",
  dataSource: "selectDataConnector",
  of: "data connector",
});

const nameOptions = {
  label: "Name",
  example: "Order Status Service",
  comments: "Name of the data connector.",
};

export const requiredName = textInput({ ...nameOptions, required: true });
export const name = textInput(nameOptions);

const AUDIENCES = ["leads", "users", "visitors"] as const;

const headerRows = keyValuePairsInput({
  label: "Request Headers",
  read: text,
  example: '[{"key":"Accept","value":"application/json"}]',
  comments:
    "All headers of the request, which may replace those there are. Intercom's logs of executions show the values, other than of Authorization: give keys as tokens.",
});

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]+$/;

/** Rows of the platform, or headers as Get Data Connector returns them. */
const asRow = (row: unknown) =>
  isRecord(row) && "name" in row && !("key" in row) ? { key: row.name, value: row.value } : row;

/** No error shows what was given: it may be secret. */
const headersOf = (given: unknown): { name: string; value: string }[] | undefined => {
  let rows: [string, string][];
  try {
    rows = headerRows.clean(Array.isArray(given) ? given.map(asRow) : given);
  } catch {
    throw new InputError(
      "Request Headers: each row needs a name and a value, as text. What was given is not shown, since it may be secret.",
    );
  }
  for (const [name, value] of rows) {
    if (!NAME.test(name.trim())) {
      throw new InputError("Request Headers: a row has a name that no header can have.");
    }
    if (value.includes("****")) {
      throw new InputError(
        `Request Headers: the value of "${name}" is "****", by which Intercom hides it. Writing that back would destroy the real value: give the value itself, or leave Request Headers blank to keep all.`,
      );
    }
    if (!VALUE.test(value)) {
      throw new InputError(
        `Request Headers: the value of "${name}" is blank, or has a character that no header can hold.`,
      );
    }
  }
  return rows.length > 0 ? rows.map(([name, value]) => ({ name: name.trim(), value })) : undefined;
};

/** What a data connector consists of besides its name. */
export const connectorFields = {
  description: multilineInput({
    label: "Description",
    example: "Fetches the status of an order",
    comments: "What the data connector does.",
  }),
  httpMethod: selectInput({
    label: "HTTP Method",
    example: "post",
    choices: [
      { label: "GET", value: "get" },
      { label: "POST", value: "post" },
      { label: "PUT", value: "put" },
      { label: "PATCH", value: "patch" },
      { label: "DELETE", value: "delete" },
    ],
    comments: "Method of the request to the other system.",
  }),
  url: textInput({
    label: "Request URL",
    example: "https://api.example.com/orders/{{order_id}}/status",
    comments: "URL of the request, which may hold data inputs in double braces.",
  }),
  body: multilineInput({
    label: "Request Body",
    example: '{"order_id": "{{order_id}}"}',
    comments: "Body of the request, which may hold data inputs in double braces.",
  }),
  headers: { ...headerRows, clean: headersOf },
  audiences: input({
    label: "User Types",
    type: "string",
    collection: "valuelist",
    example: "users",
    placeholder: "users",
    comments: "Whom the data connector is for, one per row: users, leads or visitors.",
    clean: (value: unknown) => {
      const types = isBlank(value) ? [] : listOf(choice(AUDIENCES))("User Types", value);
      return types.length > 0 ? types : undefined;
    },
  }),
  directFinUsage: triStateInput({
    label: "Used by Fin Directly",
    comments: "Whether Fin uses the data connector by itself, and not only workflows.",
  }),
  customerAuthentication: triStateInput({
    label: "Customer Authentication",
    comments: "Whether customers prove who they are with a one-time code first.",
  }),
  bypassAuthentication: triStateInput({
    label: "Bypass Authentication",
    example: "false",
    comments: "Whether the request goes out without any authentication, to a public address.",
  }),
  validateMissingAttributes: triStateInput({
    label: "Validate Missing Attributes",
    comments: "Whether a request with a blank required data input is stopped.",
  }),
  dataInputs: jsonListInput({
    label: "Data Inputs",
    example:
      '[{"name":"order_id","type":"string","description":"Number of the order","required":true}]',
    comments:
      "What the request needs: a JSON list of name, type (string, integer, decimal or boolean), description, required and default_value. Replaces all data inputs.",
  }),
  mockResponse: jsonInput({
    label: "Mock Response",
    example: '{"order":{"id":12345,"status":"shipped"}}',
    comments: "Sample answer of the other system, as a JSON object. Its fields become usable.",
  }),
  tokenIds: jsonListInput({
    label: "Token IDs",
    example: '["1234","5678"]',
    comments:
      "IDs of authentication tokens, as a JSON list that replaces all; [] removes all. No action lists them: Get Data Connector shows those of a connector.",
  }),
};

/** @returns a switch of something new, of which nothing can stay as it is */
const ofNew = (field: ReturnType<typeof triStateInput>) => ({
  ...field,
  model: [{ label: "Intercom's default", value: "" }, ...field.model.slice(1)],
});

export const newConnectorFields = {
  ...connectorFields,
  directFinUsage: ofNew(connectorFields.directFinUsage),
  customerAuthentication: ofNew(connectorFields.customerAuthentication),
  bypassAuthentication: ofNew(connectorFields.bypassAuthentication),
  validateMissingAttributes: ofNew(connectorFields.validateMissingAttributes),
};

export const STATES = [
  { label: "Draft", value: "draft" },
  { label: "Live", value: "live" },
] as const;

const anyErrorType = selectInput({
  label: "Error Type",
  example: "3rd_party_error",
  choices: [
    { label: "Request Configuration", value: "request_configuration_error" },
    { label: "HTTP Client", value: "faraday_error" },
    { label: "Third Party", value: "3rd_party_error" },
    { label: "Response Mapping", value: "response_mapping_error" },
    { label: "Token Refresh", value: "token_refresh_error" },
    { label: "Fin Response Formatting", value: "fin_action_response_formatting_error" },
    { label: "Fin Identity Verification", value: "fin_action_identity_verification_error" },
    { label: "Email Verification", value: "email_verification_error" },
    {
      label: "Identity Verification outside Fin",
      value: "non_fin_standalone_action_identity_verification_error",
    },
    { label: "Request Validation", value: "request_validation_error" },
    { label: "Client-Side Action", value: "client_side_action_error" },
  ],
  comments: "Only executions that failed in this way.",
});

/** The webhook about executions has another name for one of the types. */
export const errorType = {
  ...anyErrorType,
  clean: (value: unknown) =>
    anyErrorType.clean(value === "third_party_error" ? "3rd_party_error" : value),
};

import { suggestion } from "../../values/closestMatch";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { boolean, type Cleaner, choice, id, isBlank, text } from "../../values/readers";

const TYPES = ["string", "integer", "decimal", "boolean"] as const;

const DATA_INPUT: Record<string, Cleaner<unknown>> = {
  name: id,
  type: choice(TYPES),
  description: text,
  required: boolean,
  default_value: text,
};
const KEYS = Object.keys(DATA_INPUT);

const readDataInput = (given: unknown, index: number, needed: string[]) => {
  const label = `Data Inputs, item ${index + 1}`;
  if (!isRecord(given)) throw new InputError(`${label} is not a JSON object.`);
  const unknown = Object.keys(given).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${label}: "${unknown}" is not a key of a data input. ${suggestion(unknown, KEYS)}`,
    );
  }
  const missing = needed.find((key) => isBlank(given[key]));
  if (missing) throw new InputError(`${label}: its ${missing} is missing.`);
  return Object.fromEntries(
    Object.entries(DATA_INPUT)
      .filter(([key]) => !isBlank(given[key]))
      .map(([key, read]) => [key, read(`${label}, ${key}`, given[key])]),
  );
};

/** Names the inputs of a data connector as the actions give them. */
interface ConnectorInputs {
  name?: string;
  description?: string;
  httpMethod?: string;
  url?: string;
  body?: string;
  headers?: { name: string; value: string }[];
  dataInputs?: unknown[];
  mockResponse?: Record<string, unknown>;
  audiences?: string[];
  directFinUsage?: boolean;
  customerAuthentication?: boolean;
  bypassAuthentication?: boolean;
  validateMissingAttributes?: boolean;
  tokenIds?: unknown[];
}

/**
 * @param needed keys that a data input must have
 * @returns the fields of a data connector by wire name, undefined where nothing was given
 * @throws InputError for a data input, token ID or URL that cannot be one
 */
export const connectorBody = (given: ConnectorInputs, needed: string[]) => {
  // A variable may stand for the beginning of the URL too.
  if (given.url && !/^\s*(https?:\/\/|\{\{)/i.test(given.url)) {
    throw new InputError("Request URL: it must begin with https:// or http://.");
  }
  return {
    name: given.name,
    description: given.description,
    http_method: given.httpMethod,
    url: given.url?.trim(),
    body: given.body,
    headers: given.headers,
    data_inputs: given.dataInputs?.map((each, index) => readDataInput(each, index, needed)),
    mock_response: given.mockResponse,
    audiences: given.audiences,
    direct_fin_usage: given.directFinUsage,
    customer_authentication: given.customerAuthentication,
    bypass_authentication: given.bypassAuthentication,
    validate_missing_attributes: given.validateMissingAttributes,
    token_ids: given.tokenIds?.map((each) => id("Token IDs", each)),
  };
};

/** @returns the values of headers, with and without the word that says what they are */
export const secretsOf = ({ headers = [] }: Pick<ConnectorInputs, "headers">): string[] =>
  headers.flatMap(({ value }) => [value, value.replace(/^(basic|bearer|token)\s+/i, "")]);

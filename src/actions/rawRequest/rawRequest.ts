import { action, input } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { readConnection } from "../../connections";
import {
  booleanInput,
  integerInput,
  keyValuePairsInput,
  selectInput,
  textInput,
} from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { rawRequestConfig, retryPolicyOf } from "../../resources/rawRequest/request";
import { exactJson, file, isBlank, text } from "../../values/readers";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

// https://developers.intercom.com/docs/references/introduction
export const rawRequest = action({
  display: {
    label: "Raw Request",
    description:
      "Send any request to the Intercom API, to call an endpoint that has no action, with the token and version of the connection.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    method: selectInput({
      label: "Method",
      required: true,
      example: "GET",
      choices: METHODS.map((value) => ({ label: value, value })),
      comments: "HTTP method of the request.",
    }),
    url: textInput({
      label: "URL",
      required: true,
      example: "/contacts",
      comments:
        "Path on Intercom's API host, such as /contacts, with or without a query, or its full URL. Other hosts are refused, so that the access token stays with Intercom.",
    }),
    responseType: selectInput({
      label: "Response Type",
      required: true,
      default: "json",
      example: "json",
      choices: [
        { label: "JSON", value: "json" },
        { label: "Text", value: "text" },
        { label: "Binary", value: "binary" },
      ],
      comments:
        "What the answer holds: JSON, text, or binary data that later steps can use as a file.",
    }),
    queryParams: keyValuePairsInput({
      label: "Query Parameter",
      read: text,
      example: '[{"key":"per_page","value":"50"}]',
      comments:
        "Query parameters to add to the URL. They are encoded as needed; a key may stand more than once.",
    }),
    headers: keyValuePairsInput({
      label: "Header",
      isUnique: true,
      read: text,
      example: '[{"key":"Accept","value":"application/json"}]',
      comments:
        "Headers to send. Authorization and Intercom-Version come from the connection; only Intercom-Version can be replaced.",
    }),
    data: input({
      label: "Data",
      type: "string",
      example: '{"name":"independent"}',
      placeholder: '{"name":"independent"}',
      comments:
        "Body of the request: text, or binary data of a previous step. Sent as application/json unless a Content-Type header says otherwise. Cannot be combined with Form Data or File Data.",
      clean: (value: unknown): string | Buffer | undefined => {
        if (isBlank(value)) return undefined;
        if (Buffer.isBuffer(value)) return value;
        return typeof value === "string"
          ? text("Data", value)
          : JSON.stringify(exactJson("Data", value));
      },
    }),
    formData: keyValuePairsInput({
      label: "Form Data",
      isUnique: true,
      read: file,
      example: '[{"key":"name","value":"independent"}]',
      comments: "Fields of a multipart/form-data body: text, or binary data of a previous step.",
    }),
    fileData: keyValuePairsInput({
      label: "File Data",
      isUnique: true,
      read: file,
      example: '[{"key":"example.txt","value":"File contents"}]',
      comments: "Files of a multipart/form-data body: text, or binary data of a previous step.",
    }),
    fileDataFileNames: keyValuePairsInput({
      label: "File Data File Names",
      isUnique: true,
      read: text,
      example: '[{"key":"example.txt","value":"notes.txt"}]',
      comments:
        "File names to send, by the key in File Data. A file without one is named by its key.",
    }),
    timeout: integerInput({
      label: "Timeout",
      example: "2000",
      min: 1,
      comments: "Milliseconds to wait for an answer. 60,000 when left blank.",
    }),
    maxRetries: integerInput({
      label: "Max Retry Count",
      default: "0",
      example: "3",
      min: 0,
      max: 10,
      comments: "How often a failed request is repeated, 0 to 10.",
    }),
    retryDelayMS: integerInput({
      label: "Retry Delay (ms)",
      default: "0",
      example: "1000",
      min: 0,
      max: 60_000,
      comments:
        "Milliseconds to wait before each retry, up to 60,000. Not used with Use Exponential Backoff.",
    }),
    useExponentialBackoff: booleanInput({
      label: "Use Exponential Backoff",
      comments: "When true, waits longer before each retry, beginning with half a second.",
    }),
    retryAllErrors: booleanInput({
      label: "Retry On All Errors",
      comments:
        "When true, retries after any error. Otherwise only after HTTP 429, HTTP 5xx and network failures.",
    }),
    debugRequest: booleanInput({
      label: "Debug Request",
      comments:
        "When true, logs path, status, duration and bodies of the request. The access token is never logged, but personal data in the bodies is.",
    }),
  },
  perform: async (context, { connection, timeout, debugRequest, ...inputs }) => {
    const { baseUrl } = readConnection(connection);
    const client = createClient(connection, context, {
      retry: retryPolicyOf(inputs),
      timeoutMs: timeout,
      debug: debugRequest,
    });
    const { data, headers } = await client.request(await rawRequestConfig(inputs, baseUrl));
    return Buffer.isBuffer(data)
      ? { data, contentType: String(headers["content-type"] ?? "application/octet-stream") }
      : { data };
  },
});

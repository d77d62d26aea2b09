import { backOff, MIN_PAUSE_MS, type RetryPolicy, retryPolicy } from "../../client/retry";
import type { RequestConfig } from "../../client/types";
import { InputError } from "../../values/inputError";
import { jsonProblem } from "../../values/jsonProblem";
import { isRecord } from "../../values/objects";
import type { FileContent } from "../../values/readers";
import { relativePath } from "./url";

interface RetryInputs {
  maxRetries?: number;
  retryDelayMS?: number;
  useExponentialBackoff: boolean;
  retryAllErrors: boolean;
}

/** @returns the retry policy that the inputs of Raw Request describe */
export const retryPolicyOf =
  ({
    maxRetries = 0,
    retryDelayMS = 0,
    useExponentialBackoff,
    retryAllErrors,
  }: RetryInputs): RetryPolicy =>
  (failure, state) => {
    const { status } = failure;
    const isCovered = retryAllErrors || status === undefined || status === 429 || status >= 500;
    if (!isCovered || state.attempt > maxRetries) return { retry: false, reason: "permanent" };
    const delay = useExponentialBackoff
      ? backOff(state.attempt, state.random)
      : Math.max(retryDelayMS, MIN_PAUSE_MS);
    if (status !== 429) return { retry: true, delay };
    // Before the time that Intercom names, the next attempt would be refused as well.
    const asked = retryPolicy(failure, { ...state, attempt: 1, waitedMs: 0 });
    if (!asked.retry && asked.reason === "max-wait") return asked;
    return { retry: true, delay: asked.retry ? Math.max(delay, asked.delay) : delay };
  };

/** Headers that the connection and the body decide. */
const RESERVED_HEADERS = [
  "authorization",
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "upgrade",
  "expect",
  "trailer",
];

/** What a header can hold: Latin-1 without control characters. The rest would be left out. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Axios leaves these out, spelled like this. Capital letters make no difference to a header. */
const DROPPED_BY_AXIOS = ["__proto__", "constructor", "prototype"];

/**
 * @returns the headers, their names without the blanks around them
 * @throws InputError for a name or a value that cannot be sent as it is
 */
const checkedHeaders = (headers: [string, string][], isForm: boolean) => {
  const names = new Set<string>();
  const entries = headers.map(([given, value]): [string, string] => {
    const name = given.trim();
    const lower = name.toLowerCase();
    const refuse = (reason: string): never => {
      throw new InputError(`Header "${name}": ${reason}`);
    };
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) refuse("this cannot be the name of a header.");
    if (RESERVED_HEADERS.includes(lower)) {
      refuse("it is set by the connection and cannot be replaced.");
    }
    if (isForm && lower === "content-type") refuse("the form sets it, together with its boundary.");
    if (names.has(lower)) refuse("it is given more than once.");
    if (!HEADER_VALUE.test(value)) {
      refuse("its value holds a line break or another character that a header cannot hold.");
    }
    names.add(lower);
    return [DROPPED_BY_AXIOS.includes(name) ? name.toUpperCase() : name, value];
  });
  return Object.fromEntries(entries);
};

/** @throws InputError for text that is to be JSON and is not */
const checkJson = (data: string, headers: Record<string, string>): void => {
  const named = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type");
  if (named && !/^\s*application\/json\s*(;|$)/i.test(named[1])) return;
  try {
    JSON.parse(data);
  } catch (error) {
    const problem = jsonProblem(data) ?? (error as Error).message;
    throw new InputError(
      `Data is not valid JSON: ${problem}. A body of another type needs a Content-Type header.`,
    );
  }
};

const toBlob = ({ data, contentType }: FileContent) =>
  new Blob([typeof data === "string" ? data : new Uint8Array(data)], { type: contentType });

/** Encodes a form as bytes rather than as a stream, so that it can be sent again. */
const encodeForm = async (
  fields: [string, FileContent][],
  files: [string, FileContent][],
  fileNames: ReadonlyMap<string, string>,
) => {
  const form = new FormData();
  for (const [key, field] of fields) {
    if (typeof field.data === "string") form.append(key, field.data);
    else form.append(key, toBlob(field), fileNames.get(key) ?? key);
  }
  for (const [key, file] of files) {
    form.append(key, toBlob(file), fileNames.get(key) ?? key);
  }
  const encoded = new Response(form);
  return {
    data: Buffer.from(await encoded.arrayBuffer()),
    headers: { "Content-Type": encoded.headers.get("content-type") ?? "" },
  };
};

interface RawRequestInputs {
  method: string;
  url: string;
  data?: string | Buffer;
  formData: [string, FileContent][];
  fileData: [string, FileContent][];
  fileDataFileNames: [string, string][];
  queryParams: [string, string][];
  headers: [string, string][];
  responseType: "json" | "text" | "binary";
}

const AXIOS_RESPONSE_TYPES = { json: "json", text: "text", binary: "arraybuffer" } as const;

const ACCEPT = {
  json: "application/json",
  text: "*/*",
  binary: "application/octet-stream, */*",
};

/**
 * @returns the request that the inputs of Raw Request describe
 * @throws InputError when the URL leaves the host or inputs contradict each other
 */
export const rawRequestConfig = async (
  inputs: RawRequestInputs,
  baseUrl: string,
): Promise<RequestConfig> => {
  const { method, data, formData, fileData, fileDataFileNames, responseType } = inputs;
  const url = relativePath(inputs.url, baseUrl);
  const keys = [...formData, ...fileData].map(([key]) => key);
  const isForm = keys.length > 0;
  if (isForm && data !== undefined) {
    throw new InputError("Data cannot be combined with Form Data or File Data.");
  }
  const unnamed = fileDataFileNames.find(([key]) => !keys.includes(key));
  if (unnamed) {
    throw new InputError(`File Data File Names: there is no file with the key "${unnamed[0]}".`);
  }
  const headers = checkedHeaders(inputs.headers, isForm);
  if (typeof data === "string") checkJson(data, headers);
  const body = isForm
    ? await encodeForm(formData, fileData, new Map(fileDataFileNames))
    : { data, headers: data === undefined ? {} : { "Content-Type": "application/json" } };
  return {
    method,
    url,
    data: body.data,
    params: new URLSearchParams(inputs.queryParams),
    headers: { Accept: ACCEPT[responseType], ...body.headers, ...headers },
    responseType: AXIOS_RESPONSE_TYPES[responseType],
    // Axios would encode JSON text again, as a JSON string.
    transformRequest: (sent) => sent,
    isExpected: (received) =>
      responseType !== "json" || received === "" || isRecord(received) || Array.isArray(received),
  };
};

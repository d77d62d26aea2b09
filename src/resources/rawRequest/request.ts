import { backOff, type RetryPolicy } from "../../client/retry";
import type { RequestConfig } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import type { FileContent } from "../../values/readers";

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
  ({ status }, { attempt, random }) => {
    const isCovered = retryAllErrors || status === undefined || status >= 500;
    if (!isCovered || attempt > maxRetries) return { retry: false, reason: "permanent" };
    return { retry: true, delay: useExponentialBackoff ? backOff(attempt, random) : retryDelayMS };
  };

/**
 * @returns the path with a leading slash
 * @throws InputError for anything that could reach another host than the connection's
 */
export const relativePath = (url: string): string => {
  const trimmed = url.trim();
  if (/^([a-z][a-z\d+.-]*:|\/\/|\\)/i.test(trimmed)) {
    throw new InputError(
      `URL: "${trimmed}" names a host. Give a path such as /contacts: the access token may only be sent to the connection's own host.`,
    );
  }
  if (/[\\#\s]/.test(trimmed)) {
    throw new InputError(
      `URL: "${trimmed}" contains a space, a backslash or a #, which a path cannot.`,
    );
  }
  return `/${trimmed.replace(/^\//, "")}`;
};

/** Headers that the connection and the body decide. */
const RESERVED_HEADERS = ["authorization", "host", "content-length"];

/** Axios leaves these out, spelled like this. Capital letters make no difference to a header. */
const DROPPED_BY_AXIOS = ["__proto__", "constructor", "prototype"];

const checkedHeaders = (headers: [string, string][], isForm: boolean) => {
  for (const [name] of headers) {
    const lower = name.toLowerCase();
    if (RESERVED_HEADERS.includes(lower)) {
      throw new InputError(`Header "${name}": it is set by the connection and cannot be replaced.`);
    }
    if (isForm && lower === "content-type") {
      throw new InputError(`Header "${name}": the form sets it, together with its boundary.`);
    }
  }
  return Object.fromEntries(
    headers.map(([name, value]) => [
      DROPPED_BY_AXIOS.includes(name) ? name.toUpperCase() : name,
      value,
    ]),
  );
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
export const rawRequestConfig = async (inputs: RawRequestInputs): Promise<RequestConfig> => {
  const { method, data, formData, fileData, fileDataFileNames, responseType } = inputs;
  const url = relativePath(inputs.url);
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

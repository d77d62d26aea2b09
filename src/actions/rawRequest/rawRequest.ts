import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import {
  data,
  debugRequest,
  fileData,
  fileDataFileNames,
  formData,
  headers,
  maxRetries,
  method,
  queryParams,
  responseType,
  retryAllErrors,
  retryDelayMS,
  timeout,
  url,
  useExponentialBackoff,
} from "../../resources/rawRequest/inputs";
import { rawRequestConfig, retryAsTold } from "../../resources/rawRequest/request";

// https://developers.intercom.com/docs/references/introduction
export const rawRequest = action({
  display: {
    label: "Raw Request",
    description: "Sends any request to the Intercom API with the connection's token and version.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    method,
    url,
    queryParams,
    headers,
    data,
    formData,
    fileData,
    fileDataFileNames,
    responseType,
    timeout,
    maxRetries,
    retryDelayMS,
    useExponentialBackoff,
    retryAllErrors,
    debugRequest,
  },
  perform: async (context, { connection, timeout, debugRequest, ...inputs }) => {
    const retry = retryAsTold(inputs);
    const client = createClient(connection, context, { retry, timeout, debug: debugRequest });
    const { data, headers } = await client.request(await rawRequestConfig(inputs));
    return Buffer.isBuffer(data)
      ? { data, contentType: String(headers["content-type"] ?? "application/octet-stream") }
      : { data };
  },
});

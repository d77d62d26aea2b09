import type { AxiosRequestConfig } from "axios";
import { DEFAULT_API_VERSION } from "../connections";
import { isRecord } from "../values/objects";
import type { Advice, RefusedRequest } from "./access";
import { readBody } from "./answers";
import type { ApiProblem } from "./apiProblem";
import { isUnreachable } from "./retry";

const NO_DNS = ["ENOTFOUND", "EAI_AGAIN"];

/** What refusals mean that have nothing to do with a resource. */
const GENERAL_ADVICE: readonly Advice[] = [
  {
    when: isUnreachable,
    say: ({ networkCode = "" }, { host }) =>
      `${NO_DNS.includes(networkCode) ? `There is no DNS entry for ${host}, or no network` : `Nothing answers at ${host}`}: check the network and Base URL of the connection`,
  },
  {
    // https://www.intercom.com/help/en/articles/13941009-restrict-rest-api-access-by-ip-allowlist
    when: ({ status, message = "" }) =>
      status === 403 && /\bip address\b.*\ballow-?list\b/i.test(message),
    say: () =>
      "The workspace lets only the addresses on its IP allowlist use the API: an admin has to add those that the integration platform calls from, or to switch the allowlist off",
  },
  {
    when: ({ code }) => code === "action_forbidden",
    say: () => "Intercom does not allow this action here, which no permission of the app changes",
  },
  {
    when: ({ code }) => code === "api_plan_restricted",
    say: () => "The plan of the workspace does not include this feature",
  },
  {
    when: ({ code }) => code === "intercom_version_invalid",
    say: () =>
      `API Version of the connection must be one that has this request: use ${DEFAULT_API_VERSION}, which the actions are made for`,
  },
  {
    when: ({ status, isPage }) => status === 403 && isPage === true,
    say: () =>
      "It comes from a load balancer, firewall or proxy in front of Intercom, which refused the request before Intercom saw it",
  },
];

/** The fields that a request sent, in its body or its query. */
const fieldsOf = ({ data, params }: AxiosRequestConfig): Record<string, unknown> => {
  const body = readBody(data);
  const query = params instanceof URLSearchParams ? Object.fromEntries(params) : params;
  return { ...(isRecord(query) ? query : {}), ...(isRecord(body) ? body : {}) };
};

/** @returns a request as advice looks at it */
export const refusedRequest = (config: AxiosRequestConfig): RefusedRequest => {
  const { method = "get", url = "", baseURL = "" } = config;
  const host = URL.canParse(baseURL) ? new URL(baseURL).host : baseURL;
  return { method, url, host, fields: fieldsOf(config) };
};

/** @returns what is known of a refusal: in general, or by the resource of the request */
export const adviceOn = (
  problem: ApiProblem,
  request: RefusedRequest,
  advice: readonly Advice[] = [],
): Advice | undefined => [...GENERAL_ADVICE, ...advice].find(({ when }) => when(problem, request));

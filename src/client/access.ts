import type { AxiosInstance } from "axios";
import type { ApiProblem } from "./apiProblem";

/** A request as Intercom refused it. */
export interface RefusedRequest {
  /** In lower case. */
  method: string;
  /** Path below the API host. */
  url: string;
  /** Where it went. */
  host: string;
  /** What was sent, in the body or the query. */
  fields: Record<string, unknown>;
}

/** What is known about a refusal. The first row that fits is used; there is none for all that is left. */
export interface Advice {
  when: (problem: ApiProblem, request: RefusedRequest) => boolean;
  /** One sentence, without its full stop, that says what to do. */
  say: (problem: ApiProblem, request: RefusedRequest) => string;
  /** Asks Intercom for a better sentence, once the request has failed for good. */
  ask?: (client: AxiosInstance, request: RefusedRequest) => Promise<string>;
  /** What the error carries for later steps. */
  details?: (problem: ApiProblem) => { contactId?: string; archived?: boolean };
}

/** What requests to a part of Intercom need, and what their refusals mean. */
export interface Access {
  /**
   * The permission as the Developer Hub names it.
   * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/oauth-scopes
   */
  permission?: string;
  advice?: readonly Advice[];
}

declare module "axios" {
  // Beside the settings of a client, a request can name those of another resource.
  interface AxiosRequestConfig extends Access {}
}

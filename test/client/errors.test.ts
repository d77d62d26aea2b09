import { inspect } from "node:util";
import { ConnectionError } from "@prismatic-io/spectral";
import {
  AxiosError,
  AxiosHeaders,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { isNotFound, readProblem } from "../../src/client/apiProblem";
import { IntercomError, LabelledError, toReadableError } from "../../src/client/errors";
import { withErrorLabel } from "../../src/component/errorLabels";
import { companyAdvice } from "../../src/resources/companies/advice";
import { contactAdvice } from "../../src/resources/contacts/conflicts";
import { tagAdvice } from "../../src/resources/tags/access";
import { ticketAdvice } from "../../src/resources/tickets/access";
import { InputError } from "../../src/values/inputError";

const TOKEN = "dG9rOnRvcF9zZWNyZXQ=";
const REQUEST_ID = "b3a1f2c4";
const CONNECTION = { key: "intercomAccessToken", configVarKey: "Intercom", fields: {} };

interface Failed {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  config?: Partial<InternalAxiosRequestConfig>;
  message?: string;
  code?: string;
}

/** A failed request as axios throws it, with the token wherever a request and its answer hold it. */
const failed = ({
  status,
  body,
  headers,
  config,
  message = "failed",
  code,
}: Failed): AxiosError => {
  const request = { _header: `Authorization: Bearer ${TOKEN}`, socket: { token: TOKEN } };
  const sent: InternalAxiosRequestConfig = {
    method: "get",
    url: "/contacts",
    baseURL: "http://127.0.0.1:3000",
    headers: AxiosHeaders.from({ Authorization: `Bearer ${TOKEN}` }),
    params: { token: TOKEN },
    data: JSON.stringify({ token: TOKEN }),
    connection: CONNECTION,
    permission: "Read users and companies",
    advice: [...companyAdvice, ...ticketAdvice, ...contactAdvice, ...tagAdvice],
    attempt: 1,
    ...config,
  };
  const response: AxiosResponse | undefined =
    status === undefined
      ? undefined
      : {
          status,
          statusText: TOKEN,
          data: body,
          headers: AxiosHeaders.from({ "x-echo": `Bearer ${TOKEN}`, ...headers }),
          config: sent,
          request,
        };
  const error = new AxiosError(message, code, sent, request, response);
  error.cause = new Error(TOKEN);
  return error;
};

const errorList = (code: string, message?: string, field?: string) => ({
  type: "error.list",
  request_id: REQUEST_ID,
  errors: [{ code, message, field }],
});

const told = (failure: Failed, label = "Get Contact") =>
  toReadableError(new LabelledError(label, failed(failure))) as IntercomError;

const EVERY_KIND: [string, Failed][] = [
  ["bad input", { status: 400, body: errorList("parameter_invalid", "bad", "email") }],
  ["a refused token", { status: 401, body: errorList("unauthorized", "Access Token Invalid") }],
  [
    "a missing permission",
    { status: 401, body: errorList("token_unauthorized", "Not authorized") },
  ],
  ["a merged contact", { status: 410, headers: { link: '</contacts/6a1>; rel="canonical"' } }],
  ["an HTML page", { status: 502, body: "<html>Bad gateway</html>" }],
  ["an empty answer", { status: 200, body: "" }],
  ["a redirect", { status: 302, headers: { location: `https://elsewhere.example/?t=${TOKEN}` } }],
  ["no answer", { code: "ECONNRESET", message: "socket hang up" }],
];

describe("a failed request", () => {
  it.each(EVERY_KIND)("keeps the token to itself: %s", (_what, failure) => {
    const error = told(failure);
    const everything = [
      error.message,
      error.stack,
      String(error),
      JSON.stringify(error),
      JSON.stringify(error, Object.getOwnPropertyNames(error)),
      inspect(error, { depth: 10, showHidden: true }),
    ].join("\n");
    expect(everything).not.toContain(TOKEN);
    expect(everything).not.toContain("127.0.0.1");
    expect(error).not.toBeInstanceOf(AxiosError);
  });

  it("is reported with everything Intercom said", () => {
    const error = told({
      status: 400,
      body: errorList("parameter_invalid", "email is invalid", "email"),
      config: { attempt: 3 },
    });
    expect(error.message).toBe(
      'Intercom refused Get Contact: parameter_invalid on email, "email is invalid" (HTTP 400, request b3a1f2c4, 3 attempts)',
    );
    expect(error).toBeInstanceOf(IntercomError);
    expect({ ...error }).toEqual({
      name: "IntercomError",
      code: "parameter_invalid",
      field: "email",
      status: 400,
      requestId: REQUEST_ID,
      retryable: false,
    });
  });

  it.each<[string, Failed, string]>([
    [
      "a code without words",
      { status: 400, body: errorList("client_error") },
      "Intercom refused Get Contact: client_error (HTTP 400, request b3a1f2c4)",
    ],
    [
      "a reason that is no error list",
      { status: 502, body: "<html>\n  Bad   gateway</html>", headers: { "x-request-id": "h1" } },
      'Intercom refused Get Contact: "<html> Bad gateway</html>" (HTTP 502, request h1)',
    ],
    [
      "errors that are no list",
      { status: 422, body: { errors: { code: "x" } } },
      "Intercom refused Get Contact: no reason given (HTTP 422)",
    ],
    [
      "an error list as bytes, as a raw request reads it",
      { status: 404, body: Buffer.from(JSON.stringify(errorList("not_found", "Nothing here"))) },
      'Intercom refused Get Contact: not_found, "Nothing here" (HTTP 404, request b3a1f2c4)',
    ],
    [
      "no answer",
      { code: "ECONNRESET", message: "socket hang up" },
      'Intercom could not be reached for Get Contact: ECONNRESET, "socket hang up"',
    ],
    [
      "an empty answer",
      { status: 200, body: "" },
      "Intercom answered Get Contact unreadably: the answer cannot be read, it is empty (HTTP 200)",
    ],
    [
      "half an answer",
      { status: 200, body: '{"type":"con' },
      'Intercom answered Get Contact unreadably: the answer cannot be read, it begins "{"type":"con" (HTTP 200)',
    ],
    [
      "a redirect",
      { status: 302, body: "" },
      "Intercom redirected Get Contact: no reason given (HTTP 302)",
    ],
    [
      "a request that was not repeated",
      {
        status: 503,
        body: errorList("service_unavailable", "Down"),
        config: { stopReason: "not-idempotent" },
      },
      'Intercom refused Get Contact: service_unavailable, "Down" (HTTP 503, request b3a1f2c4). Whether Intercom carried the request out is unknown; it was not repeated, since that could do it twice.',
    ],
    [
      "a missing permission",
      { status: 401, body: errorList("token_unauthorized", "Not authorized to access resource") },
      'Intercom refused Get Contact: token_unauthorized, "Not authorized to access resource" (HTTP 401, request b3a1f2c4). The Intercom app lacks the permission "Read users and companies": add it in the Developer Hub under Configure > Authentication, then connect again.',
    ],
    [
      "a permission that is not known",
      { status: 403, body: errorList("forbidden"), config: { permission: undefined } },
      "Intercom refused Get Contact: forbidden (HTTP 403, request b3a1f2c4). The Intercom app may lack a permission: see the Developer Hub under Configure > Authentication.",
    ],
    [
      "a plan that is too small, which no permission mends",
      { status: 403, body: errorList("api_plan_restricted", "Active subscription needed.") },
      'Intercom refused Get Contact: api_plan_restricted, "Active subscription needed." (HTTP 403, request b3a1f2c4)',
    ],
    [
      "a missing contact",
      { status: 404, body: errorList("not_found", "User Not Found") },
      'Intercom refused Get Contact: not_found, "User Not Found" (HTTP 404, request b3a1f2c4). No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it).',
    ],
    [
      "a missing company, by the caller's own id",
      { status: 404, body: errorList("company_not_found"), config: { url: "/companies" } },
      "Intercom refused Get Contact: company_not_found (HTTP 404, request b3a1f2c4). No company has this Company ID.",
    ],
    [
      "a missing company, by Intercom's id",
      { status: 404, body: errorList("company_not_found"), config: { url: "/companies/6" } },
      "Intercom refused Get Contact: company_not_found (HTTP 404, request b3a1f2c4). Company ID must be the 24-character ID that Intercom gave the company, not its own Company ID.",
    ],
    [
      "a missing ticket",
      { status: 404, body: errorList("ticket_not_found"), config: { url: "/tickets/35" } },
      "Intercom refused Get Contact: ticket_not_found (HTTP 404, request b3a1f2c4). Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox.",
    ],
    [
      "a missing tag",
      {
        status: 404,
        body: errorList("not_found", "Resource Not Found"),
        config: { url: "/tags/9" },
      },
      'Intercom refused Get Contact: not_found, "Resource Not Found" (HTTP 404, request b3a1f2c4). No tag has this ID.',
    ],
  ])("is described in one sentence: %s", (_what, failure, sentence) => {
    expect(told(failure).message).toBe(sentence);
  });

  it("names a contact that is in the way", () => {
    const error = told({
      status: 409,
      body: errorList("conflict", "A contact matching those details already exists with id=5da6f1"),
    });
    expect(error.message).toMatch(/\. The contact 5da6f1 has the same email or external ID\.$/);
    expect(error).toMatchObject({ contactId: "5da6f1", archived: false });
  });

  it("names an archived contact that is in the way", () => {
    const error = told({
      status: 409,
      body: errorList(
        "conflict",
        "An archived contact matching those details already exists with id=5da6f1",
      ),
    });
    expect(error.message).toMatch(
      /\. The archived contact 5da6f1 has the same email or external ID: Unarchive Contact restores it\.$/,
    );
    expect(error).toMatchObject({ contactId: "5da6f1", archived: true });
  });

  it("names the contact that another one was merged into", () => {
    const error = told({
      status: 410,
      body: errorList("contact_merged"),
      headers: { link: '</contacts/6a1>; rel="canonical"' },
    });
    expect(error.message).toMatch(/\. This contact was merged into the contact 6a1\.$/);
    expect(error.contactId).toBe("6a1");
    expect(error.archived).toBeUndefined();
  });

  it.each([
    [408, true],
    [429, true],
    [500, true],
    [200, true],
    [undefined, true],
    [400, false],
    [404, false],
    [409, false],
  ])("with status %s may succeed later: %s", (status, retryable) => {
    expect(told({ status }).retryable).toBe(retryable);
  });
});

describe("a refused token", () => {
  const body = errorList("token_revoked", "The token was revoked");

  it("asks for a new connection", () => {
    const error = told({ status: 401, body });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toBe(
      'Intercom no longer accepts the access token of this connection: token_revoked, "The token was revoked" (HTTP 401, request b3a1f2c4). Connect it again.',
    );
    expect(error).toMatchObject({ connection: CONNECTION });
  });

  it("is an ordinary failure where no connection is known", () => {
    expect(told({ status: 401, body, config: { connection: undefined } })).toBeInstanceOf(
      IntercomError,
    );
  });
});

describe("the error hook", () => {
  it("passes on what did not come from a request", () => {
    const error = new InputError("Name is required and was left blank.");
    expect(toReadableError(error)).toBe(error);
    expect(toReadableError(new LabelledError("Create Tag", error))).toBe(error);
    expect(toReadableError("thrown text")).toBe("thrown text");
  });

  it("speaks of the request where it knows no action", () => {
    expect((toReadableError(failed({ status: 400 })) as Error).message).toBe(
      "Intercom refused the request: no reason given (HTTP 400)",
    );
  });

  it("learns the name of the action", async () => {
    const error = failed({ status: 400 });
    const action = withErrorLabel({
      display: { label: "Create Tag" },
      perform: async (): Promise<unknown> => Promise.reject(error),
    });
    await expect(action.perform()).rejects.toEqual(new LabelledError("Create Tag", error));
  });
});

describe("reading a failure", () => {
  it("takes what retrying needs from the headers", () => {
    const error = failed({
      status: 429,
      headers: { "retry-after": "3", "x-ratelimit-reset": "1772366400" },
      config: { idempotent: false },
    });
    expect(readProblem(error)).toMatchObject({
      status: 429,
      retryAfter: "3",
      rateLimitReset: "1772366400",
      idempotent: false,
    });
  });

  it("shortens an answer that is no error list", () => {
    expect(readProblem(failed({ status: 500, body: "x".repeat(900) })).body).toHaveLength(200);
  });

  it("distinguishes a missing thing from other failures", () => {
    expect(isNotFound(failed({ status: 404 }))).toBe(true);
    expect(isNotFound(failed({ status: 410 }))).toBe(false);
    expect(isNotFound(new Error("404"))).toBe(false);
  });
});

import { inspect } from "node:util";
import { ConnectionError } from "@prismatic-io/spectral";
import {
  AxiosError,
  AxiosHeaders,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { hasList } from "../../src/client/answers";
import { isNotFound, readProblem } from "../../src/client/apiProblem";
import { IntercomError, LabelledError, toReadableError } from "../../src/client/errors";
import { withErrorLabel } from "../../src/component/errorLabels";
import { advice } from "../../src/resources/common/advice";
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
    advice,
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
      "Intercom refused Get Contact: an HTML page instead of data (HTTP 502, request h1)",
    ],
    [
      "a page in the message",
      { status: 502, body: errorList("server_error", "<!DOCTYPE html><title>502</title>") },
      "Intercom refused Get Contact: server_error, an HTML page instead of data (HTTP 502, request b3a1f2c4)",
    ],
    [
      "markup in the message",
      { status: 422, body: errorList("data_invalid", "<p>Name <b>Wash</b></p>\n is < 5 letters") },
      'Intercom refused Get Contact: data_invalid, "Name Wash is < 5 letters" (HTTP 422, request b3a1f2c4)',
    ],
    [
      "errors that are no list",
      { status: 422, body: { errors: { code: "x" } } },
      "Intercom refused Get Contact: x (HTTP 422)",
    ],
    [
      "an error as Rails answers it",
      { status: 400, body: { status: 400, error: "There was a problem in the JSON" } },
      'Intercom refused Get Contact: "There was a problem in the JSON" (HTTP 400)',
    ],
    [
      "a message by itself",
      { status: 400, body: { message: "Slow down" } },
      'Intercom refused Get Contact: "Slow down" (HTTP 400)',
    ],
    [
      "an error with a code and a message",
      { status: 400, body: { error: { code: "odd", message: "Odd request" } } },
      'Intercom refused Get Contact: odd, "Odd request" (HTTP 400)',
    ],
    [
      "an error as OAuth 2.0 answers it",
      { status: 400, body: { error: "invalid_grant", error_description: "The code has expired" } },
      'Intercom refused Get Contact: "The code has expired" (HTTP 400)',
    ],
    [
      "errors that are texts",
      { status: 422, body: { errors: ["Name is blank", "Email is blank"] } },
      'Intercom refused Get Contact: "Name is blank; Email is blank" (HTTP 422)',
    ],
    [
      "errors by field",
      { status: 422, body: { errors: { name: ["is too short", "is odd"], email: ["is taken"] } } },
      'Intercom refused Get Contact: "name is too short; is odd; email is taken" (HTTP 422)',
    ],
    [
      "plain text",
      { status: 429, body: "Slow\n  down" },
      'Intercom refused Get Contact: "Slow down" (HTTP 429)',
    ],
    [
      "an object without a reason",
      { status: 400, body: { status: 400 } },
      "Intercom refused Get Contact: no reason given (HTTP 400)",
    ],
    [
      "an error list with a status of success",
      { status: 200, body: errorList("parameter_invalid", "email is invalid", "email") },
      'Intercom refused Get Contact: parameter_invalid on email, "email is invalid" (HTTP 200, request b3a1f2c4)',
    ],
    [
      "an empty object",
      { status: 200, body: {} },
      "Intercom answered Get Contact unreadably: the answer cannot be read, it is an empty object (HTTP 200)",
    ],
    [
      "an object of another kind",
      { status: 200, body: { type: "maintenance", message: "Back soon" } },
      'Intercom answered Get Contact unreadably: the answer cannot be read, it is an object without id, "Back soon" (HTTP 200)',
    ],
    [
      "a list where a record is due",
      { status: 200, body: [{ id: "1" }] },
      "Intercom answered Get Contact unreadably: the answer cannot be read, it is a list (HTTP 200)",
    ],
    [
      "a number where a record is due",
      { status: 200, body: 5 },
      "Intercom answered Get Contact unreadably: the answer cannot be read, it is a number (HTTP 200)",
    ],
    [
      "a page with a status of success",
      { status: 200, body: "<html>Sign in</html>" },
      "Intercom answered Get Contact unreadably: an HTML page instead of data (HTTP 200)",
    ],
    [
      "a record where a list is due",
      { status: 200, body: { id: "1" }, config: { isExpected: hasList("data") } },
      "Intercom answered Get Contact unreadably: the answer cannot be read, it is an object without what is due (HTTP 200)",
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
      {
        status: 403,
        body: errorList("forbidden", "You do not have the required scope"),
        config: { permission: undefined },
      },
      'Intercom refused Get Contact: forbidden, "You do not have the required scope" (HTTP 403, request b3a1f2c4). The Intercom app may lack a permission: see the Developer Hub under Configure > Authentication.',
    ],
    [
      "a 403 that does not say what is forbidden",
      { status: 403, body: errorList("forbidden", "This workspace is suspended") },
      'Intercom refused Get Contact: forbidden, "This workspace is suspended" (HTTP 403, request b3a1f2c4)',
    ],
    [
      "a 403 about the contact",
      { status: 403, body: errorList("action_forbidden", "No permission to write to this user") },
      'Intercom refused Get Contact: action_forbidden, "No permission to write to this user" (HTTP 403, request b3a1f2c4). Intercom does not allow this action here, which no permission of the app changes.',
    ],
    [
      "a 403 of a load balancer",
      { status: 403, body: "<html>\r\n<head><title>403 Forbidden</title></head></html>" },
      "Intercom refused Get Contact: an HTML page instead of data (HTTP 403). It comes from a load balancer, firewall or proxy in front of Intercom, which refused the request before Intercom saw it.",
    ],
    [
      "an API version without the request",
      { status: 400, body: errorList("intercom_version_invalid", "Not in this version") },
      'Intercom refused Get Contact: intercom_version_invalid, "Not in this version" (HTTP 400, request b3a1f2c4). API Version of the connection must be one that has this request: use 2.16, which the actions are made for.',
    ],
    [
      "a plan that is too small, which no permission mends",
      { status: 403, body: errorList("api_plan_restricted", "Active subscription needed.") },
      'Intercom refused Get Contact: api_plan_restricted, "Active subscription needed." (HTTP 403, request b3a1f2c4). The plan of the workspace does not include this feature.',
    ],
    [
      "a missing contact",
      {
        status: 404,
        body: errorList("not_found", "User Not Found"),
        config: { url: "/contacts/6a1" },
      },
      'Intercom refused Get Contact: not_found, "User Not Found" (HTTP 404, request b3a1f2c4). No active contact has this ID: it is unknown, deleted, or archived (Unarchive Contact restores it).',
    ],
    [
      "a missing company, by the caller's own id",
      {
        status: 404,
        body: errorList("company_not_found"),
        config: { url: "/companies", params: { company_id: "6" } },
      },
      "Intercom refused Get Contact: company_not_found (HTTP 404, request b3a1f2c4). No company has this Company ID.",
    ],
    [
      "a missing company, by Intercom's id",
      { status: 404, body: errorList("company_not_found"), config: { url: "/companies/6" } },
      "Intercom refused Get Contact: company_not_found (HTTP 404, request b3a1f2c4). No company has this ID: List Companies and Select Company have the IDs.",
    ],
    [
      "a missing ticket",
      { status: 404, body: errorList("ticket_not_found"), config: { url: "/tickets/35" } },
      "Intercom refused Get Contact: ticket_not_found (HTTP 404, request b3a1f2c4). Ticket ID must be the ID that the API uses, not the ticket number shown in the Inbox, which Get Ticket by Number takes.",
    ],
    [
      "a missing tag",
      {
        status: 404,
        body: errorList("not_found", "Resource Not Found"),
        config: { url: "/tags/9" },
      },
      'Intercom refused Get Contact: not_found, "Resource Not Found" (HTTP 404, request b3a1f2c4). No tag has this ID: List Tags and Select Tag have the IDs.',
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

  it.each([
    [
      "intercomAccessToken",
      'Check that the token is complete, without "Bearer", and that Region is that of the workspace.',
    ],
    ["intercom", "Check that Region is that of the workspace, and connect it again."],
  ])("that may never have worked says what to check: %s", (key, check) => {
    const connection = { ...CONNECTION, key };
    const error = told({ status: 401, body: errorList("unauthorized"), config: { connection } });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toBe(
      `Intercom does not accept the access token of this connection: unauthorized (HTTP 401, request b3a1f2c4). ${check}`,
    );
  });

  it("asks for a new connection", () => {
    const error = told({ status: 401, body });
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toBe(
      'Intercom no longer accepts the access token of this connection: token_revoked, "The token was revoked" (HTTP 401, request b3a1f2c4). Connect it again.',
    );
    expect(error).toMatchObject({ connection: CONNECTION });
  });

  describe("of which the resource knows another reason", () => {
    const advice = [{ when: () => true, say: () => "The author may not write" }];
    const refused = (code: string, message?: string) =>
      told({ status: 401, body: errorList(code, message), config: { advice } });

    it.each([
      ["unauthorized", "Access Token Invalid"],
      ["unauthorized", undefined],
      ["token_expired", "Expired"],
      ["missing_authorization", "Who is it?"],
    ])("is still a refused token where Intercom says so: %s, %s", (code, message) => {
      const error = refused(code, message);
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error.message).toMatch(/\. The author may not write\.$/);
    });

    it("is an ordinary refusal where Intercom says something else", () => {
      const error = refused("unauthorized", "Not allowed to write");
      expect(error).toBeInstanceOf(IntercomError);
      expect(error.message).toBe(
        'Intercom refused Get Contact: unauthorized, "Not allowed to write" (HTTP 401, request b3a1f2c4). The author may not write.',
      );
    });

    it("is a missing permission, or that", () => {
      expect(refused("token_unauthorized", "Not authorized").message).toMatch(
        /lacks the permission .*, then connect again\. The author may not write\.$/,
      );
    });
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

  it("shortens what is too long to read, once the token is out of it", () => {
    const text = `${"x".repeat(480)}${TOKEN}${"y".repeat(1_000_000)}`;
    const expected = `${"x".repeat(480)}[token]${"y".repeat(13)}…`;
    expect(readProblem(failed({ status: 500, body: text })).message).toBe(expected);
    expect(readProblem(failed({ status: 500, body: errorList("odd", text) })).message).toBe(
      expected,
    );
    expect(readProblem(failed({ status: 200, body: text })).body).toBe(expected);
  });

  it("distinguishes a missing thing from other failures", () => {
    expect(isNotFound(failed({ status: 404 }))).toBe(true);
    expect(isNotFound(failed({ status: 410 }))).toBe(false);
    expect(isNotFound(new Error("404"))).toBe(false);
  });
});

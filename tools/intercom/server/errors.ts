import { randomBytes } from "node:crypto";

/** What an error can have besides its message. */
export interface ErrorDetails {
  field?: string;
  headers?: Record<string, string>;
  /** The body does not repeat the request id of the headers. */
  withoutRequestId?: boolean;
}

/** A refusal in Intercom's words; the server turns it into an `error.list`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
  }
}

/** The `error.list` body of one error. */
export const errorList = (
  requestId: string | undefined,
  code: string,
  message?: string,
  field?: string,
) => ({
  type: "error.list",
  request_id: requestId,
  errors: [{ code, message, field }],
});

/** A body that cannot be read: refused before Intercom's own checks, in another shape. */
export class UnreadableBody extends Error {
  readonly answer = {
    status: 400,
    error: `There was a problem in the JSON you submitted [${randomBytes(16).toString("hex")}]: logged with error code`,
  };
}

/** A refusal in a shape of its own, as a few operations have it. */
export class OtherRefusal extends Error {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {
    super("refused");
  }
}

/** 400 for a value Intercom does not accept. */
export const invalid = (message: string, field?: string) =>
  new ApiError(400, "parameter_invalid", message, { field });

/** 400 for a value that had to be there. */
export const missing = (message: string, field?: string) =>
  new ApiError(400, "parameter_missing", message, { field });

/** 404 of the plain kind, used for paths, tags, segments and notes. */
export const resourceNotFound = () => new ApiError(404, "not_found", "Resource Not Found");

/** 404 of a contact; Intercom still says "User". */
export const contactNotFound = () => new ApiError(404, "not_found", "User Not Found");

/** 404 of a company. */
export const companyNotFound = () => new ApiError(404, "company_not_found", "Company Not Found");

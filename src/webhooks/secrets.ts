import { type Connection, input } from "@prismatic-io/spectral";
import { clientSecretOf } from "../connections";
import { connection } from "../inputs/common";
import { InputError } from "../values/inputError";
import { isBlank, listOf, text } from "../values/readers";

const SECRET_EXAMPLE = "9f8e7d6c-5b4a-4f3e-9d2c-1b0a9f8e7d6c";

/**
 * Secrets that signatures are checked with.
 * @returns the input; where it is required, it refuses to be blank
 */
export const secretsInput = ({
  label,
  comments,
  required = false,
}: {
  label: string;
  comments: string;
  required?: boolean;
}) =>
  input({
    label,
    type: "password",
    collection: "valuelist",
    required: required || undefined,
    placeholder: SECRET_EXAMPLE,
    example: SECRET_EXAMPLE,
    comments,
    clean: (value: unknown): string[] => {
      const secrets = isBlank(value) ? [] : listOf(text)(label, value).map((each) => each.trim());
      // An empty key is one that anybody has.
      if (required && secrets.length === 0) {
        throw new InputError(
          `${label}: the signature of events cannot be checked without one. Copy it from where the URL is entered.`,
        );
      }
      return secrets;
    },
  });

/** Further secrets that the signature is checked with. */
const clientSecrets = secretsInput({
  label: "Client Secrets",
  comments:
    "Client secrets of the Intercom app, one per row, from the Developer Hub > Configure > Basic information. Required with an access token; OAuth 2.0 brings its own. Several work while one is replaced.",
});

/** The inputs that decide which requests come from Intercom. */
export const signatureInputs = { connection, clientSecrets };

/**
 * @returns the client secrets of the app
 * @throws InputError when there is none
 */
export const secretsOf = (connection: Connection, clientSecrets: string[]): string[] => {
  const secrets = [clientSecretOf(connection), ...clientSecrets].filter(Boolean);
  if (secrets.length === 0) {
    throw new InputError(
      "Client Secrets: the signature of notifications cannot be checked without one. Copy it from the Developer Hub > Configure > Basic information.",
    );
  }
  return secrets;
};

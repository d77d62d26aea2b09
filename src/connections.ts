import {
  type Connection,
  ConnectionError,
  type ConnectionTemplateInputField,
  connection,
  OAuth2Type,
  oauth2Connection,
} from "@prismatic-io/spectral";

/**
 * Where Intercom hosts a workspace. The value is the domain its people sign in at, since the
 * platform builds the authorize URL from it.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/regional-hosting
 */
const REGIONS = [
  { label: "US", value: "intercom.com", api: "https://api.intercom.io" },
  { label: "EU", value: "eu.intercom.com", api: "https://api.eu.intercom.io" },
  { label: "AU", value: "au.intercom.com", api: "https://api.au.intercom.io" },
];
const DEFAULT_REGION = "intercom.com";

/** The version that the actions are built and tested for. */
export const DEFAULT_API_VERSION = "2.16";

const workspaceInputs = {
  region: {
    label: "Region",
    type: "string",
    required: true,
    model: REGIONS.map(({ label, value }) => ({ label, value })),
    default: DEFAULT_REGION,
    example: DEFAULT_REGION,
    comments:
      "The region that hosts the workspace's data. It decides the API host and, with OAuth 2.0, the sign-in host.",
  },
  apiVersion: {
    label: "API Version",
    type: "string",
    required: true,
    default: DEFAULT_API_VERSION,
    placeholder: DEFAULT_API_VERSION,
    example: DEFAULT_API_VERSION,
    comments: `The Intercom API version sent with every request. Actions are made for ${DEFAULT_API_VERSION}; other versions answer in other shapes.`,
  },
  baseUrl: {
    label: "Base URL",
    type: "string",
    required: false,
    placeholder: "https://intercom-proxy.example.com",
    example: "https://intercom-proxy.example.com",
    comments:
      "Replaces the region's API host, for example with a proxy. Must be https, or http on a loopback address. Leave blank to call Intercom directly.",
  },
  // https://developers.intercom.com/docs/guides/fin-agent-api/setup
  finAgentToken: {
    label: "Fin Agent Token",
    type: "password",
    required: false,
    placeholder: "Fin Agent API key",
    example: "dG9rOmV4YW1wbGVfZmluX2FnZW50X2tleQ==",
    comments:
      "API key of the Fin Agent API, from Fin AI Agent > Deploy > Fin Agent API. Only the Fin Agent actions use it; left blank, they use the access token of the connection.",
  },
} as const;

// https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/setting-up-oauth
const authorizeUrl: ConnectionTemplateInputField = {
  label: "Authorize URL",
  type: "template",
  required: true,
  shown: false,
  templateValue: "https://app.{{#region}}/oauth",
  comments: "The sign-in page of the region.",
};

export const intercomOAuth = oauth2Connection({
  key: "intercom",
  display: {
    label: "Intercom",
    description: "Connects a workspace through an Intercom app with OAuth 2.0.",
    icons: { avatarPath: "icon.png", oauth2ConnectionIconPath: "icon.png" },
  },
  oauth2Type: OAuth2Type.AuthorizationCode,
  inputs: {
    ...workspaceInputs,
    clientId: {
      label: "Client ID",
      type: "string",
      required: true,
      placeholder: "Client ID",
      example: "1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d",
      comments: "Client ID of the Intercom app: Developer Hub > Configure > Basic information.",
    },
    clientSecret: {
      label: "Client Secret",
      type: "password",
      required: true,
      placeholder: "Client secret",
      example: "9f8e7d6c-5b4a-4f3e-9d2c-1b0a9f8e7d6c",
      comments: "Client secret of the Intercom app: Developer Hub > Configure > Basic information.",
    },
    scopes: {
      label: "Scopes",
      type: "string",
      required: false,
      shown: false,
      default: "",
      comments:
        "Unused: Intercom grants the permissions that are chosen for the app in the Developer Hub.",
    },
    tokenUrl: {
      label: "Token URL",
      type: "string",
      required: true,
      shown: false,
      default: "https://api.intercom.io/auth/eagle/token",
      comments: "Exchanges the authorization code for an access token, in every region.",
    },
    authorizeUrl,
  },
});

// https://developers.intercom.com/docs/build-an-integration/learn-more/authentication
export const intercomAccessToken = connection({
  key: "intercomAccessToken",
  display: {
    label: "Intercom Access Token",
    description: "Connects one workspace with the access token of an Intercom app.",
    icons: { avatarPath: "icon.png" },
  },
  inputs: {
    accessToken: {
      label: "Access Token",
      type: "password",
      required: true,
      placeholder: "Access token",
      example: "dG9rOmV4YW1wbGVfYWNjZXNzX3Rva2Vu",
      comments: "Access token of the Intercom app: Developer Hub > Configure > Authentication.",
    },
    ...workspaceInputs,
  },
});

export const connections = [intercomOAuth, intercomAccessToken];

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** @returns a connection as an error may carry it: without its secrets */
export const withoutSecrets = ({ key, configVarKey }: Connection): Connection => ({
  key,
  configVarKey,
  fields: {},
});

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);

const checkedBaseUrl = (connection: Connection, given: string): string => {
  const refuse = (reason: string): never => {
    throw new ConnectionError(withoutSecrets(connection), `Base URL ${reason}`);
  };
  const url = URL.canParse(given) ? new URL(given) : refuse("is not a URL: give https://host.");
  if (url.username || url.password) return refuse("must not contain a user name or password.");
  if (/[?#]/.test(given)) return refuse("must not contain a query or fragment.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    return refuse(
      `${url.protocol}//${url.host} is refused: the access token may only travel over https, or http on a loopback address.`,
    );
  }
  return url.href.replace(/\/+$/, "");
};

const findRegion = (given: string) => {
  const wanted = (given || DEFAULT_REGION).toLowerCase();
  return REGIONS.find(({ label, value }) => value === wanted || label.toLowerCase() === wanted);
};

/** @returns the region of a connection as Intercom calls it, such as "EU"; undefined for an unknown one */
export const regionOf = (connection: Connection): string | undefined =>
  findRegion(text(connection.fields?.region))?.label;

const regionHost = (connection: Connection, given: string): string => {
  const region = findRegion(given);
  if (!region) {
    throw new ConnectionError(
      withoutSecrets(connection),
      `Region "${given}" is unknown: choose ${REGIONS.map(({ label }) => label).join(", ")}.`,
    );
  }
  return region.api;
};

const accessToken = (connection: Connection): string => {
  // Intercom answers the code exchange with the same token under both names.
  const token =
    connection.key === intercomOAuth.key
      ? text(connection.token?.access_token) || text(connection.token?.token)
      : text(connection.fields?.accessToken);
  if (!token) {
    throw new ConnectionError(
      withoutSecrets(connection),
      connection.key === intercomOAuth.key
        ? "The Intercom connection holds no access token: connect it again."
        : "Access Token is blank: copy it from the Developer Hub > Configure > Authentication.",
    );
  }
  return token;
};

/** @returns every token that a connection holds, none of which may be shown */
export const tokensOf = (connection: Connection): string[] =>
  [
    connection.token?.access_token,
    connection.token?.token,
    connection.fields?.accessToken,
    connection.fields?.finAgentToken,
  ]
    .map(text)
    .filter(Boolean);

/** @returns the client secret of the app; "" where the connection does not hold it */
export const clientSecretOf = (connection: Connection): string =>
  text(connection?.fields?.clientSecret);

/** What requests need of a connection. */
export interface Workspace {
  /** Origin and optional path prefix of the API, without a trailing slash. */
  baseUrl: string;
  token: string;
  apiVersion: string;
  /** Whether the token is the Fin Agent Token, not the access token. */
  isFinAgentToken?: boolean;
}

/**
 * Reads either kind of connection.
 * @param prefersFinAgentToken uses the Fin Agent Token in place of the access token, if there is one
 * @returns where requests go, the access token and the API version
 * @throws ConnectionError for another kind of connection, a missing token, an unknown region or
 * an unsafe base URL
 */
export const readConnection = (connection: Connection, prefersFinAgentToken = false): Workspace => {
  if (!connections.some(({ key }) => key === connection?.key)) {
    throw new ConnectionError(
      withoutSecrets(connection ?? { key: "", configVarKey: "", fields: {} }),
      `Connection is of the kind "${connection?.key}": choose an Intercom or Intercom Access Token connection.`,
    );
  }
  const fields = connection.fields ?? {};
  const baseUrl = text(fields.baseUrl);
  const finToken = prefersFinAgentToken ? text(fields.finAgentToken) : "";
  return {
    baseUrl: baseUrl
      ? checkedBaseUrl(connection, baseUrl)
      : regionHost(connection, text(fields.region)),
    token: finToken || accessToken(connection),
    apiVersion: text(fields.apiVersion) || DEFAULT_API_VERSION,
    ...(finToken && { isFinAgentToken: true }),
  };
};

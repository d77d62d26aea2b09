import { type LocalIntercom, seedWorkspace, startIntercom } from "../../tools/intercom";

/** A JSON answer, by the fields that tests read. */
export interface Wire {
  [key: string]: unknown;
  data: Wire[];
  errors: { code: string; message: string; field?: string }[];
  pages: { next?: null | string | { page?: number; starting_after: string }; per_page: number };
}

/** What the server answered. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Wire;
}

interface Options {
  body?: unknown;
  headers?: Record<string, string>;
  version?: string;
}

/** A local Intercom for a test file, seeded anew before each test. */
export const useServer = () => {
  let intercom: LocalIntercom;
  beforeAll(async () => {
    intercom = await startIntercom();
  });
  beforeEach(() => {
    intercom.reset();
    seedWorkspace(intercom.workspace);
  });
  afterAll(() => intercom.stop());

  const send = async (
    method: string,
    path: string,
    { body, headers = {}, version = "2.16" }: Options = {},
  ): Promise<Answer> => {
    const response = await fetch(intercom.url + path, {
      method,
      headers: {
        authorization: `Bearer ${intercom.token}`,
        accept: "application/json",
        ...(version && { "intercom-version": version }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
      redirect: "manual",
    });
    const text = await response.text();
    const isJson = text !== "" && response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : {},
    };
  };

  return {
    get intercom() {
      return intercom;
    },
    send,
    /** Searches contacts. */
    search: (query: unknown, more: object = {}, version = "2.16") =>
      send("POST", "/contacts/search", { body: { query, ...more }, version }),
  };
};

/** The code of the first error. */
export const code = ({ body }: Answer) => body.errors[0]?.code;
/** The ids of a list. */
export const ids = ({ body }: Answer) => body.data.map(({ id }) => id);
/** A condition of a search. */
export const filter = (field: string, operator: string, value: unknown) => ({
  field,
  operator,
  value,
});

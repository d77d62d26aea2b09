import { IntercomClient } from "intercom-client";
import type { LocalIntercom } from "../../emulator";

/** Intercom's official SDK, connected to a local Intercom. */
export const officialSdk = ({ token, url }: LocalIntercom): IntercomClient =>
  new IntercomClient({
    token,
    environment: url,
    // Its own version is older: some fields would differ for that reason alone.
    headers: { "Intercom-Version": "2.16" },
  });

/** What one side writes and the other one reads. */
export interface Crossing {
  what: string;
  write: () => Promise<unknown>;
  /** Given the ID in the answer to the writing. */
  read: (id: string) => Promise<unknown>;
  expected: object;
}

/** Writes with one side, and expects the other one to read it. */
export const crosses = async ({ write, read, expected }: Crossing): Promise<void> => {
  expect(await read(idOf(await write()))).toMatchObject(expected);
};

/** Something one side takes away, so that the other one finds it no more. */
export interface Removal {
  what: string;
  remove: () => Promise<unknown>;
  read: () => Promise<unknown>;
  status?: number;
}

/** A list that holds these records among others. */
export const among = (...records: object[]): unknown =>
  expect.arrayContaining(records.map((record) => expect.objectContaining(record)));

/** A conversation or ticket one of whose parts is like this. */
export const withPart = (list: "conversation_parts" | "ticket_parts", part: object): object => ({
  [list]: { [list]: among(part) },
});

const idOf = (written: unknown): string =>
  typeof written === "object" && written !== null && "id" in written ? String(written.id) : "";

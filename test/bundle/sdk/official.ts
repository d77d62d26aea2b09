import { IntercomClient } from "intercom-client";
import type { LocalIntercom } from "../../../tools/intercom";

type Call = () => Promise<unknown>;

/** A change that the component, the SDK or either of them can make. */
export interface Change {
  what: string;
  byComponent?: Call;
  bySdk?: Call;
  /** Both are given the ID in the answer to the change. */
  inComponent: (id: string) => Promise<unknown>;
  inSdk: (id: string) => Promise<unknown>;
  /** What the one reads that did not make the change. */
  expected: object;
}

/** Something that both sides can take away, and that neither can use afterwards. */
export interface Removal {
  what: string;
  byComponent: Call;
  bySdk: Call;
  /** The failure of the component. */
  inComponent: Call;
  inSdk: Call;
  status?: number;
}

/** Intercom's official SDK, connected to a local Intercom. */
export const officialSdk = ({ token, url }: LocalIntercom): IntercomClient =>
  new IntercomClient({
    token,
    environment: url,
    // Its own version is older: some fields would differ for that reason alone.
    headers: { "Intercom-Version": "2.16" },
  });

/** Tests that what the component writes, the SDK reads, and the other way round. */
export const testChanges = (changes: Change[]): void => {
  for (const { what, byComponent, bySdk, inComponent, inSdk, expected } of changes) {
    if (byComponent) {
      it(`the SDK reads ${what}`, async () => {
        expect(await inSdk(idOf(await byComponent()))).toMatchObject(expected);
      });
    }
    if (bySdk) {
      it(`the component reads ${what}`, async () => {
        expect(await inComponent(idOf(await bySdk()))).toMatchObject(expected);
      });
    }
  }
};

/** Tests that what the one takes away is gone for the other. */
export const testRemovals = (removals: Removal[]): void => {
  for (const { what, byComponent, bySdk, inComponent, inSdk, status = 404 } of removals) {
    it(`the SDK misses ${what}`, async () => {
      await byComponent();
      await expect(inSdk()).rejects.toMatchObject({ statusCode: status });
    });
    it(`the component misses ${what}`, async () => {
      await bySdk();
      expect(await inComponent()).toMatchObject({ status });
    });
  }
};

/** A list that holds these records among others. */
export const among = (...records: object[]): unknown =>
  expect.arrayContaining(records.map((record) => expect.objectContaining(record)));

const idOf = (written: unknown): string =>
  typeof written === "object" && written !== null && "id" in written ? String(written.id) : "";

import { rejectionExample } from "./rejectionExample";

/** The result of a bulk action whose second item Intercom refused. */
export const bulkExample = <Data>(data: Data) => ({
  results: [
    { index: 0, status: "done" as const, data },
    { index: 1, status: "failed" as const, error: rejectionExample },
  ],
  done: 1,
  failed: 1,
  skipped: 0,
});

/** The result of a bulk action whose second item Intercom refused. */
export const bulkExample = <Data>(data: Data) => ({
  results: [
    { index: 0, status: "done" as const, data },
    {
      index: 1,
      status: "failed" as const,
      error: {
        code: "parameter_invalid",
        field: "email",
        message:
          'Intercom refused the item: parameter_invalid on email, "email is invalid" (HTTP 400, request b68959tbgl3ekr2ie8tg).',
        status: 400,
        requestId: "b68959tbgl3ekr2ie8tg",
        retryable: false,
        candidates: [],
        saved: [],
        unsaved: [],
      },
    },
  ],
  done: 1,
  failed: 1,
  skipped: 0,
});

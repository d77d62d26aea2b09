export const dataExportExample = {
  job_identifier: "ubq2rxb1wcg8x1fj",
  status: "completed",
  download_url: "https://api.intercom.io/download/content/data/ubq2rxb1wcg8x1fj",
  download_expires_at: "1772616600",
};

export const messageDataExample = {
  ...dataExportExample,
  outcome: "done" as const,
  message: "1 row of 1 file.",
  files: [
    {
      name: "receipts_20260302_093000.csv",
      rows: [
        {
          user_id: "5ba682d23d7cf92bef87bfd4",
          user_external_id: "25",
          company_id: "667d608d8a68186f43bafd70",
          email: "wash@example.com",
          name: "Hoban Washburn",
          ruleset_id: "12345",
          content_id: "30041",
          content_type: "email",
          content_title: "New compressors",
          receipt_id: "7001",
          received_at: "1771407000",
        },
      ],
    },
  ],
};

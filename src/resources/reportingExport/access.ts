import type { Access, Advice, RefusedRequest } from "../../client/access";

const isAbout = ({ url }: RefusedRequest): boolean =>
  /^\/(export|download)\/reporting_data\//.test(url);

const YEARS_KEPT = 2;

const beganLongAgo = ({ fields }: RefusedRequest): boolean =>
  typeof fields.start_time === "number" &&
  fields.start_time * 1000 < Date.now() - YEARS_KEPT * 365 * 86_400_000;

const advice: readonly Advice[] = [
  {
    when: ({ status, message = "" }, request) =>
      status === 429 && isAbout(request) && /pending .*jobs?/i.test(message),
    say: () =>
      "A workspace has up to five exports of reporting data at a time, of all apps together: wait until one of them is done, which Wait for Reporting Export does with its Export Job ID",
  },
  {
    when: ({ status, message = "" }, request) =>
      status === 400 && isAbout(request) && /\bdataset_id\b/i.test(message),
    say: () => "Dataset ID: Select Reporting Dataset and List Reporting Datasets have the IDs",
  },
  {
    when: ({ status, message = "" }, request) =>
      status === 400 && isAbout(request) && /\battribute_ids?\b/i.test(message),
    say: () =>
      "Attributes: each must be a qualified ID of this dataset, such as standard.conversation_id, as Select Reporting Attributes offers them",
  },
  {
    when: ({ status, message = "" }, request) =>
      status === 400 &&
      isAbout(request) &&
      (/\bstart_time\b|\bretention\b/i.test(message) || beganLongAgo(request)),
    say: () =>
      "Start Time must lie within the time for which Intercom keeps reporting data: 2 years, or 3 with extended retention",
  },
  {
    when: ({ status }, request) =>
      status === 404 && isAbout(request) && !request.url.endsWith("/get_datasets"),
    say: () =>
      "No export of reporting data has this Export Job ID: Create Reporting Export and Export Reporting Data return it",
  },
  {
    when: ({ status }, request) => status === 504 && isAbout(request),
    say: () =>
      "So Intercom may answer for an export that failed: start another one, for a shorter period",
  },
];

export const exportReportingDataAccess: Access = { permission: "Export reporting data", advice };

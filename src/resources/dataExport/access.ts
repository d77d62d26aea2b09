import type { Access, Advice } from "../../client/access";

const isAbout = (url: string): boolean => /^\/(export|download)\/(content|cancel)\//.test(url);

const advice: readonly Advice[] = [
  {
    when: ({ status, message = "" }, { url }) =>
      status === 429 && isAbout(url) && /pending .*jobs?/i.test(message),
    say: () =>
      "A workspace exports message data once at a time, whichever app asks for it: wait for the export that runs, or end it by Cancel Data Export with its Export Job ID",
  },
  {
    when: ({ status }, { url }) => status === 404 && isAbout(url),
    say: () =>
      "No export of message data has this Export Job ID: Create Data Export and Export Message Data return it, and Intercom keeps the result for 2 days",
  },
  {
    when: ({ status }, { url }) => status === 504 && isAbout(url),
    say: () =>
      "So Intercom answers for an export that failed, such as one of more than 12 hours: start another one, for a shorter period",
  },
];

export const exportContentData: Access = { permission: "Export content data", advice };

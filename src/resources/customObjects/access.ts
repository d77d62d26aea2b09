import type { Access, Advice } from "../../client/access";

const typeIn = (url: string) => decodeURIComponent(url.split("/")[2] ?? "");

const advice: readonly Advice[] = [
  {
    // Intercom says "undefined" where the name of the type should be.
    when: ({ status, message = "" }) => status === 404 && /^custom object type\b/i.test(message),
    say: (_problem, { url }) =>
      `Custom Object Type: no type has the identifier "${typeIn(url)}". Capital letters count, and the identifier stands in Intercom's settings under Custom Objects`,
  },
  {
    when: ({ status, message = "" }, { url }) =>
      status === 404 &&
      url.startsWith("/custom_object_instances/") &&
      /^(custom )?object\b(?! type)/i.test(message),
    say: (_problem, { url, fields }) =>
      "external_id" in fields
        ? `External ID: no ${typeIn(url)} has "${fields.external_id}", or it was deleted before`
        : `Instance ID: no ${typeIn(url)} has this ID, which is Intercom's and not the External ID: Select Custom Object Instance lists them`,
  },
];

export const customObjects: Access = {
  permission: "Read and write custom object instances",
  advice,
};

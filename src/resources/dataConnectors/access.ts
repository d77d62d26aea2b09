import type { Access, Advice } from "../../client/access";

const advice: readonly Advice[] = [
  {
    when: ({ code }, { method, url, fields }) =>
      code === "data_connector_not_found" &&
      method === "get" &&
      /^\/data_connectors\/[^/]+$/.test(url) &&
      fields.state_version !== "draft",
    say: () =>
      "No data connector has this ID, or it has never been live: choose Draft under State Version, and Select Data Connector lists the IDs",
  },
  {
    when: ({ code }) => code === "data_connector_not_found",
    say: () => "No data connector has this ID: Select Data Connector lists them",
  },
  {
    when: ({ code }) => code === "execution_result_not_found",
    say: () =>
      "No execution of this data connector has this ID: List Data Connector Executions has them, those of the last hour unless Start Time is given",
  },
  {
    when: ({ status, code }) => status === 409 && code === "data_connector_in_use",
    say: () => "Take the data connector out of the workflows and of Fin that use it first",
  },
  {
    when: ({ status, code }, { method }) =>
      status === 409 && code === "conflict" && method === "delete",
    say: () =>
      "Only a draft can be deleted: set State to Draft with Update Data Connector first, which takes it out of use",
  },
  {
    when: ({ status, message = "" }) => status === 400 && /\bstarting_after\b/.test(message),
    say: () =>
      "Starting After Cursor must be pages.next.starting_after of an answer of the same action",
  },
];

export const readDataConnectors: Access = { permission: "Read data connectors", advice };
export const writeDataConnectors: Access = {
  permission: "Read and write data connectors",
  advice,
};

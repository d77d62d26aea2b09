import { input } from "@prismatic-io/spectral";
import { InputError } from "../values/inputError";
import { isRecord } from "../values/objects";
import { isBlank, jsonList, jsonObject, keyValuePairs, listOf, text } from "../values/readers";
import { NO_EVENT, OTHER_TOPICS } from "./receive";
import { parseTopic, type TopicGroup, topicLabel, topicsOf } from "./topics";

const RESERVED_BRANCHES: string[] = [OTHER_TOPICS, NO_EVENT];

/** Code-native integrations pass the values of rows as JSON text. */
const unquoted = (topic: string): string => topic.replace(/^"(.*)"$/, "$1");

const parsed = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  return (value.trim().startsWith("{") ? jsonObject : jsonList)("Topics", value);
};

/** Rows of a branch and its topic; without a name, a branch is called as its topic is labelled. */
const rowsOf = (value: unknown): [branch: string, topic: string][] => {
  if (isBlank(value)) return [];
  const given = parsed(value);
  const rows: unknown = isRecord(given)
    ? Object.entries(given).map(([key, topic]) => ({ key, value: topic }))
    : given;
  // A list of topics alone names each branch after its topic.
  if (Array.isArray(rows) && rows.every((row) => typeof row === "string")) {
    return rows.map((topic) => [topic, topic]);
  }
  const named = listOf((_label, row) =>
    isRecord(row) && isBlank(row.key) && typeof row.value === "string"
      ? { ...row, key: topicLabel(unquoted(row.value)) }
      : row,
  )("Topics", rows);
  return keyValuePairs(text)("Topics", named).map(([branch, topic]) => [branch, unquoted(topic)]);
};

/** The topics to branch by. The platform names the branches by the keys of the rows. */
export const topicsInput = (group?: TopicGroup) => {
  const topics = topicsOf(group);
  return input({
    label: { key: "Branch", value: "Topics" },
    type: "string",
    collection: "keyvaluelist",
    model: topics.map(({ name, label }) => ({ label: `${label} (${name})`, value: name })),
    example: JSON.stringify([{ key: topics[0]?.label, value: topics[0]?.name }]),
    comments: `Name of a branch, and the topic that takes it. Other topics take ${OTHER_TOPICS}; checks, pings, duplicates and refused requests take ${NO_EVENT}. The Intercom app must subscribe to the topics.`,
    clean: (value: unknown): Map<string, string> => {
      const branches = new Map<string, string>();
      for (const [branch, given] of rowsOf(value)) {
        if (RESERVED_BRANCHES.includes(branch)) {
          throw new InputError(`Topics: the branch name "${branch}" is taken. Choose another one.`);
        }
        const topic = parseTopic("Topics", given, topics);
        if (branches.has(topic)) {
          throw new InputError(`Topics: ${topic} is chosen more than once.`);
        }
        branches.set(topic, branch);
      }
      return branches;
    },
  });
};

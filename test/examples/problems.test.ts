import { readFileSync } from "node:fs";
import path from "node:path";
import type { Definition } from "../../tools/definition/definition";
import { problemsOf } from "../../tools/definition/problems";
import { component } from "../../tools/platform/runner";
import { readDefinition } from "./definition";

const FILE = path.resolve(__dirname, "welcome.yml");
const yaml = readFileSync(FILE, "utf8");

const problems = (definition: Definition) => [...problemsOf(definition, [component])];

it("uses the component as it is", () => {
  expect(problems(readDefinition(yaml))).toEqual([]);
});

it.each([
  ["must be equal to constant", "definitionVersion: 7", "definitionVersion: 6"],
  ["must NOT have additional properties", "isSynchronous:", "synchronous:"],
  ["must have required property 'stableKey'", "stableKey: find-contact", "description: Finds it."],
])("is refused when a field %s", (error, from, to) => {
  expect(yaml).toContain(from);
  expect(() => readDefinition(yaml.replace(from, to))).toThrow(error);
});

describe("the check finds", () => {
  const connection = "{ type: configVar, value: Intercom Connection }\n          topics";
  const topics = yaml.slice(yaml.indexOf("type: complex"), yaml.indexOf("        branches:"));

  it.each([
    ['Intercom Connection: there is no "intercom" in "desk"', "intercom, version", "desk, version"],
    ['Attach Tag: there is no "attachTags" in "intercom"', "key: attachTag", "key: attachTags"],
    [
      'Conversation Webhook: there is no "getContact" in "intercom"',
      "key: conversationWebhook",
      "key: getContact",
    ],
    ['Tag: there is no "selectLabel" in "intercom"', "key: selectTag", "key: selectLabel"],
    [
      'Intercom Connection: there is no "basic" in "intercom"',
      "      key: intercom\n",
      "      key: basic\n",
    ],
    ['Attach Tag: there is no input "tag"', "tagId:", "tag:"],
    ['Attach Tag: "tagId" is missing', "tagId:", "tag:"],
    ['Intercom Connection: "clientSecret" is missing', "clientSecret:", "secret:"],
    ['Find Contact: findBy: "name" is no choice', "value: id }", "value: name }"],
    ['Attach Tag: tagId: there is no config variable "Label"', "value: Tag }", "value: Label }"],
    [
      "the pages show Intercom Connection,Label, not Intercom Connection,Tag",
      "        value: Tag\n",
      "        value: Label\n",
    ],
    [
      'Conversation Webhook: connection: "Tag" is a picklist',
      `connection: ${connection}`,
      "connection: { type: configVar, value: Tag }\n          topics",
    ],
    [
      'Attach Tag: id: "createNote" is no earlier step',
      "id: { type: reference, value: findContact",
      "id: { type: reference, value: createNote",
    ],
    [
      'Attach Tag: id: "findContact" does not return "key"',
      "findContact.results.id",
      "findContact.results.key",
    ],
    [
      'Find Contact: value: "conversationWebhook" does not return "body.data.item.author.id"',
      "item.source.author.id",
      "item.author.id",
    ],
    [
      'Create Note: body: "conversationWebhook" does not return "body.data.conversation.id"',
      "item.id}}",
      "conversation.id}}",
    ],
    [
      'Conversation Webhook: there is no branch "Reply"',
      "- name: New Conversation",
      "- name: Reply",
    ],
    [
      "Conversation Webhook: topics: a keyvaluelist is not of type value",
      topics,
      "{ type: value, value: conversation.user.created }\n",
    ],
    [
      "Conversation Webhook: topics: a row of a keyvaluelist has a name",
      "name: { type: value, value: New Conversation }",
      "meta: {}",
    ],
    [
      'Conversation Webhook: topics: "conversation.created" is no choice',
      "conversation.user.created",
      "conversation.created",
    ],
    ["Find Contact: an earlier step has the same name", "name: Create Note", "name: Find Contact"],
    [
      "Attach Tag: a flow begins with its one trigger",
      "stableKey: attach-tag",
      "stableKey: attach-tag\n                isTrigger: true",
    ],
  ])("%s", (problem, from, to) => {
    expect(yaml).toContain(from);
    expect(problems(readDefinition(yaml.replace(from, to)))).toContain(problem);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import type { CodeNativeFlow } from "../../../test/examples/support/deployment";
import { runLowCode } from "../../../test/examples/support/lowCode";
import { useIntercom } from "../../../test/support/intercom";
import { seeded } from "../../../tools/intercom";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { SHARED_EMAIL, useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);
const yaml = readFileSync(path.resolve(__dirname, "../low-code.yml"), "utf8");

const run = (flow: string, data: object, state?: { instanceState: Record<string, unknown> }) =>
  runLowCode(yaml, flow, deployed.configVars, data, state);

/** Of both forms: the same answer, from the same requests. */
const expectSameAnswer = async (flow: CodeNativeFlow, question: object) => {
  const expected = await deployed.ask(flow, question);
  const requests = local.requests();
  local.intercom.traffic.length = 0;
  expect(await run(flow.name, question)).toEqual(expected);
  expect(local.requests()).toEqual(requests);
};

const QUESTIONS = [
  { email: ` ${seeded.contact.email.toUpperCase()}` },
  { phone: "+353 87 123-4567", external_id: seeded.contact.externalId },
  { email: seeded.lead.email },
  { email: seeded.otherContact.email },
  { email: SHARED_EMAIL },
  { email: "no@no.example" },
];

describe.each([whoIsThisCustomer, whatIsOpen, whatWasSaid])("$name", (flow) => {
  beforeEach(async () => {
    for (let index = 0; index < 16; index += 1) {
      deployed.addContact("lead", { name: `Ada & ${index}` });
    }
    const { id } = deployed.addContact("user", { owner_id: "4711" });
    await deployed.startConversation(id, "A long line.\n".repeat(1_500));
    local.intercom.traffic.length = 0;
  });

  it.each(QUESTIONS)("answers %j as the code-native form does", (question) =>
    expectSameAnswer(flow, question),
  );

  it("asks back before any request", async () => {
    await expect(run(flow.name, {})).rejects.toThrow("Give at least one of email, external_id,");
    expect(local.requests()).toEqual([]);
  });

  it("fails at once where the rate limit would take too long", async () => {
    local.intercom.faults.add({ status: 429, headers: { "retry-after": "50" } });
    await expect(run(flow.name, { email: SHARED_EMAIL })).rejects.toThrow(
      "are left of the 20 s of Set Time Limit",
    );
  });
});

it.each([seeded.conversation.id, seeded.otherConversation.id])(
  "What Was Said answers for the conversation %s as the code-native form does",
  (conversation_id) =>
    expectSameAnswer(whatWasSaid, { email: seeded.contact.email, conversation_id }),
);

describe("Sync Knowledge", () => {
  const page = (externalId: string) => ({ externalId, title: externalId, html: "<p>Hello</p>" });
  const state = { instanceState: {} };

  it("brings the pages in step, reports, and removes nothing of a list that is not whole", async () => {
    const { answers, stored } = deployed.backend;
    const pages = ["a", "b", "c", "d", "e"].map(page);
    answers.set("/knowledge/pages", { pages, total: 5 });
    await run("Sync Knowledge", {}, state);
    answers.set("/knowledge/pages", { pages: pages.slice(1), total: 5 });
    await run("Sync Knowledge", {}, state);
    answers.set("/knowledge/pages", { pages: pages.slice(1), total: 4 });
    await run("Sync Knowledge", {}, state);
    expect(stored.map(({ body }) => body)).toMatchObject([
      { isWhole: true, created: 5 },
      { isWhole: false, unchanged: 4, removed: 0 },
      { isWhole: true, unchanged: 4, removed: 1 },
    ]);
  });

  it("fails before any request to Intercom where there is no list", async () => {
    await expect(run("Sync Knowledge", {})).rejects.toThrow("has no list of pages");
    expect(local.requests()).toEqual([]);
  });
});

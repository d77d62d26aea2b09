import { readFileSync } from "node:fs";
import path from "node:path";
import { useIntercom } from "../../../test/support/intercom";
import { type Permission, seeded } from "../../../tools/intercom";
import { syncKnowledge } from "../src/flows/syncKnowledge";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);

const readme = readFileSync(path.resolve(__dirname, "../README.md"), "utf8");
const [, step = ""] = /Developer Hub, tick (.+?) for the app/s.exec(readme) ?? [];
const NAMED = [...step.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, name]) => name ?? []);

const runAll = async (permissions: string[]) => {
  const { tokens, token } = local.intercom;
  tokens.set(token, { state: "ok", permissions: new Set(permissions as Permission[]) });
  const question = { email: seeded.contact.email };
  for (const flow of [whoIsThisCustomer, whatIsOpen, whatWasSaid]) {
    await deployed.ask(flow, question);
  }
  const pages = [{ externalId: "a", title: "A", html: "<p>A</p>" }];
  deployed.backend.answers.set("/knowledge/pages", { pages, total: 1 });
  return deployed.instance.invoke(syncKnowledge, {});
};

it("those that the README names are enough", async () => {
  expect(await runAll(NAMED)).toMatchObject({ complete: true, done: 1 });
});

// The local Intercom answers who the admin is without a permission.
it.each(NAMED.filter((name) => name !== "Read one admin"))("%s is needed", async (name) => {
  await expect(runAll(NAMED.filter((each) => each !== name))).rejects.toThrow(name);
});

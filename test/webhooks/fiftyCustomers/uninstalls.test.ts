import { startEndpoint } from "../../../tools/platform/endpoint";
import { Sender } from "../../support/customerEvents";
import { expectSeparate, notesIn } from "../../support/customerSight";
import { startCustomers } from "../../support/customers";
import { useOpened } from "../../support/opened";
import { bodySignedHeaders, SECRET, signedHeaders, webhookFlow } from "../../support/webhooks";

const GONE = ["workspace-07", "workspace-21", "workspace-42"];

const opened = useOpened();

it("of fifty customers three uninstall the app, and no other one is switched off", async () => {
  const { all, url, switchOff } = await opened(
    startCustomers({ count: 50, behind: "a shared endpoint", queue: "deduplicated" }),
  );
  const sender = new Sender({ all, url });
  const gone = all.filter(({ id }) => GONE.includes(id));
  const others = all.filter(({ id }) => !GONE.includes(id));
  const signUp = async (customers = all) => {
    const statuses = await Promise.all(customers.map((customer) => sender.signUp(customer)));
    for (const { instance } of customers) await instance.idle();
    return [...new Set(statuses)];
  };

  const { run } = webhookFlow({}, { key: "appUninstalled" });
  const uninstallUrl = await opened(
    startEndpoint(async (payload, flow) => {
      const outcome = await run(payload, flow);
      if (outcome.branch === "App Uninstalled") switchOff(Object(outcome.payload.body.data).app_id);
      return outcome;
    }),
  );
  expect(await signUp()).toEqual([200]);

  // Intercom refuses the tokens before it reports the uninstall.
  for (const { installation } of gone) {
    installation.tokens.set(installation.token, { state: "revoked", permissions: "all" });
  }
  expect(await signUp()).toEqual([200]);
  for (const { sight } of gone) expect(sight.errors).toMatchObject([{ name: "ConnectionError" }]);

  const forged = JSON.stringify({ app_id: others[0]?.id });
  const forge = async (headers: Record<string, string>) =>
    (await fetch(uninstallUrl.url, { method: "POST", body: forged, headers })).status;
  const uninstall = async () => {
    const answers = gone.map(({ installation: { webhooks } }) =>
      webhooks.tellUninstall(uninstallUrl.url, SECRET),
    );
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  const outcomes = await Promise.all([
    forge({}),
    forge(bodySignedHeaders(forged, "that of another app")),
    forge(signedHeaders(forged)),
    uninstall(),
    signUp(others),
  ]);
  expect(outcomes).toEqual([401, 401, 400, [200, 200, 200], [200]]);

  const requests = () => gone.map(({ installation }) => installation.traffic.length);
  const before = requests();
  expect(await signUp(gone)).toEqual([404]);
  expect(await signUp(others)).toEqual([200]);
  expect(requests()).toEqual(before);
  for (const customer of gone) {
    expect(notesIn(customer)).toEqual(sender.expectedNotes(customer).slice(0, 1));
    expectSeparate(customer);
  }
  for (const customer of others) {
    expect(customer.sight.errors).toEqual([]);
    expect(notesIn(customer)).toEqual(sender.expectedNotes(customer));
    expect(notesIn(customer)).toHaveLength(4);
    expectSeparate(customer);
  }
}, 120_000);

import { statedCosts } from "../../../test/examples/support/costs";
import { useIntercom } from "../../../test/support/intercom";
import { seeded } from "../../../tools/intercom";
import { syncKnowledge } from "../src/flows/syncKnowledge";
import { whatIsOpen } from "../src/flows/whatIsOpen";
import { whatWasSaid } from "../src/flows/whatWasSaid";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { useDeployed } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);
/** What the README says that a run costs. */
const stated = (what: string) => statedCosts("answers", what)[0];

describe("an answer", () => {
  const { email } = seeded.contact;

  it.each([whoIsThisCustomer, whatIsOpen, whatWasSaid])(
    "$name costs what is stated",
    async (flow) => {
      await deployed.ask(flow, { email });
      expect(local.requests()).toHaveLength(stated(flow.name));
    },
  );

  it.each([whoIsThisCustomer, whatIsOpen, whatWasSaid])(
    "$name costs one request for somebody unknown",
    async (flow) => {
      await deployed.ask(flow, { email: "no@no.example" });
      expect(local.requests()).toHaveLength(stated("Each of them, customer unknown"));
    },
  );
});

it("1,000 pages of knowledge cost what is stated, at first and unchanged", async () => {
  const pages = Array.from({ length: 1_000 }, (_, index) => ({
    externalId: `page-${index}`,
    title: `Page ${index}`,
    html: `<p>${index}</p>`,
  }));
  deployed.backend.answers.set("/knowledge/pages", { pages, total: 1_000 });
  for (const run of ["first run", "nothing changed"]) {
    local.intercom.traffic.length = 0;
    await deployed.instance.invoke(syncKnowledge, {});
    expect(local.requests()).toHaveLength(stated(`Sync Knowledge, 1,000 pages, ${run}`));
  }
});

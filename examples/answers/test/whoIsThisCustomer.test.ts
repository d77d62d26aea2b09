import { useIntercom } from "../../../test/support/intercom";
import { seeded } from "../../../tools/intercom";
import { whoIsThisCustomer } from "../src/flows/whoIsThisCustomer";
import { FOUND, useDeployed, WASH } from "./support";

const local = useIntercom();
const deployed = useDeployed(local);

const { email } = seeded.contact;

describe("Who Is This Customer", () => {
  it("answers in words that people use", async () => {
    expect(await deployed.ask(whoIsThisCustomer, { email })).toEqual({
      ...FOUND,
      customer: {
        ...WASH,
        phone: seeded.call.phone,
        external_id: seeded.contact.externalId,
        owner: "Ana Okafor",
        companies: [
          { name: "Blue Sun", plan: "Pro", website: "https://bluesun.example" },
          { name: "Serenity Transport", plan: "Basic", website: null },
        ],
        tags: ["independent", "VIP"],
        attributes: { paid_subscriber: true, plan: null },
        signed_up: "2024-07-10 09:30 UTC",
        last_replied: null,
        unsubscribed_from_emails: false,
      },
    });
  });

  it("writes names as they were entered, and leaves out the ID that Intercom made for a lead", async () => {
    const { id } = deployed.addContact("lead", { name: 'Ada "R&D" <Labs>', owner_id: "4711" });
    const company = await local.run<{ id: string }>("createCompany", {
      company_id: "rd",
      name: "R&D's",
    });
    await local.run("attachCompany", { id, companyId: company.id });
    expect(await deployed.ask(whoIsThisCustomer, { contact_id: id })).toMatchObject({
      customer: {
        name: 'Ada "R&D" <Labs>',
        external_id: null,
        owner: "unknown (ID 4711)",
        companies: [{ name: "R&D's", plan: null, website: null }],
        last_seen: null,
      },
    });
  });

  it("says how many companies there are where it cannot list them all", async () => {
    const { workspace } = local.intercom;
    const companyIds = Array.from(
      { length: 51 },
      (_, index) => workspace.addCompany({ company_id: `c${index}`, name: `Company ${index}` }).id,
    );
    const { id } = deployed.addContact("user", { companyIds });
    const { message, customer } = await deployed.ask(whoIsThisCustomer, { contact_id: id });
    expect(customer?.companies).toHaveLength(50);
    expect(message).toBe("Only 50 of 51 companies are listed.");
  });
});

import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const create = (ticketAttributes: object, ticketTypeId: string = seeded.ticketType.id) => ({
  ticketTypeId,
  contactId: "25",
  ticketAttributes,
});

const sent = () => (local.lastRequest().json as { ticket_attributes: object }).ticket_attributes;

describe("the form of a ticket type", () => {
  const form = async (ticketTypeId: string) => {
    const connection = accessTokenConnection(local.intercom);
    const result: unknown = await runDataSource("ticketForm", { connection, ticketTypeId });
    return result as { schema: { required: string[] }; uiSchema: { elements: object[] } };
  };

  it("has a field for each attribute, in the order of the type", async () => {
    expect(await form("147")).toEqual({
      schema: {
        type: "object",
        properties: {
          _default_title_: { title: "Title", type: "string" },
          _default_description_: { title: "Description", type: "string" },
          priority: { title: "priority", type: "string", enum: ["Low", "High"] },
          affected_users: { title: "affected_users", type: "integer" },
          reproducible: { title: "reproducible", type: "boolean" },
          seen_at: { title: "seen_at", type: "string", format: "date-time" },
        },
        required: ["_default_title_"],
      },
      uiSchema: {
        type: "VerticalLayout",
        elements: [
          { type: "Control", scope: "#/properties/_default_title_" },
          {
            type: "Control",
            scope: "#/properties/_default_description_",
            options: { multi: true },
          },
          { type: "Control", scope: "#/properties/priority" },
          { type: "Control", scope: "#/properties/affected_users" },
          { type: "Control", scope: "#/properties/reproducible" },
          { type: "Control", scope: "#/properties/seen_at" },
        ],
      },
    });
  });

  it("names by ID what a form would take for a path, and its result goes into a ticket", async () => {
    const type = local.intercom.workspace.addTicketType({
      attributes: [{ id: "991", name: "Est. cost / day", data_type: "decimal" }],
    });
    const { uiSchema } = await form(type.id);
    expect(uiSchema.elements.at(-1)).toEqual({ type: "Control", scope: "#/properties/991" });
    const filledIn = { _default_title_: "A", "991": 1.5 };
    await local.run("createTicket", create(filledIn, type.id));
    expect(sent()).toEqual({ _default_title_: "A", "Est. cost / day": 1.5 });
  });

  it("leaves archived attributes out", async () => {
    const type = local.intercom.workspace.addTicketType({
      attributes: [{ name: "gone", required_to_create: true, archived: true }],
    });
    const { schema, uiSchema } = await form(type.id);
    expect(schema.required).toEqual([]);
    expect(uiSchema.elements).toHaveLength(2);
  });

  it("fails for an unknown type", async () => {
    await expect(form("404")).rejects.toMatchObject({ status: 404 });
  });
});

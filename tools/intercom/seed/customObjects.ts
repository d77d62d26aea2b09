import type { Workspace } from "../workspace/workspace";
import { DAY_SECONDS } from "./day";
import { seeded } from "./seeded";

/** Orders and products, and a contact that has an order. */
export const seedCustomObjects = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const { order, otherOrder, linkedContact } = seeded;
  workspace.addCustomObjectType({
    id: "71",
    identifier: "Order",
    attributes: {
      order_number: { data_type: "string" },
      total_amount: { data_type: "number" },
      items: { data_type: "integer" },
      paid: { data_type: "boolean" },
      shipped_at: { data_type: "datetime" },
      status: {
        data_type: "list",
        options: [
          { id: "5f1c2a60-8a53-4a0e-9a55-2f3c5f0f7a01", label: "Packed" },
          { id: "5f1c2a60-8a53-4a0e-9a55-2f3c5f0f7a02", label: "Shipped" },
        ],
      },
      products: { data_type: "reference", refersTo: "Product" },
    },
  });
  workspace.addCustomObjectType({
    id: "72",
    identifier: "Product",
    attributes: { title: { data_type: "string" } },
  });
  workspace.addCustomObjectInstance({
    id: "11",
    type: "Product",
    external_id: "compressor",
    custom_attributes: { title: "Compressor" },
    created_at: now - 9 * DAY_SECONDS,
  });
  workspace.addCustomObjectInstance({
    id: order.id,
    type: "Order",
    external_id: order.externalId,
    external_created_at: now - 3 * DAY_SECONDS,
    external_updated_at: now - 2 * DAY_SECONDS,
    custom_attributes: { order_number: "R-1042", total_amount: 99.99, status: "Packed" },
    created_at: now - 3 * DAY_SECONDS,
  });
  workspace.addCustomObjectInstance({
    id: otherOrder.id,
    type: "Order",
    external_id: otherOrder.externalId,
    custom_attributes: { order_number: "R-1043", total_amount: 149, products: ["11"] },
    created_at: now - DAY_SECONDS,
  });
  workspace.contactReferences.set("orders", { type: "Order", many: true });
  workspace.contactReferences.set("latest_order", { type: "Order", many: false });
  const contact = workspace.contacts.get(linkedContact.id);
  if (contact) contact.custom_attributes.orders = [order.id];
};

/** An instance without an External ID. */
export const customObjectFields = {
  id: "21",
  type: "Order",
  custom_attributes: { order_number: "R-1042", total_amount: 99.99, status: "Packed" },
  external_created_at: 1_769_850_000,
  external_updated_at: 1_769_850_000,
  created_at: 1_769_860_000,
  updated_at: 1_769_870_000,
};

export const customObjectExample = { ...customObjectFields, external_id: "order_001" };

export const deletedCustomObjectExample = { id: "21", object: "Order", deleted: true };

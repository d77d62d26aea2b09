export const tagExample = { type: "tag", id: "17513", name: "independent" };

export const appliedTagExample = {
  ...tagExample,
  applied_at: 1663597223,
  applied_by: { type: "admin", id: "991267646" },
};

/** A tag as a conversation or a ticket has or had it. */
export const taggedExample = {
  ...tagExample,
  applied_at: 1663597223,
  applied_by: { type: "admin", id: "991267645" },
};

export const removedTagExample = { ...tagExample, applied_at: null, applied_by: null };

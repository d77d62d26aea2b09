export const tagExample = { type: "tag", id: "17513", name: "independent" };

export const tagListExample = [tagExample];

export const deletedTagExample = { type: "tag", id: "17513", deleted: true };

export const contactTagsExample = {
  type: "list",
  data: [{ ...tagExample, applied_at: 1663597223, applied_by: { type: "admin", id: "991267645" } }],
};

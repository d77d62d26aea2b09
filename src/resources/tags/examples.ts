export const tagExample = { type: "tag", id: "17513", name: "independent" };

export const tagListExample = [tagExample];

export const detachedTagExample = { type: "tag", id: "17514", name: "VIP" };

export const deletedTagExample = { type: "tag", id: "17513", deleted: true };

export const appliedTagExample = {
  ...tagExample,
  applied_at: 1663597223,
  applied_by: { type: "admin", id: "991267646" },
};

export const contactTagsExample = { type: "list", data: [appliedTagExample] };

export const taggedContactsExample = {
  ...tagExample,
  users: [{ id: "5ba682d23d7cf92bef87bfd4", tagged: true }],
  companies: [],
};

export const taggedCompaniesExample = {
  ...tagExample,
  users: [],
  companies: [{ id: "667d608d8a68186f43bafd70", tagged: true }],
};

export const untaggedCompaniesExample = {
  ...tagExample,
  users: [],
  companies: [{ id: "667d608d8a68186f43bafd70", tagged: false }],
};

export const removedTagExample = { ...tagExample, applied_at: null, applied_by: null };

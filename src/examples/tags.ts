export const tagExample = { type: "tag", id: "17513", name: "independent" };

export const tagListExample = [tagExample];

export const deletedTagExample = { type: "tag", id: "17513", deleted: true };

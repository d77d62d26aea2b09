/** Whom the answer to a list of events is about. */
export const eventSubjectExample = {
  intercom_user_id: "5ba682d23d7cf92bef87bfd4",
  user_id: "25",
  email: "wash@example.com",
};

export const trackedEventExample = {
  accepted: true,
  event_name: "invited-friend",
  created_at: 1769850000,
  id: "5ba682d23d7cf92bef87bfd4",
  metadata: { invite_code: "ADDAFRIEND" },
};

/** Of the form that contacts, companies and segments have, and of none of them. */
export const UNKNOWN_ID = "5ba682d23d7cf92bef87ffff";

import type { Audience } from "../workspace/audiences";

/** An audience. */
export const presentAudience = (audience: Audience) => ({ type: "audience", ...audience });

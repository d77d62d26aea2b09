/** Actions that send nothing, and so take no connection. */
export const OFFLINE = ["mapContactFields", "setTimeLimit"];

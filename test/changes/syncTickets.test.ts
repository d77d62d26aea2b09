import { testSync } from "./sync";

describe("syncTickets", () => testSync("ticket", "syncTickets"));

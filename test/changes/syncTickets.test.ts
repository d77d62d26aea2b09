import { judgeSync } from "./sync";

describe("syncTickets", () => judgeSync("ticket", "syncTickets"));

import { syncKnowledge } from "./syncKnowledge";
import { whatIsOpen } from "./whatIsOpen";
import { whatWasSaid } from "./whatWasSaid";
import { whoIsThisCustomer } from "./whoIsThisCustomer";

export const flows = [whoIsThisCustomer, whatIsOpen, whatWasSaid, syncKnowledge];

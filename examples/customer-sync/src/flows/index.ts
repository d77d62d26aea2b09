import { catchUp } from "./catchUp";
import { forwardRemovals } from "./forwardRemovals";
import { receiveCustomers } from "./receiveCustomers";
import { receiveRemovals } from "./receiveRemovals";
import { syncCompanies } from "./syncCompanies";
import { syncContacts } from "./syncContacts";

export const flows = [
  syncContacts,
  syncCompanies,
  receiveCustomers,
  receiveRemovals,
  forwardRemovals,
  catchUp,
];

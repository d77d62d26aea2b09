import { bringUpToDate, SHIPPED } from "../../tools/cli/upToDate";

// Imported for its effect, before anything that loads the bundle.
bringUpToDate(SHIPPED);

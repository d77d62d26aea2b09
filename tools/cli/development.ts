import { bringUpToDate, DEVELOPMENT } from "./upToDate";

// Imported for its effect, before anything that loads the bundle: the one to develop with, unless
// another one is chosen, as the tests of what is published do.
process.env.COMPONENT_BUNDLE ??= bringUpToDate(DEVELOPMENT);

import { installObserver } from "./observe";

// Imported for its effect, before the bundle: it keeps Node's functions when it is loaded.
installObserver();

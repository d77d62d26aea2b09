import { CssBaseline, createTheme, ThemeProvider } from "@mui/material";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createBrowserHistory,
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import type { Kind } from "../common/types";
import { IS_STATIC, queries, takeKey } from "./api";
import { Home } from "./Home";
import { Shell } from "./Shell";

takeKey();

const PartPage = lazy(() => import("./PartPage"));
const LocalPage = lazy(() => import("./local/LocalPage"));

/** Part of an address, so that a link leads to a part with its inputs and what is shown of it. */
export interface PartSearch {
  inputs?: Record<string, unknown>;
  view?: string;
}

const validatePartSearch = ({ inputs, view }: Record<string, unknown>): PartSearch => ({
  ...(typeof inputs === "object" && inputs !== null && { inputs: { ...inputs } }),
  ...(typeof view === "string" && { view }),
});

const root = createRootRoute({ component: Shell });
const home = createRoute({ getParentRoute: () => root, path: "/", component: Home });
const partRoute = <Path extends string>(path: Path, kind: Kind) => {
  const route = createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: validatePartSearch,
    component: () => {
      const { key = "" } = route.useParams() as { key?: string };
      return (
        <Suspense>
          <PartPage key={`${kind}/${key}`} kind={kind} partKey={key} search={route.useSearch()} />
        </Suspense>
      );
    },
  });
  return route;
};
const local = createRoute({
  getParentRoute: () => root,
  path: "/intercom",
  validateSearch: ({ table }: Record<string, unknown>): { table?: string } =>
    typeof table === "string" ? { table } : {},
  component: () => (
    <Suspense>
      <LocalPage table={local.useSearch().table} />
    </Suspense>
  ),
});

const router = createRouter({
  routeTree: root.addChildren([
    home,
    partRoute("/actions/$key", "action"),
    partRoute("/triggers/$key", "trigger"),
    partRoute("/data-sources/$key", "dataSource"),
    local,
  ]),
  history: IS_STATIC ? createHashHistory() : createBrowserHistory(),
  defaultNotFoundComponent: () => <p>There is no such page.</p>,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const theme = createTheme({
  cssVariables: { colorSchemeSelector: "class" },
  colorSchemes: {
    light: { palette: { primary: { main: "#1f4fd8" }, background: { default: "#f6f7f9" } } },
    dark: { palette: { primary: { main: "#8fb0ff" } } },
  },
  shape: { borderRadius: 8 },
  typography: {
    fontFamily: "system-ui, sans-serif",
    h2: { fontWeight: 600 },
    button: { textTransform: "none" },
  },
  components: {
    MuiTextField: { defaultProps: { size: "small" } },
    MuiAutocomplete: { defaultProps: { size: "small" } },
    MuiToggleButton: {
      styleOverrides: { root: { color: "var(--mui-palette-text-primary)", textTransform: "none" } },
    },
    MuiTab: { styleOverrides: { root: { minHeight: 44 } } },
  },
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline />
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);

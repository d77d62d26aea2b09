import DarkIcon from "@mui/icons-material/DarkModeOutlined";
import LightIcon from "@mui/icons-material/LightModeOutlined";
import {
  Alert,
  AppBar,
  Box,
  Button,
  Chip,
  IconButton,
  Link as MuiLink,
  Stack,
  TextField,
  Toolbar,
  Tooltip,
  Typography,
  useColorScheme,
} from "@mui/material";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { type FormEvent, useEffect } from "react";
import { Refusal, useKey as takeKey, useCatalog, useStudio } from "./api";
import { PartList } from "./PartList";

const ThemeSwitch = () => {
  const { mode, systemMode, setMode } = useColorScheme();
  const isDark = (mode === "system" ? systemMode : mode) === "dark";
  const label = isDark ? "Light colors" : "Dark colors";
  return (
    <Tooltip title={label}>
      <IconButton
        color="inherit"
        aria-label={label}
        onClick={() => setMode(isDark ? "light" : "dark")}
      >
        {isDark ? <LightIcon /> : <DarkIcon />}
      </IconButton>
    </Tooltip>
  );
};

const Locked = ({ error }: { error: Error }) => {
  const isLocked = error instanceof Refusal && error.status === 403;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    takeKey(String(new FormData(event.currentTarget).get("key")).replace(/^.*key=/, ""));
  };
  return (
    <Stack component="main" spacing={2} sx={{ maxWidth: 560, m: "10vh auto", p: 2 }}>
      <Typography variant="h1" sx={{ fontSize: 24 }}>
        {isLocked ? "This studio needs its key" : "The studio cannot be reached"}
      </Typography>
      <Alert severity={isLocked ? "info" : "error"}>
        {isLocked
          ? "Open the address that the command printed, or enter it here. It is a new one each time."
          : error.message}
      </Alert>
      {isLocked ? (
        <Stack component="form" direction="row" spacing={1} onSubmit={submit}>
          <TextField name="key" label="Address or key" fullWidth autoComplete="off" />
          <Button type="submit" variant="contained">
            Open
          </Button>
        </Stack>
      ) : null}
    </Stack>
  );
};

const Banner = () => {
  const { data } = useStudio();
  if (data?.mode !== "real") return null;
  const whose = data.workspace || "the workspace of INTERCOM_ACCESS_TOKEN";
  return (
    <Alert
      severity="error"
      variant="filled"
      icon={false}
      role="note"
      sx={{ borderRadius: 0, bgcolor: "#b3261e", color: "#fff" }}
    >
      {`Real workspace: ${whose}. Every run reaches it.`}
      {data.problem ? ` ${data.problem}` : ""}
    </Alert>
  );
};

/** What surrounds every page: bar, banner and list of parts. */
export const Shell = () => {
  const { data: catalog, error } = useCatalog();
  const { data: studio } = useStudio();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isHome = path === "/";
  const hasList = path !== "/intercom";
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.key !== "/" || at.closest("input, textarea, [contenteditable=true]")) return;
      event.preventDefault();
      document.getElementById("search")?.focus();
    };
    window.addEventListener("keydown", focus);
    return () => window.removeEventListener("keydown", focus);
  }, []);
  if (error) return <Locked error={error} />;
  if (!catalog) return null;
  return (
    <Box sx={{ height: "100dvh", display: "flex", flexDirection: "column" }}>
      <MuiLink
        href="#content"
        sx={{ position: "absolute", left: -9999, "&:focus": { left: 8, top: 8, zIndex: 2000 } }}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("content")?.focus();
        }}
      >
        Skip to content
      </MuiLink>
      <AppBar
        position="static"
        color="default"
        elevation={0}
        sx={{ borderBottom: 1, borderColor: "divider" }}
      >
        <Toolbar variant="dense" sx={{ gap: 1 }}>
          {studio ? <img src={studio.icon} alt="" width={24} height={24} /> : null}
          <Typography
            component={Link}
            to="/"
            sx={{ color: "inherit", textDecoration: "none", fontWeight: 600 }}
          >
            {`${catalog.component.label} Studio`}
          </Typography>
          <Box sx={{ flex: 1 }} />
          {studio?.mode === "local" ? (
            <>
              <Chip
                size="small"
                label={studio.workspace}
                sx={{ display: { xs: "none", md: "flex" } }}
              />
              <Button component={Link} to="/intercom" color="inherit">
                Local Intercom
              </Button>
            </>
          ) : null}
          <ThemeSwitch />
        </Toolbar>
      </AppBar>
      <Banner />
      <Box sx={{ flex: 1, minHeight: 0, display: "flex" }}>
        {hasList ? (
          <Box
            component="nav"
            aria-label="Parts of the component"
            sx={{
              width: { xs: isHome ? "100%" : 0, md: 360 },
              display: { xs: isHome ? "flex" : "none", md: "flex" },
              flexDirection: "column",
              flexShrink: 0,
              borderRight: 1,
              borderColor: "divider",
              bgcolor: "background.paper",
            }}
          >
            <PartList parts={catalog.parts} />
          </Box>
        ) : null}
        <Box
          component="main"
          id="content"
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            overflow: "auto",
            outline: "none",
            display: { xs: isHome ? "none" : "block", md: "block" },
          }}
        >
          {hasList && !isHome ? (
            <Button component={Link} to="/" sx={{ display: { md: "none" }, m: 1 }}>
              All parts
            </Button>
          ) : null}
          <Outlet />
        </Box>
      </Box>
    </Box>
  );
};

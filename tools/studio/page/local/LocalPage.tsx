import { Alert, Box, Button, MenuItem, Paper, Stack, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { FaultKind, LocalState } from "../../common/types";
import { api, queries } from "../api";
import { Records } from "./Records";

const FAULTS: [FaultKind, string][] = [
  ["429", "429: rate limit exceeded"],
  ["503", "503: not available"],
  ["drop", "Connection drops, nothing is done"],
  ["dropAfter", "Connection drops after it was done"],
  ["html", "HTML page of the load balancer (502)"],
  ["slow", "Answer takes 5 seconds longer"],
  ["empty", "Empty answer"],
];

const MINUTE_MS = 60_000;
const STEPS: [label: string, ms: number][] = [
  ["+1 minute", MINUTE_MS],
  ["+1 hour", 60 * MINUTE_MS],
  ["+1 day", 24 * 60 * MINUTE_MS],
];

const SETTINGS: [name: keyof LocalState["settings"], label: string, help: string][] = [
  ["latencyMs", "Latency in ms", "Each answer takes so much longer."],
  ["quota", "Quota", "Calls allowed per 10 seconds; Intercom's is 1666."],
  ["indexDelaySeconds", "Delay of search in s", "Search sees a change so much later."],
  ["virtualContacts", "Generated contacts", "When not 0, lists show so many and no others."],
];

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-label={title}>
    <Typography variant="h2" sx={{ fontSize: 18, mb: 1.5 }}>
      {title}
    </Typography>
    {children}
  </Paper>
);

const Setting = ({
  label,
  help,
  value,
  onChange,
}: {
  label: string;
  help: string;
  value: number;
  onChange: (value: number) => void;
}) => {
  const [text, setText] = useState<string>();
  const commit = () => {
    if (text !== undefined && text !== "" && Number(text) !== value) onChange(Number(text));
    setText(undefined);
  };
  return (
    <TextField
      type="number"
      label={label}
      helperText={help}
      value={text ?? value}
      onChange={({ target }) => setText(target.value)}
      onBlur={commit}
      onKeyDown={({ key }) => key === "Enter" && commit()}
    />
  );
};

/** The local Intercom: what it holds, and how it behaves. */
const LocalPage = ({ table = "contacts" }: { table?: string }) => {
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ["local", "state"],
    queryFn: () => api<LocalState>("/api/local"),
    refetchInterval: 2000,
    staleTime: 0,
  });
  const [fault, setFault] = useState<{
    kind: FaultKind;
    times: string;
    method: string;
    path: string;
  }>({
    kind: "429",
    times: "1",
    method: "",
    path: "",
  });
  const [refused, setRefused] = useState<string>();
  const change = async (path: string, method = "POST", body: unknown = {}) => {
    try {
      queries.setQueryData(["local", "state"], await api<LocalState>(path, method, body));
      setRefused(undefined);
    } catch (failure) {
      setRefused(failure instanceof Error ? failure.message : String(failure));
    }
    queries.invalidateQueries({ queryKey: ["local", "table"] });
  };
  if (error)
    return (
      <Alert
        severity="warning"
        sx={{ m: 3 }}
      >{`There is no local Intercom here. ${error.message}`}</Alert>
    );
  if (!data) return null;
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <title>Local Intercom – Studio</title>
      <Stack
        direction="row"
        sx={{ justifyContent: "space-between", mb: 2, gap: 1, flexWrap: "wrap" }}
      >
        <Typography variant="h1" sx={{ fontSize: 24, fontWeight: 600 }}>
          Local Intercom
        </Typography>
        <Button variant="outlined" onClick={() => change("/api/local/seed")}>
          Seed again
        </Button>
      </Stack>
      {refused ? (
        <Alert severity="error" sx={{ mb: 2 }}>
          {refused}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(3, minmax(0, 1fr))" },
          mb: 2,
        }}
      >
        <Section title="Faults">
          <Stack spacing={1.5}>
            <TextField
              select
              label="Fault"
              value={fault.kind}
              onChange={({ target }) => setFault({ ...fault, kind: target.value as FaultKind })}
            >
              {FAULTS.map(([kind, label]) => (
                <MenuItem key={kind} value={kind}>
                  {label}
                </MenuItem>
              ))}
            </TextField>
            <Stack direction="row" spacing={1}>
              <TextField
                label="Requests"
                type="number"
                value={fault.times}
                onChange={({ target }) => setFault({ ...fault, times: target.value })}
                sx={{ width: 100 }}
              />
              <TextField
                select
                label="Method"
                value={fault.method}
                onChange={({ target }) => setFault({ ...fault, method: target.value })}
                sx={{ width: 110 }}
                slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              >
                <MenuItem value="">Any</MenuItem>
                {["GET", "POST", "PUT", "DELETE"].map((method) => (
                  <MenuItem key={method} value={method}>
                    {method}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                label="Path"
                placeholder="any"
                value={fault.path}
                onChange={({ target }) => setFault({ ...fault, path: target.value })}
                sx={{ flex: 1 }}
                slotProps={{ inputLabel: { shrink: true } }}
              />
            </Stack>
            <Stack direction="row" spacing={1} sx={{ alignItems: "center" }}>
              <Button
                variant="contained"
                onClick={() =>
                  change("/api/local/faults", "POST", { ...fault, times: Number(fault.times) })
                }
              >
                Break the next requests
              </Button>
              <Button onClick={() => change("/api/local/faults", "DELETE")}>Mend</Button>
            </Stack>
            <Typography variant="body2" role="status">
              {data.pendingFaults === 0
                ? "Nothing is broken."
                : `Still to happen: ${data.pendingFaults}.`}
            </Typography>
          </Stack>
        </Section>
        <Section title="Clock">
          <Typography sx={{ mb: 1.5 }} data-testid="clock">
            {new Date(data.now).toISOString().replace("T", " ").slice(0, 19)} UTC
          </Typography>
          <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
            {STEPS.map(([label, advanceMs]) => (
              <Button
                key={label}
                variant="outlined"
                onClick={() => change("/api/local/clock", "POST", { advanceMs })}
              >
                {label}
              </Button>
            ))}
          </Stack>
        </Section>
        <Section title="Behavior">
          <Stack spacing={1.5}>
            {SETTINGS.map(([name, label, help]) => (
              <Setting
                key={name}
                label={label}
                help={help}
                value={data.settings[name]}
                onChange={(value) => change("/api/local/settings", "POST", { [name]: value })}
              />
            ))}
          </Stack>
        </Section>
      </Box>
      <Section title="Records">
        <Records
          tables={data.tables}
          table={table}
          onTable={(name) => navigate({ to: "/intercom", search: { table: name } })}
        />
      </Section>
    </Box>
  );
};

export default LocalPage;

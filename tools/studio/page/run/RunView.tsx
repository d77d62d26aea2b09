import {
  Alert,
  AlertTitle,
  Box,
  Button,
  Chip,
  LinearProgress,
  Stack,
  Tab,
  Tabs,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { Outcome, Part } from "../../common/types";
import { saveResult } from "../api";
import type { Values } from "../form/schema";
import { Copies } from "./Copies";
import { DrawnResult } from "./DrawnResult";
import { Requests } from "./Requests";
import type { RunControl, RunState } from "./useRun";

const CodeEditor = lazy(() => import("../CodeEditor"));
const Tree = lazy(() => import("./Tree"));

const seconds = (ms: number) => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);
const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const useNow = (isTicking: boolean): number => {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!isTicking) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
};

/** What a run is doing: it waits when the last request failed and none is under way. */
const Progress = ({ run }: { run: RunState }) => {
  const now = useNow(run.outcome === undefined);
  if (run.outcome) return null;
  const last = run.requests.at(-1);
  const elapsedMs = Math.max(now - run.startedAt, 0);
  const isWaiting =
    last?.tookMs !== undefined && (last.status === 0 || last.status === 429 || last.status >= 500);
  const sinceMs = isWaiting ? elapsedMs - last.startedMs - (last.tookMs ?? 0) : 0;
  return (
    <Box sx={{ mb: 1 }}>
      <LinearProgress aria-label="Running" />
      <Typography variant="body2" sx={{ mt: 0.5 }} data-testid="progress">
        {isWaiting
          ? `Waiting before attempt ${last.attempt + 1}, for ${seconds(Math.max(sinceMs, 0))}. The last answer was ${last.status || last.error}.`
          : `Running for ${seconds(elapsedMs)}, ${run.requests.length} requests so far.`}
      </Typography>
    </Box>
  );
};

const SEVERITY = { succeeded: "success", failed: "error", stopped: "warning" } as const;
const TITLES = { succeeded: "Succeeded", failed: "Failed", stopped: "Stopped" };

const Summary = ({ outcome, run }: { outcome: Outcome; run: RunState }) => {
  const { failure, branch, response, schemaProblems = [] } = outcome;
  const title = run.mode === "preview" ? "Preview" : TITLES[outcome.status];
  const properties = Object.entries(failure?.properties ?? {}).filter(
    ([, value]) => value !== null,
  );
  return (
    <Alert severity={SEVERITY[outcome.status]} sx={{ mb: 1 }} role="status">
      <AlertTitle sx={{ mb: 0 }}>
        {`${title} in ${seconds(outcome.tookMs)}, ${run.requests.length} requests`}
      </AlertTitle>
      {failure ? (
        <Typography variant="body2" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {failure.message}
        </Typography>
      ) : null}
      <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1, mt: 0.5 }}>
        {branch === undefined ? null : <Chip size="small" label={`Branch: ${branch}`} />}
        {response ? (
          <Chip size="small" label={`Answered ${response.statusCode} ${response.body ?? ""}`} />
        ) : null}
        {properties.map(([name, value]) => (
          <Chip
            key={name}
            size="small"
            variant="outlined"
            label={`${name}: ${JSON.stringify(value)}`}
          />
        ))}
      </Stack>
      {schemaProblems.length > 0 && run.mode !== "preview" ? (
        <Typography variant="body2">
          {`It differs from the output schema: ${schemaProblems.slice(0, 5).join("; ")}.`}
        </Typography>
      ) : null}
    </Alert>
  );
};

const Result = ({ outcome, run, part }: { outcome: Outcome; run: RunState; part: Part }) => {
  const [form, setForm] = useState("tree");
  if (outcome.status !== "succeeded") return null;
  const { data, isFolded, bytes } = outcome;
  const isDrawn = part.dataSourceType === "jsonForm" || part.dataSourceType === "objectFieldMap";
  return (
    <Stack spacing={1}>
      <Stack direction="row" sx={{ alignItems: "center", gap: 1, flexWrap: "wrap" }}>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={form}
          aria-label="Form of the result"
          onChange={(_, value) => value && setForm(value)}
        >
          {isDrawn ? <ToggleButton value="drawn">Form</ToggleButton> : null}
          <ToggleButton value="tree">Tree</ToggleButton>
          <ToggleButton value="json">JSON</ToggleButton>
        </ToggleButtonGroup>
        <Typography variant="body2" color="textSecondary">
          {size(bytes)}
        </Typography>
        <Button size="small" onClick={() => saveResult(run.id, `${part.key}.json`)}>
          Save as file
        </Button>
      </Stack>
      {isFolded ? (
        <Alert severity="info">
          {`The result is large (${size(bytes)}): the first items of each list are shown. The file has all of it.`}
        </Alert>
      ) : null}
      <Suspense>
        {form === "drawn" ? <DrawnResult part={part} result={data} /> : null}
        {form === "tree" ? <Tree data={data} /> : null}
        {form === "json" ? (
          <CodeEditor
            label="Result as JSON"
            value={JSON.stringify(data, null, 2) ?? ""}
            maxHeight="60vh"
          />
        ) : null}
      </Suspense>
    </Stack>
  );
};

const Log = ({ run }: { run: RunState }) =>
  run.log.length === 0 ? (
    <Typography color="textSecondary">It wrote nothing.</Typography>
  ) : (
    <Box
      component="pre"
      tabIndex={0}
      aria-label="Log"
      sx={{ m: 0, fontSize: 12.5, overflow: "auto", maxHeight: "60vh", whiteSpace: "pre-wrap" }}
    >
      {run.log
        .map(({ atMs, level, text }) => `${(atMs / 1000).toFixed(3)} ${level} ${text}`)
        .join("\n")}
    </Box>
  );

export interface RunViewProps {
  part: Part;
  control: RunControl;
  inputs: Values;
  view: string;
  onView: (view: string) => void;
}

/** What a run did and returned, and how the part stands elsewhere. */
export const RunView = ({ part, control, inputs, view, onView }: RunViewProps) => {
  const { run, error } = control;
  const views: [name: string, label: string, content: ReactNode][] = [
    [
      "result",
      "Result",
      run?.outcome ? <Result outcome={run.outcome} run={run} part={part} key={run.id} /> : null,
    ],
    [
      "requests",
      `Requests (${run?.requests.length ?? 0})`,
      run ? <Requests runId={run.id} requests={run.requests} key={run.id} /> : null,
    ],
    ["log", `Log (${run?.log.length ?? 0})`, run ? <Log run={run} /> : null],
    ["copy", "Copy", <Copies key="copy" part={part} inputs={inputs} />],
    ["example", "Example", <Example key="example" part={part} />],
  ];
  const shown = views.find(([name]) => name === view) ?? views[0];
  return (
    <Box component="section" aria-label="Run">
      <Box aria-live="polite">
        {error ? (
          <Alert severity="error" sx={{ mb: 1 }}>
            {error}
          </Alert>
        ) : null}
        {run ? <Progress run={run} /> : null}
        {run?.outcome ? <Summary outcome={run.outcome} run={run} /> : null}
      </Box>
      <Tabs
        value={shown?.[0]}
        onChange={(_, value) => onView(value)}
        variant="scrollable"
        aria-label="What is shown of the run"
        selectionFollowsFocus
        sx={{ borderBottom: 1, borderColor: "divider", mb: 1.5 }}
      >
        {views.map(([name, label]) => (
          <Tab
            key={name}
            value={name}
            label={label}
            id={`tab-${name}`}
            aria-controls="tab-content"
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="tab-content" aria-labelledby={`tab-${shown?.[0]}`}>
        {shown?.[2] ?? <Typography color="textSecondary">Nothing was run yet.</Typography>}
      </Box>
    </Box>
  );
};

const Example = ({ part }: { part: Part }) => (
  <Stack spacing={1}>
    <Typography variant="body2" color="textSecondary">
      What it returns, as an example.
    </Typography>
    <Suspense>
      <Tree data={part.examplePayload ?? null} />
      {Object.entries(part.schemas).map(([branch, schema]) => (
        <Box key={branch} component="details">
          <summary>{branch ? `Output schema of ${branch}` : "Output schema"}</summary>
          <Tree data={schema} />
        </Box>
      ))}
    </Suspense>
  </Stack>
);

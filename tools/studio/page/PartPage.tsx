import {
  Alert,
  Box,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  Paper,
  Stack,
  Switch,
  Typography,
} from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Kind, Notification, Part, RunMode } from "../common/types";
import { IS_STATIC, queries, usePart } from "./api";
import { Form } from "./form/Form";
import { initialValues, inputsOf, missingIn, type Values, withValues } from "./form/schema";
import type { PartSearch } from "./main";
import { KIND_LABELS } from "./PartList";
import { RunView } from "./run/RunView";
import { useRun } from "./run/useRun";
import { Composer } from "./trigger/Composer";
import { KeptState } from "./trigger/KeptState";

const Header = ({ part }: { part: Part }) => (
  <Box sx={{ mb: 2 }}>
    <Typography variant="h1" sx={{ fontSize: 24, fontWeight: 600 }}>
      {part.label}
    </Typography>
    <Typography sx={{ my: 1, maxWidth: 800 }}>{part.description}</Typography>
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
      <Chip size="small" label={KIND_LABELS[part.kind]} />
      <Chip size="small" label={part.key} variant="outlined" />
      {part.kind === "action" ? (
        <Chip
          size="small"
          label={part.access === "write" ? "Writes" : "Reads"}
          variant="outlined"
          sx={part.access === "write" ? { fontWeight: 700, borderWidth: 2 } : undefined}
        />
      ) : null}
      {part.permissions.map((permission) => (
        <Chip key={permission} size="small" variant="outlined" label={`Needs: ${permission}`} />
      ))}
      {part.branches.map((branch) => (
        <Chip key={branch} size="small" variant="outlined" label={`Branch: ${branch}`} />
      ))}
    </Stack>
  </Box>
);

/** So that a notification can be signed from the start; nobody's secret is needed for that. */
const exampleSecrets = ({ inputs, example }: Part): Values =>
  Object.fromEntries(
    inputs.filter(({ type }) => type === "password").map(({ key }) => [key, example[key]]),
  );

const RUN_LABELS = { webhook: "Send notification", poll: "Poll now", sync: "Next page" };

interface PartPageProps {
  kind: Kind;
  partKey: string;
  search: PartSearch;
}

/** A part: its inputs, and what a run of it does. */
const PartPage = ({ kind, partKey, search }: PartPageProps) => {
  const part = usePart(kind, partKey);
  if (part) return <KnownPart part={part} search={search} />;
  return (
    <Alert severity="warning" sx={{ m: 3 }}>
      {`There is no ${KIND_LABELS[kind].toLowerCase()} "${partKey}".`}
    </Alert>
  );
};

const KnownPart = ({ part, search }: { part: Part; search: PartSearch }) => {
  const navigate = useNavigate();
  // Another number draws the form anew, from other values.
  const [form, setForm] = useState<{ number: number; initial: Values }>(() => ({
    number: 0,
    initial: withValues(part.inputs, { ...exampleSecrets(part), ...search.inputs }),
  }));
  const [values, setValues] = useState<Values>(form.initial);
  const [showsErrors, setShowsErrors] = useState(false);
  const [missing, setMissing] = useState<{ labels: string[]; mode: RunMode }>();
  const [hasDebugLog, setDebugLog] = useState(false);
  const [notification, setNotification] = useState<Notification>();
  const control = useRun(() => {
    if (part.kind === "trigger") queries.invalidateQueries({ queryKey: ["state", part.key] });
    queries.invalidateQueries({ queryKey: ["local"] });
  });
  const inputs = inputsOf(part.inputs, values);
  const fill = (initial: Values) => {
    setForm({ number: form.number + 1, initial });
    setValues(initial);
    setShowsErrors(false);
    setMissing(undefined);
  };
  const run = (mode: RunMode, isAnyway = false) => {
    // The buttons stay enabled, so that whoever pressed one by key keeps the focus.
    if (control.isRunning) return;
    const labels = missingIn(part.inputs, values);
    setShowsErrors(labels.length > 0);
    if (labels.length > 0 && !isAnyway) {
      setMissing({ labels, mode });
      return;
    }
    setMissing(undefined);
    if (mode === "initial") queries.invalidateQueries({ queryKey: ["state", part.key] });
    control.start({
      kind: part.kind,
      key: part.key,
      mode,
      inputs,
      debug: hasDebugLog,
      ...(part.trigger === "webhook" && mode === "run" && { notification }),
    });
  };
  const runNow = useRef(() => run("run"));
  runNow.current = () => run("run");
  useEffect(() => {
    if (IS_STATIC) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      runNow.current();
    };
    // Before an editor takes the keys.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
  const view = search.view ?? (IS_STATIC ? "example" : "result");
  return (
    <Box sx={{ p: { xs: 2, md: 3 } }}>
      <title>{`${part.label} – Studio`}</title>
      <Header part={part} />
      <Box
        sx={{
          display: "grid",
          gap: 3,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", xl: "minmax(0, 1fr) minmax(0, 1fr)" },
          alignItems: "start",
        }}
      >
        <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-label="Inputs">
          {part.inputs.length > 0 ? (
            <Form
              key={form.number}
              inputs={part.inputs}
              initial={form.initial}
              onChange={setValues}
              showsErrors={showsErrors}
            />
          ) : (
            <Typography color="textSecondary">It takes no inputs but a connection.</Typography>
          )}
          {part.trigger === "webhook" && !IS_STATIC ? (
            <Composer part={part} onChange={setNotification} />
          ) : null}
          {part.kind === "trigger" && !IS_STATIC ? <KeptState triggerKey={part.key} /> : null}
          {missing ? (
            <Alert
              severity="warning"
              sx={{ mt: 2 }}
              action={
                <Button color="inherit" size="small" onClick={() => run(missing.mode, true)}>
                  Run anyway
                </Button>
              }
            >
              {`Required and blank: ${missing.labels.join(", ")}.`}
            </Alert>
          ) : null}
          {IS_STATIC ? null : (
            <Stack
              direction="row"
              sx={{
                mt: 2,
                py: 1,
                flexWrap: "wrap",
                gap: 1,
                alignItems: "center",
                position: "sticky",
                bottom: 0,
                bgcolor: "background.paper",
                zIndex: 5,
              }}
            >
              <Button
                variant="contained"
                aria-disabled={control.isRunning}
                onClick={() => run("run")}
              >
                {part.trigger ? RUN_LABELS[part.trigger] : "Run"}
              </Button>
              {part.trigger === "sync" ? (
                <Button
                  variant="outlined"
                  aria-disabled={control.isRunning}
                  onClick={() => run("initial")}
                >
                  Next page of the initial sync
                </Button>
              ) : null}
              {part.hasPreview ? (
                <Button
                  variant="outlined"
                  aria-disabled={control.isRunning}
                  onClick={() => run("preview")}
                >
                  Preview
                </Button>
              ) : null}
              {part.hasDeployment ? (
                <Button
                  variant="outlined"
                  aria-disabled={control.isRunning}
                  onClick={() => run("deploy")}
                >
                  Deploy
                </Button>
              ) : null}
              <Button color="error" disabled={!control.isRunning} onClick={control.stop}>
                Stop
              </Button>
              <Box sx={{ flex: 1 }} />
              {Object.keys(part.example).length > 0 ? (
                <Button size="small" onClick={() => fill(withValues(part.inputs, part.example))}>
                  Fill in example
                </Button>
              ) : null}
              <Button size="small" onClick={() => fill(initialValues(part.inputs))}>
                Clear
              </Button>
              <FormControlLabel
                label="Debug log"
                control={
                  <Switch
                    size="small"
                    checked={hasDebugLog}
                    onChange={(_, checked) => setDebugLog(checked)}
                  />
                }
              />
            </Stack>
          )}
        </Paper>
        <RunView
          part={part}
          control={control}
          inputs={inputs}
          view={view}
          onView={(name) =>
            navigate({ to: ".", search: { ...search, view: name } as never, replace: true })
          }
        />
      </Box>
      <Dialog open={control.question !== undefined} onClose={() => control.answer(false)}>
        <DialogTitle>Write in a real workspace?</DialogTitle>
        <DialogContent>
          <DialogContentText>
            {`"${control.question?.action}" writes in ${control.question?.workspace}.`}
          </DialogContentText>
        </DialogContent>
        <DialogActions>
          <Button autoFocus onClick={() => control.answer(false)}>
            Cancel
          </Button>
          <Button color="error" variant="contained" onClick={() => control.answer(true)}>
            Write
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
};

export default PartPage;

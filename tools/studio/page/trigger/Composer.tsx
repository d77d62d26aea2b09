import {
  Alert,
  Autocomplete,
  Box,
  Button,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { ownBody, ownHeader } from "../../../platform/ownNotification";
import type { Notification, Part, Signing, Topic } from "../../common/types";
import { api } from "../api";

const CodeEditor = lazy(() => import("../CodeEditor"));

const HEADERS: [name: string, label: string][] = [
  ["X-Hub-Signature", "X-Hub-Signature: notifications of an app"],
  ["X-Body-Signature", "X-Body-Signature: uninstalls and health checks"],
  ["X-Fin-Agent-API-Webhook-Signature", "X-Fin-Agent-API-Webhook-Signature: a Fin Agent"],
];

const SIGNINGS: [Signing, string][] = [
  ["right", "Signed with the secret above"],
  ["wrong", "Signed with another secret (forged)"],
  ["none", "Not signed"],
];

/** What is sent to a webhook trigger. The same body again is a repetition. */
export const Composer = ({
  part,
  onChange,
}: {
  part: Part;
  onChange: (notification: Notification) => void;
}) => {
  const { data: topics = [] } = useQuery({
    queryKey: ["topics"],
    queryFn: () => api<Topic[]>("/api/topics"),
  });
  const [body, setBody] = useState(() => ownBody(part));
  const [header, setHeader] = useState(() => ownHeader(part));
  const [signing, setSigning] = useState<Signing>("right");
  const [topic, setTopic] = useState<Topic | null>(null);
  const [error, setError] = useState<string>();
  useEffect(() => onChange({ body, header, signing }), [onChange, body, header, signing]);
  const compose = async (name: string) => {
    setError(undefined);
    try {
      const notification = await api<object>(`/api/topics/${encodeURIComponent(name)}`);
      setBody(JSON.stringify(notification, null, 2));
      setHeader("X-Hub-Signature");
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <Stack spacing={2} sx={{ mt: 3 }} component="section" aria-label="Notification">
      <Typography variant="h2" sx={{ fontSize: 18 }}>
        Notification
      </Typography>
      {error ? <Alert severity="error">{error}</Alert> : null}
      <Stack direction="row" spacing={1}>
        <Autocomplete
          fullWidth
          options={topics}
          groupBy={({ group }) => group}
          getOptionLabel={({ name, label }) => `${label} (${name})`}
          getOptionKey={({ name }) => name}
          value={topic}
          onChange={(_, value) => {
            setTopic(value);
            if (value) compose(value.name);
          }}
          renderInput={(params) => <TextField {...params} label="Topic" />}
        />
        <Button disabled={!topic} onClick={() => topic && compose(topic.name)}>
          New ID
        </Button>
      </Stack>
      <Box>
        <Suspense>
          <CodeEditor label="Body of the notification" value={body} onChange={setBody} />
        </Suspense>
      </Box>
      <TextField
        select
        label="Signature"
        value={signing}
        onChange={({ target }) => setSigning(target.value as Signing)}
      >
        {SIGNINGS.map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label="Header of the signature"
        value={header}
        onChange={({ target }) => setHeader(target.value)}
      >
        {HEADERS.map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
};

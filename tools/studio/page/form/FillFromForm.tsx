import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { useJsonForms } from "@jsonforms/react";
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api, IS_STATIC, useCatalog } from "../api";
import { SchemaForm } from "./Form";
import type { Values } from "./schema";

/** JSON Forms tells a moment later what was typed. */
const UNTIL_TOLD_MS = 400;

interface DescribedForm {
  schema: JsonSchema;
  uiSchema?: UISchemaElement;
  data?: unknown;
}

/** On the platform, a form of a data source is filled in at configuration; here, beside the input. */
export const FillFromForm = ({ onFill }: { onFill: (value: Values) => void }) => {
  const [isOpen, setOpen] = useState(false);
  if (IS_STATIC) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Fill in from a form
      </Button>
      {isOpen ? <FormDialog onFill={onFill} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

const FormDialog = ({
  onFill,
  onClose,
}: {
  onFill: (value: Values) => void;
  onClose: () => void;
}) => {
  const sources = (useCatalog().data?.parts ?? []).filter(
    ({ dataSourceType }) => dataSourceType === "jsonForm",
  );
  const form: Values = useJsonForms().core?.data ?? {};
  // A form that depends on what is filled in already is the likelier one.
  const likely =
    sources.find(({ inputs }) => inputs.some(({ key }) => form[key] !== undefined)) ?? sources[0];
  const [key, setKey] = useState(likely?.key ?? "");
  const value = useRef<unknown>({});
  const source = sources.find((each) => each.key === key);
  const inputs = Object.fromEntries(
    (source?.inputs ?? [])
      .filter((input) => form[input.key] !== undefined)
      .map((input) => [input.key, form[input.key]]),
  );
  const { data, error } = useQuery({
    queryKey: ["form", key, inputs],
    queryFn: () => api<DescribedForm>("/api/source", "POST", { key, inputs }),
    enabled: key !== "",
  });
  return (
    <Dialog open onClose={onClose} fullWidth>
      <DialogTitle>Fill in from a form</DialogTitle>
      <DialogContent>
        <TextField
          select
          fullWidth
          label="Form"
          value={key}
          onChange={({ target }) => setKey(target.value)}
          sx={{ my: 1 }}
        >
          {sources.map((each) => (
            <MenuItem key={each.key} value={each.key}>
              {each.label}
            </MenuItem>
          ))}
        </TextField>
        {error ? <Alert severity="error">{error.message}</Alert> : null}
        {data ? (
          <SchemaForm
            key={key}
            schema={data.schema}
            uischema={data.uiSchema}
            initial={data.data}
            onChange={(data) => {
              value.current = data;
            }}
          />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          onClick={() =>
            setTimeout(() => {
              onFill((value.current ?? {}) as Values);
              onClose();
            }, UNTIL_TOLD_MS)
          }
        >
          Take over
        </Button>
      </DialogActions>
    </Dialog>
  );
};

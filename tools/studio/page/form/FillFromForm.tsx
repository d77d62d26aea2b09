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
import type { Part } from "../../common/types";
import { api, IS_STATIC, useCatalog } from "../api";
import { type FieldMap, FieldMapForm } from "./FieldMap";
import { Form, SchemaForm } from "./Form";
import { initialValues, inputsOf, missingIn, type Values } from "./schema";

/** JSON Forms tells a moment later what was typed. */
const UNTIL_TOLD_MS = 400;

interface DescribedForm {
  schema: JsonSchema;
  uiSchema?: UISchemaElement;
  data?: unknown;
}

/** What a config variable is filled in with: a form, or a map from fields to fields. */
export type FormType = "jsonForm" | "objectFieldMap";

interface FillFromFormProps {
  type?: FormType;
  onFill: (value: Values) => void;
}

/** On the platform, a form of a data source is filled in at configuration; here, beside the input. */
export const FillFromForm = (props: FillFromFormProps) => {
  const [isOpen, setOpen] = useState(false);
  if (IS_STATIC) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Fill in from a form
      </Button>
      {isOpen ? <FormDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};

/** Asks for what the form depends on and the part does not hold, then shows the form. */
const SourceForm = ({ source, onChange }: { source: Part; onChange: (value: unknown) => void }) => {
  const form: Values = useJsonForms().core?.data ?? {};
  // Other objects each time would begin the form of the inputs anew.
  const [own] = useState(() => source.inputs.filter(({ key }) => form[key] === undefined));
  const [initial] = useState(() => initialValues(own));
  const [values, setValues] = useState(initial);
  const inputs = inputsOf(source.inputs, { ...form, ...values });
  const { data, error } = useQuery({
    queryKey: ["form", source.key, inputs],
    queryFn: () => api<unknown>("/api/source", "POST", { key: source.key, inputs }),
    enabled: missingIn(source.inputs, inputs).length === 0,
  });
  const described = data as DescribedForm | undefined;
  return (
    <>
      {own.length > 0 ? (
        <Form inputs={own} initial={initial} onChange={setValues} showsErrors={false} />
      ) : null}
      {error ? <Alert severity="error">{error.message}</Alert> : null}
      {source.dataSourceType === "jsonForm" && described ? (
        <SchemaForm
          schema={described.schema}
          uischema={described.uiSchema}
          initial={described.data}
          onChange={onChange}
        />
      ) : null}
      {source.dataSourceType === "objectFieldMap" && data ? (
        <FieldMapForm key={JSON.stringify(inputs)} map={data as FieldMap} onChange={onChange} />
      ) : null}
    </>
  );
};

const FormDialog = ({
  type = "jsonForm",
  onFill,
  onClose,
}: FillFromFormProps & { onClose: () => void }) => {
  const sources = (useCatalog().data?.parts ?? []).filter(
    ({ dataSourceType }) => dataSourceType === type,
  );
  const form: Values = useJsonForms().core?.data ?? {};
  // A form that depends on what is filled in already is the likelier one.
  const likely =
    sources.find(({ inputs }) => inputs.some(({ key }) => form[key] !== undefined)) ?? sources[0];
  const [key, setKey] = useState(likely?.key ?? "");
  const value = useRef<unknown>({});
  const [keep] = useState(() => (data: unknown) => {
    value.current = data;
  });
  const source = sources.find((each) => each.key === key);
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
        {source ? <SourceForm key={key} source={source} onChange={keep} /> : null}
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

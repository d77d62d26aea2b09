import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { Stack } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import type { Part } from "../../common/types";
import { type FieldMap, FieldMapForm } from "../form/FieldMap";
import { SchemaForm } from "../form/Form";

const CodeEditor = lazy(() => import("../CodeEditor"));

interface DescribedForm {
  schema: JsonSchema;
  uiSchema?: UISchemaElement;
  data?: unknown;
}

/**
 * A form or a field map of a data source, as whoever configures an instance sees it, and what it
 * would be the value of.
 */
export const DrawnResult = ({ part, result }: { part: Part; result: unknown }) => {
  const form = result as DescribedForm;
  const [value, setValue] = useState<unknown>(form.data ?? {});
  return (
    <Stack spacing={1}>
      {part.dataSourceType === "jsonForm" ? (
        <SchemaForm
          schema={form.schema}
          uischema={form.uiSchema}
          initial={form.data}
          onChange={setValue}
        />
      ) : (
        <FieldMapForm map={result as FieldMap} onChange={setValue} />
      )}
      <Suspense>
        <CodeEditor label="Value of the form" value={JSON.stringify(value, null, 2)} />
      </Suspense>
    </Stack>
  );
};

import { json, jsonParseLinter } from "@codemirror/lang-json";
import { linter, lintGutter } from "@codemirror/lint";
import { EditorView } from "@codemirror/view";
import { useColorScheme } from "@mui/material";
import { githubDark, githubLight } from "@uiw/codemirror-theme-github";
import CodeMirror from "@uiw/react-codemirror";
import { useMemo } from "react";

export interface CodeEditorProps {
  label: string;
  value: string;
  placeholder?: string;
  onChange?: (value: string) => void;
  maxHeight?: string;
}

const parse = jsonParseLinter();
// A blank input is none that is wrong.
const lint = linter((view) => (view.state.doc.toString().trim() === "" ? [] : parse(view)));

/** An editor of JSON; without onChange it only shows. Tab leaves it. */
const CodeEditor = ({
  label,
  value,
  placeholder,
  onChange,
  maxHeight = "400px",
}: CodeEditorProps) => {
  const { mode, systemMode } = useColorScheme();
  const isDark = (mode === "system" ? systemMode : mode) === "dark";
  const isReadOnly = onChange === undefined;
  const extensions = useMemo(
    () => [
      json(),
      EditorView.lineWrapping,
      EditorView.theme({
        ".cm-placeholder": { color: "var(--mui-palette-text-secondary)" },
        ".cm-gutterElement": { color: "var(--mui-palette-text-secondary) !important" },
      }),
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      ...(isReadOnly ? [] : [lint, lintGutter()]),
    ],
    [label, isReadOnly],
  );
  return (
    <CodeMirror
      value={value}
      placeholder={placeholder}
      theme={isDark ? githubDark : githubLight}
      extensions={extensions}
      indentWithTab={false}
      readOnly={isReadOnly}
      minHeight={isReadOnly ? undefined : "80px"}
      maxHeight={maxHeight}
      basicSetup={{ lineNumbers: !isReadOnly, foldGutter: isReadOnly, highlightActiveLine: false }}
      onChange={onChange}
      style={{ border: "1px solid var(--mui-palette-divider)", borderRadius: 4, fontSize: 13 }}
    />
  );
};

export default CodeEditor;

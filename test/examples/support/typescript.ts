import ts from "typescript";

/** A TypeScript project on disk, and what the compiler says about it. */
export interface Project {
  options: ts.CompilerOptions;
  errors(): string[];
  /** Errors of one file after an edit that never reaches the disk. */
  errorsAfter(file: string, edit: (text: string) => string): string[];
}

const asText = (diagnostics: readonly ts.Diagnostic[]): string[] =>
  diagnostics.map(({ file, messageText }) =>
    [file?.fileName, ts.flattenDiagnosticMessageText(messageText, " ")].filter(Boolean).join(": "),
  );

/** Reads a project the way `tsc -p` does. */
export const readProject = (configFile: string): Project => {
  const config = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(asText([diagnostic]).join());
    },
  });
  if (!config) throw new Error(`${configFile} cannot be read.`);
  const host = ts.createCompilerHost(config.options, true);
  const program = ts.createProgram(config.fileNames, config.options, host);
  return {
    options: config.options,
    errors: () => asText([...config.errors, ...ts.getPreEmitDiagnostics(program)]),
    errorsAfter: (file, edit) => {
      const edited = edit(host.readFile(file) ?? "");
      const getSourceFile: ts.CompilerHost["getSourceFile"] = (name, options) =>
        name === file
          ? ts.createSourceFile(name, edited, options, true)
          : program.getSourceFile(name);
      const again = ts.createProgram(
        config.fileNames,
        config.options,
        { ...host, getSourceFile },
        program,
      );
      return asText(again.getSemanticDiagnostics(again.getSourceFile(file)));
    },
  };
};

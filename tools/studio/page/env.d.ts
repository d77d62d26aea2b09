interface ImportMetaEnv {
  readonly IS_STATIC: boolean;
}

/**
 * Every code that a diagnostic can have: what it comes to, and what it means in a sentence. The type of
 * `Diagnostic.code` is made of these, and so is the table in `docs/guide/diagnostics.md` (`npm run readme`).
 */
const codes = {
  usage: ["usage", "The command line has a command or an option that there is not."],
  "missing-option": ["usage", "An option is missing that another one needs."],
  "unknown-service": ["usage", "The config has no service of the name given."],
  "two-services": ["usage", "One parameters schema was given for more than one service."],
  "service-name": ["usage", "A service has a name that cannot be a folder's, or is taken."],
  "no-config": ["usage", "There is no config, and no service on the command line either."],
  "no-docs": [
    "usage",
    "Neither the command line nor the config says where documentation is to go.",
  ],
  "docs-folder-taken": ["usage", "Documentation is to go where other output goes."],
  "config-exists": ["usage", "`init` found a config, and left it alone."],
  "config-not-loaded": ["usage", "The config is a module that cannot be loaded."],
  "config-invalid": ["usage", "The config is not as its schema says."],
  "target-import-extension": [
    "usage",
    "The target js+dts is asked for, and another end of imports than `.js`.",
  ],
  "bundle-invalid": ["usage", "`bundle.json` is not as its schema says."],
  "overlay-invalid": ["usage", "An overlay is not as its schema says."],
  "xml-binding-invalid": ["usage", "`xml-binding.json` is not as its schema says."],
  "repeated-key": [
    "usage",
    "A name stands twice in the config, where JSON would forget the first.",
  ],
  "unreadable-file": ["usage", "A file is not there, or may not be read."],
  "not-json": ["usage", "A file is not JSON."],
  "openapi-model-not-named": ["schema", "An OpenAPI document has many models, and none was named."],
  "openapi-model-missing": ["schema", "An OpenAPI document has no model of the name given."],
  "not-openapi": ["schema", "A model was named after a hash, and the file is no OpenAPI document."],
  "no-schemas-in-folder": ["usage", "`diff` was given a folder in which there are no schemas."],
  "no-git": ["usage", "`diff` was given a git revision, and there is no git."],
  "no-repository": ["usage", "`diff` was given a git revision outside any repository."],
  "no-such-revision": ["usage", "The repository has no such revision."],
  "no-such-file-at-revision": ["usage", "The revision has no such file."],
  "file-too-large": ["usage", "A file of a git revision is larger than any schema."],
  "git-failed": ["usage", "git cannot show the file of a revision."],
  "nothing-to-pull": ["usage", "No service that was asked for has a `source`."],
  "pull-failed": ["usage", "A document cannot be fetched; what was stored stays."],
  "pull-header-missing": ["usage", "A header is to have the value of a variable that is not set."],
  "pull-many-matches": ["usage", "A glob matches files that do not say which of them is meant."],
  "pull-no-match": ["usage", "A glob matches no file."],
  "pull-one-schema": [
    "usage",
    "One schema was fetched for a service that has a file for each mode.",
  ],
  "pull-python-failed": ["usage", "Python cannot make the schemas of a model."],
  "pull-not-writable": ["usage", "The schemas that were fetched cannot be stored."],
  "manifest-invalid": ["usage", "The manifest of the output folder is not one of uws-codegen's."],
  "output-not-writable": ["usage", "The output cannot be written; nothing was changed."],
  "output-locked": ["usage", "Another run has been writing into the same folder for minutes."],
  internal: ["usage", "The program itself failed: please report it, with what `--verbose` prints."],
  "stub-of-other-target": [
    "finding",
    "A service's stub is that of another target than the one asked for.",
  ],
  "output-edited": [
    "finding",
    "A file that is to be written anew was edited since it was generated.",
  ],
  "not-a-schema": ["schema", "There is something else where a JSON Schema belongs."],
  "no-parameters-model": ["schema", "The schema of a service has no model."],
  "two-parameters-models": ["schema", "The two schemas of a service are of different models."],
  "two-models-of-one-name": ["schema", "Two different models would have the same name."],
  "reference-to-nowhere": ["schema", "A `$ref` leads to a place that the document does not have."],
  "reference-outside": ["schema", "A `$ref` leads to another file or to the network."],
  "reference-endless": ["schema", "A `$ref` leads back to itself before any value is looked into."],
  "reference-dynamic": ["schema", "Where a `$dynamicRef` leads depends on the value."],
  "default-without-end": [
    "schema",
    "A default has itself inside it once its own defaults are filled in.",
  ],
  "overlay-test-failed": ["schema", "The schema is not what an overlay's `test` expects."],
  "slot-model-missing": [
    "schema",
    "The slot of a bundle names a model that is not among its schemas.",
  ],
  "slot-property-missing": [
    "schema",
    "The slot of a bundle names a property that its model lacks.",
  ],
  "xml-model-missing": ["error", "An element of the XML binding is of a model that is not there."],
  "xml-binding-without-field": ["error", "The XML binding names a property that is not there."],
  "xml-element-missing": ["error", "The XML binding names a member that it does not have."],
  "xml-read-type-taken": ["error", "What an element is read as has the name of something else."],
  "xml-read-field-taken": ["error", "Two parts of an element would be read as the same field."],
  "xml-order": ["error", "The XML binding has elements in another order than the standard."],
  "xml-required": ["warning", "The XML binding can leave out what the standard requires."],
  "xml-binding-missing": ["warning", "A property has no XML binding yet, so XML does not have it."],
  "xml-element-not-in-standard": ["info", "The XML binding has an element of its own."],
  "default-not-accepted": [
    "warning",
    "A default is not accepted by its own schema, which was widened; `info` where it is null.",
  ],
  "example-not-accepted": ["warning", "An example is not accepted by its own schema."],
  "format-unknown": ["warning", "A format is not known, so values are not checked for it."],
  "pattern-not-checked": [
    "warning",
    "A pattern cannot be said in JavaScript, so it is not checked.",
  ],
  "pattern-slow": ["warning", "A pattern can take very long on some texts."],
  "overlay-model-missing": ["warning", "An overlay corrects a model that is not there."],
  "overlay-target-gone": ["warning", "An overlay corrects a place that is not there any more."],
  "overlay-without-effect": ["warning", "An overlay sets something to what it is already."],
  "overlay-applied": ["info", "An overlay corrected something, for the reason that it gives."],
} as const;

/** A stable word for a kind of diagnostic. */
export type DiagnosticCode = keyof typeof codes;

/** What a diagnostic comes to: a failure of one of its kinds, or a report of one severity. */
export type CodeKind = "usage" | "schema" | "finding" | "error" | "warning" | "info";

/** Every code, in the order of the documentation. */
export const diagnosticCodes: {
  readonly [code in DiagnosticCode]: readonly [kind: CodeKind, what: string];
} = codes;

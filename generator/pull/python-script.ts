/**
 * What Python runs, with `module:Model` as its argument. It prints a line of JSON last: `{ validation, serialization,
 * versions }`, both schemas as texts, or `{ failed, said, … }`.
 */
export const pythonScript = `
import importlib, json, sys, traceback
from importlib.metadata import PackageNotFoundError, version

def answer(**values):
    print("\\n" + json.dumps(values), flush=True)
    sys.exit(0)

def words(error):
    return " ".join("".join(traceback.format_exception_only(type(error), error)).split())

def place(error):
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not frame.filename.startswith("<") and not frame.filename.startswith(importlib.__path__[0])
    ]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else None

module, _, name = sys.argv[1].partition(":")
try:
    from pydantic import BaseModel, TypeAdapter
    model = importlib.import_module(module)
except ModuleNotFoundError as error:
    answer(failed="module missing", said=words(error), place=place(error))
except BaseException as error:
    answer(failed="raised", said=words(error), place=place(error))

def known(value):
    return isinstance(value, TypeAdapter) or isinstance(value, type) and issubclass(value, BaseModel)

for part in name.split("."):
    try:
        model = getattr(model, part)
    except AttributeError:
        names = [each for each, value in vars(model).items() if known(value) and value is not BaseModel]
        answer(failed="model missing", said=part, known=names)
try:
    adapter = model if isinstance(model, TypeAdapter) else TypeAdapter(model)
    schemas = {
        mode: json.dumps(adapter.json_schema(mode=mode), indent=2, ensure_ascii=False)
        for mode in ("validation", "serialization")
    }
except BaseException as error:
    answer(failed="raised", said=words(error))
versions = {}
for package in ("pydantic", "safir", "fastapi"):
    try:
        versions[package] = version(package)
    except PackageNotFoundError:
        pass
answer(**schemas, versions=versions)
`;

"""Time how Pydantic validates and writes.

Reads a JSON object of values by name, and writes one of the times of each in microseconds, from the shortest:
validated from Python's objects and from text, and written as objects and as text. What is refused is not written.
"""

from __future__ import annotations

import json
import sys
from time import process_time
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from pydantic_models import job_model, union_model

if TYPE_CHECKING:
    from collections.abc import Callable


def tasks(model: type[BaseModel], value: Any) -> dict[str, Callable[[], Any]]:
    """Say what is timed of a value."""
    text = json.dumps(value)
    found = {
        "fromObjects": verdict(lambda: model.model_validate(value)),
        "fromText": verdict(lambda: model.model_validate_json(text)),
    }
    if found["fromObjects"]():
        read = model.model_validate(value)
        found["toObjects"] = lambda: read.model_dump(mode="json")
        found["toText"] = read.model_dump_json
    return found


def verdict(validate: Callable[[], Any]) -> Callable[[], bool]:
    """Say whether a value is accepted, with all errors at hand where it is not."""

    def is_valid() -> bool:
        try:
            validate()
        except ValidationError as error:
            error.errors()
            return False
        return True

    return is_valid


def times(call: Callable[[], Any]) -> list[float]:
    """Time rounds of about 20 milliseconds of calls."""
    calls = 1
    while time_of(call, calls) < 0.01:
        calls *= 2
    return sorted(time_of(call, calls) / calls * 1e6 for _ in range(15))


def time_of(call: Callable[[], Any], calls: int) -> float:
    """Count the processor's time, and not the clock's, as the other measurements do."""
    start = process_time()
    for _ in range(calls):
        call()
    return process_time() - start


if __name__ == "__main__":
    models = {"job": job_model(), "union": union_model()}
    found = {
        name: {task: times(call) for task, call in tasks(models[kind], value).items()}
        for name, (kind, value) in json.load(sys.stdin).items()
    }
    print(json.dumps(found))

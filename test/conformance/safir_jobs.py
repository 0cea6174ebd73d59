"""Make random jobs with upstream's own models, and let upstream read what was made of them.

A job's parameters are ``simple``, or those of an example service, whose real model upstream's ``Job`` is parametrised
with.

``safir_jobs.py make COUNT SEED`` writes a line ``{"service": …, "job": …}`` for each of COUNT random jobs of each
service. The job is a text: what upstream dumps of its ``Job`` with the parameters in it.
``safir_jobs.py check`` reads such lines, with the job that came back as ``"back"``, and writes for each whether upstream
reads both texts as the same ``Job`` and makes the same ``SerializedJob`` of them: ``null``, or what is wrong.
"""

from __future__ import annotations

import json
import random
import sys
import warnings
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import instances
from polyfactory.factories.pydantic_factory import ModelFactory
from pydantic import BaseModel
from safir.uws import Job, ParametersModel, SerializedJob

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = ["Jane", "", "it's \"x\" <&>", "Žofie 🚀 & <co>", "*/", "\u2028\n\t", "null"]


class SimpleParameters(BaseModel):
    """The smallest parameters model there is."""

    name: str


def parameters_model(model: type[BaseModel]) -> type[BaseModel]:
    """Make of a service's parameters model the one that upstream has it be."""

    class Parameters(model, ParametersModel[BaseModel, Any]):
        def to_worker_parameters(self) -> BaseModel:
            return self

        def to_xml_model(self) -> Any:
            return None  # No XML is made here.

    return Parameters


def parameters_models() -> dict[str, type[BaseModel]]:
    """Give the parameters models of all services."""
    own = {"simple": SimpleParameters, **instances.models()}
    return {service: parameters_model(model) for service, model in own.items()}


def parameters(count: int, seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Make parameters of all services."""
    for _ in range(count):
        yield "simple", {"name": random.choice(TEXTS)}
    for made in instances.make(count, seed):
        yield made["service"], json.loads(made["text"])


class JobFactory(ModelFactory[SerializedJob]):
    """Makes random jobs."""

    __model__ = SerializedJob
    __randomize_collection_length__ = True
    __min_collection_length__ = 0
    __max_collection_length__ = 3

    @classmethod
    def get_provider_map(cls) -> dict[Any, Any]:
        """Make texts that trip up whoever writes JSON or XML."""
        return {
            **super().get_provider_map(),
            str: lambda: random.choice(TEXTS),
            timedelta: lambda: timedelta(seconds=random.choice([0, 1, 3600, 10**9])),
        }


def read(text: str, model: type[BaseModel]) -> Any:
    """Read a job as upstream does, its parameters with their model."""
    return Job[model].from_serialized_job(SerializedJob.model_validate_json(text), model)


def make(count: int, seed: int) -> Iterator[dict[str, str]]:
    """Make the jobs of all services, each of which upstream has read and written."""
    JobFactory.seed_random(seed)
    random.seed(seed)
    models = parameters_models()
    for service, json_parameters in parameters(count, seed):
        text = JobFactory.build(json_parameters=json_parameters).model_dump_json()
        yield {"service": service, "job": read(text, models[service]).to_serialized_job().model_dump_json()}


def difference(model: type[BaseModel], text: str, back: str) -> str | None:
    """Say what is wrong with the job that came back."""
    try:
        sent, job = read(text, model), read(back, model)
        if job != sent:
            return f"{sent!r} came back as {job!r}"
        dumped = job.to_serialized_job().model_dump_json()
        return None if dumped == sent.to_serialized_job().model_dump_json() else f"{back} is dumped as {dumped}"
    except Exception as error:  # noqa: BLE001: whatever it is, the test tells it
        return repr(error)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1] == "make":
        for line in make(int(sys.argv[2]), int(sys.argv[3])):
            print(json.dumps(line))
    else:
        known = parameters_models()
        for line in map(json.loads, sys.stdin):
            print(json.dumps(difference(known[line["service"]], line["job"], line["back"])))

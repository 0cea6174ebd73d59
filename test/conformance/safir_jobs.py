"""Make random jobs with upstream's own models, and let upstream read what was made of them.

``safir_jobs.py make COUNT SEED`` writes a line of JSON for each of COUNT random ``SerializedJob``, as upstream dumps it.
``safir_jobs.py check`` reads lines of wire JSON. Each is read as ``SerializedJob``, made a ``Job`` with its parameters,
and made a ``SerializedJob`` again; what upstream dumps then is written, or ``{"error": …}``.
"""

from __future__ import annotations

import json
import random
import sys
from typing import Any

from polyfactory.factories.pydantic_factory import ModelFactory
from pydantic import BaseModel
from safir.uws import Job, ParametersModel, SerializedJob

TEXTS = ["Jane", "", "it's \"x\" <&>", "Žofie 🚀 & <co>", "*/", "\u2028\n\t", "null"]


class SimpleParameters(ParametersModel[BaseModel, Any]):
    """The smallest parameters model there is."""

    name: str

    def to_worker_parameters(self) -> BaseModel:
        """Give the parameters as they are."""
        return self

    def to_xml_model(self) -> Any:
        """Give nothing: no XML is made here."""
        return None


class JobFactory(ModelFactory[SerializedJob]):
    """Makes random jobs."""

    __model__ = SerializedJob
    __randomize_collection_length__ = True
    __min_collection_length__ = 0
    __max_collection_length__ = 3

    @classmethod
    def json_parameters(cls) -> dict[str, Any]:
        """Make the parameters of the job."""
        return {"name": random.choice(TEXTS)}

    @classmethod
    def get_provider_map(cls) -> dict[Any, Any]:
        """Make texts that trip up whoever writes JSON or XML."""
        return {**super().get_provider_map(), str: lambda: random.choice(TEXTS)}


def dumped_again(line: str) -> str:
    """Give what upstream dumps of a job that it has read."""
    try:
        job = Job[SimpleParameters].from_serialized_job(SerializedJob.model_validate_json(line), SimpleParameters)
        return job.to_serialized_job().model_dump_json()
    except Exception as error:  # noqa: BLE001: whatever it is, the test tells it
        return json.dumps({"error": repr(error)})


if __name__ == "__main__":
    if sys.argv[1] == "make":
        JobFactory.seed_random(int(sys.argv[3]))
        random.seed(int(sys.argv[3]))
        for _ in range(int(sys.argv[2])):
            print(JobFactory.build().model_dump_json())
    else:
        for line in sys.stdin:
            print(dumped_again(line))

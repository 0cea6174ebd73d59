"""Time how upstream writes and reads UWS XML.

Reads a JSON object of inputs by name, and writes one of the times in microseconds by name, from the shortest. With
``write`` an input is a job on the wire, or a list of jobs; with ``read`` it is the text of a document.
"""

from __future__ import annotations

import json
import sys
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel
from safir.uws import Job, ParametersModel, SerializedJob
from vo_models.uws import JobSummary, Parameter, Parameters
from vo_models.uws.models import Jobs
from vo_models.uws.types import UWSVersion

if TYPE_CHECKING:
    from collections.abc import Callable


class XmlParameters(Parameters):
    """The parameters of the jobs that are measured, as XML."""

    name: Parameter


class JobParameters(ParametersModel[BaseModel, XmlParameters]):
    """The parameters of the jobs that are measured."""

    name: str

    def to_worker_parameters(self) -> BaseModel:
        return self

    def to_xml_model(self) -> XmlParameters:
        return XmlParameters(name=Parameter(id="name", value=self.name))


def read_job(wire: dict[str, Any]) -> Job[JobParameters]:
    """Read a job from the wire as upstream does."""
    return Job[JobParameters].from_serialized_job(SerializedJob.model_validate(wire), JobParameters)


def writer(wire: Any) -> Callable[[], Any]:
    """Write what upstream's own handlers write."""
    if isinstance(wire, dict):
        job = read_job(wire)
        return lambda: job.to_xml_model(JobSummary[XmlParameters]).to_xml(skip_empty=True)
    jobs = [SerializedJob.model_validate(each) for each in wire]
    base_url = "https://example.org/jobs"
    return lambda: Jobs(
        jobref=[job.to_job_description(base_url) for job in jobs], version=UWSVersion.V1_1
    ).to_xml(skip_empty=True)


def reader(xml: str) -> Callable[[], Any]:
    """Read a document with upstream's models."""
    model = Jobs if "<uws:jobs" in xml else JobSummary[XmlParameters]
    return lambda: model.from_xml(xml.encode())


def times(call: Callable[[], Any]) -> list[float]:
    """Time a call as often as half a second has room for, three times at least."""
    call()
    found: list[float] = []
    end = perf_counter() + 0.5
    while len(found) < 3 or (perf_counter() < end and len(found) < 1000):
        start = process_time()
        call()
        found.append((process_time() - start) * 1e6)
    return sorted(found)


if __name__ == "__main__":
    make = {"write": writer, "read": reader}[sys.argv[1]]
    print(json.dumps({name: times(make(value)) for name, value in json.load(sys.stdin).items()}))

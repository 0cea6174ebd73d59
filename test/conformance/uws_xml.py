"""Let Python's own packages read the UWS XML that this project writes, and make some for it to read.

``uws_xml.py read`` reads lines ``{"kind": …, "xml": …}``, kind one of job, jobs, results and parameters, and writes for
each ``{"vo_models": …, "pyvo": …}``: what each package reads, with the names that this project has, or the error as a
text. pyvo has no function for results and parameters alone.
``uws_xml.py make COUNT SEED`` writes lines ``{"kind": …, "xml": …, "value": …}`` of what vo-models writes, and lines
``{"kind": "safir", "xml": …, "job": …}`` of what safir writes for a job on the wire.
``uws_xml.py expat`` reads lines that are documents, and writes whether expat takes each for well-formed.
"""

from __future__ import annotations

import json
import random
import sys
import warnings
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from pydantic_xml import BaseXmlModel, element
from pyvo.io.uws.endpoint import parse_job, parse_job_list
from vo_models.uws import models
from vo_models.uws.types import ErrorType, ExecutionPhase

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = ["Jane", "it's \"x\" <&>", "Žofie 🚀 & <co>", "*/", "a\u2028b", "]]>", "null", "a\n\tb"]


class AnyParameters(BaseXmlModel, tag="parameters", ns="uws", nsmap=models.NSMAP):
    """Parameters of any names, which vo-models' own class has fields for."""

    parameter: list[models.Parameter] = element(tag="parameter", default_factory=list)


class NamedParameters(models.Parameters):
    """vo-models' own class, with a field for the name."""

    name: models.Parameter


def parameter_value(parameter: models.Parameter) -> dict[str, Any]:
    """Give a parameter with this project's names."""
    return {
        "id": parameter.id,
        "value": parameter.value,
        "byReference": parameter.by_reference,
        "isPost": parameter.is_post,
    }


def result_value(result: models.ResultReference) -> dict[str, Any]:
    """Give a result with this project's names."""
    return {"id": result.id, "href": result.href, "size": result.size, "mimeType": result.mime_type}


def time_value(time: datetime | None) -> str | None:
    """Give a time in UTC."""
    return None if time is None else datetime.isoformat(time.astimezone(UTC), timespec="microseconds")


def job_value(job: models.JobSummary[Any]) -> dict[str, Any]:
    """Give a job with this project's names."""
    error = job.error_summary
    parameters = job.parameters
    if isinstance(parameters, NamedParameters):
        parameters = AnyParameters(parameter=[parameters.name])
    return {
        "version": job.version,
        "jobId": job.job_id,
        "runId": job.run_id,
        "ownerId": job.owner_id,
        "phase": job.phase,
        "quote": time_value(job.quote),
        "creationTime": time_value(job.creation_time),
        "startTime": time_value(job.start_time),
        "endTime": time_value(job.end_time),
        "executionDuration": job.execution_duration,
        "destruction": time_value(job.destruction),
        "parameters": [parameter_value(each) for each in parameters.parameter] if parameters else [],
        "results": [result_value(each) for each in (job.results and job.results.results) or []],
        "errorSummary": error and {"type": error.type, "hasDetail": error.has_detail, "message": error.message},
    }


def description_value(job: models.ShortJobDescription) -> dict[str, Any]:
    """Give a short description with this project's names."""
    return {
        "id": job.job_id,
        "href": job.href,
        "phase": job.phase,
        "runId": job.run_id,
        "ownerId": job.owner_id,
        "creationTime": time_value(job.creation_time),
    }


def read_with_vo_models(kind: str, xml: str) -> Any:
    """Read a document with vo-models."""
    document = xml.encode()
    if kind == "job":
        return job_value(models.JobSummary[AnyParameters].from_xml(document))
    if kind == "named job":
        return job_value(models.JobSummary[NamedParameters].from_xml(document))
    if kind == "jobs":
        return [description_value(job) for job in models.Jobs.from_xml(document).jobref or []]
    if kind == "results":
        return [result_value(result) for result in models.Results.from_xml(document).results or []]
    return [parameter_value(each) for each in AnyParameters.from_xml(document).parameter]


def pyvo_time(time: Any) -> str | None:
    """Give a time of astropy in UTC."""
    return None if time is None else f"{time.isot}Z".rjust(24, "0")  # astropy writes no zeros before a year


def read_with_pyvo(kind: str, xml: str) -> Any:
    """Read a document with pyvo, as far as it has functions for that."""
    document = BytesIO(xml.encode())
    if kind == "jobs":
        return [
            {
                "id": job.jobid,
                "phase": job.phase,
                "runId": job.runid,
                "ownerId": job.ownerid,
                "creationTime": pyvo_time(job.creationtime),
            }
            for job in parse_job_list(document)
        ]
    if not kind.endswith("job"):
        return None
    job = parse_job(document)
    error = job.errorsummary
    return {
        "version": job.version,
        "jobId": job.jobid,
        "runId": job.runid,
        "ownerId": job.ownerid,
        "phase": job.phase,
        "quote": pyvo_time(job.quote),
        "creationTime": pyvo_time(job.creationtime),
        "startTime": pyvo_time(job.starttime),
        "endTime": pyvo_time(job.endtime),
        "executionDuration": job.executionduration and round(job.executionduration.to_value("sec")),
        "destruction": pyvo_time(job.destruction),
        "parameters": [
            {"id": each.id_, "value": each.content, "byReference": each.byreference} for each in job.parameters
        ],
        "results": [
            {"id": each.id_, "href": each.href, "size": each.size, "mimeType": each.mimetype} for each in job.results
        ],
        "errorSummary": error and {"message": error.message and error.message.content},
    }


def read(line: dict[str, str]) -> dict[str, Any]:
    """Read a document with both packages."""
    values: dict[str, Any] = {}
    for name, reader in [("vo_models", read_with_vo_models), ("pyvo", read_with_pyvo)]:
        try:
            values[name] = reader(line["kind"], line["xml"])
        except Exception as error:  # noqa: BLE001: whatever it is, the test tells it
            values[name] = f"{type(error).__name__}: {error}"
    return values


def some(value: Any) -> Any:
    """Give the value or nothing."""
    return random.choice([None, value])


def text() -> str:
    """Make a text."""
    return random.choice(TEXTS)


def time() -> datetime:
    """Make a time."""
    return datetime(2000, 1, 1, tzinfo=UTC) + timedelta(microseconds=random.randrange(10**15))


def make_job() -> models.JobSummary[AnyParameters]:
    """Make a random job with vo-models."""
    error = models.ErrorSummary(message=text(), type=random.choice(list(ErrorType)), has_detail=random.random() < 0.5)
    return models.JobSummary[AnyParameters](
        job_id=text(),
        run_id=some(text()),
        owner_id=some(text()),
        phase=random.choice(list(ExecutionPhase)),
        quote=some(time()),
        creation_time=some(time()),
        start_time=some(time()),
        end_time=some(time()),
        execution_duration=some(random.randrange(2**31)),
        destruction=some(time()),
        parameters=AnyParameters(
            parameter=[
                models.Parameter(id=text(), value=some(text()), by_reference=random.random() < 0.5)
                for _ in range(random.randrange(3))
            ]
        ),
        results=models.Results(
            results=[
                models.ResultReference(id=text(), href=some(text()), size=some(random.randrange(2**40)))
                for _ in range(random.randrange(3))
            ]
        ),
        error_summary=some(error),
    )


def make_description() -> models.ShortJobDescription:
    """Make a random short description with vo-models."""
    return models.ShortJobDescription(
        job_id=text(),
        href=some(text()),
        phase=random.choice(list(ExecutionPhase)),
        run_id=some(text()),
        owner_id=some(text()),
        creation_time=some(time()),
    )


def make(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Make documents with vo-models and with safir."""
    import safir_jobs
    from safir.uws import Job, SerializedJob

    random.seed(seed)
    safir_jobs.JobFactory.seed_random(seed)

    class Parameters(safir_jobs.parameters_model(safir_jobs.SimpleParameters)):
        def to_xml_model(self) -> Any:
            return NamedParameters(name=models.Parameter(id="name", value=self.name))

    for _ in range(count):
        job = make_job()
        descriptions = [make_description() for _ in range(random.randrange(4))]
        jobs = models.Jobs(jobref=descriptions)
        for kind, model, value in [
            ("job", job, job_value(job)),
            ("jobs", jobs, [description_value(each) for each in descriptions]),
            ("results", job.results, job_value(job)["results"]),
            ("parameters", job.parameters, job_value(job)["parameters"]),
        ]:
            xml = model.to_xml(skip_empty=random.random() < 0.5)
            yield {"kind": kind, "xml": xml.decode() if isinstance(xml, bytes) else xml, "value": value}
        wire = safir_jobs.JobFactory.build(id=text(), json_parameters={"name": text()})
        for result in wire.results:
            result.id = result.id or text()  # safir leaves out what is empty, even where it is required
        own = Job[Parameters].from_serialized_job(
            SerializedJob.model_validate_json(wire.model_dump_json()), Parameters
        )
        xml = own.to_xml_model(models.JobSummary[NamedParameters]).to_xml(skip_empty=True)
        yield {"kind": "safir", "xml": xml.decode(), "job": own.to_serialized_job().model_dump_json()}


def is_well_formed(xml: str) -> bool:
    """Ask expat, which knows namespaces."""
    try:
        expat.ParserCreate("utf-8", namespace_separator=" ").Parse(xml.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError:
        return False
    return True


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if sys.argv[1] == "make":
        for made in make(int(sys.argv[2]), int(sys.argv[3])):
            print(json.dumps(made))
    else:
        answer = {"read": read, "expat": is_well_formed}[sys.argv[1]]
        for line in map(json.loads, sys.stdin):
            print(json.dumps(answer(line)))

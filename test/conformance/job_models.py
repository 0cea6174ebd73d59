"""The models of a job once more, as plain Pydantic models.

Upstream's own need the newest Pydantic; these have the same fields and the same schemas, and any Pydantic 2 takes
them.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, PlainSerializer
from pydantic.version import VERSION
from typing_extensions import TypeAliasType

__all__ = [
    "Job",
    "JobCreate",
    "JobError",
    "JobResult",
    "JobUpdateAborted",
    "JobUpdateCompleted",
    "JobUpdateError",
    "JobUpdateExecuting",
    "JobUpdateMetadata",
    "JobUpdateQueued",
    "SerializedJob",
]


def alias(name: str, of: Any) -> Any:
    """What upstream writes as `type name = …`, from the first version that takes it for one."""
    is_known = tuple(int(part) for part in VERSION.split(".")[:2]) >= (2, 6)
    return TypeAliasType(name, of) if is_known else of


UtcDatetime = alias("UtcDatetime", Annotated[datetime, AfterValidator(lambda value: value)])
SecondsTimedelta = alias(
    "SecondsTimedelta", Annotated[timedelta, BeforeValidator(lambda value: value)]
)
SentAsSeconds = Annotated[
    SecondsTimedelta,
    PlainSerializer(lambda value: int(value.total_seconds()), return_type=int),
]


class ExecutionPhase(str, Enum):
    """Enumeration of possible phases of job execution."""

    PENDING = "PENDING"
    QUEUED = "QUEUED"
    EXECUTING = "EXECUTING"
    COMPLETED = "COMPLETED"
    ERROR = "ERROR"
    UNKNOWN = "UNKNOWN"
    HELD = "HELD"
    SUSPENDED = "SUSPENDED"
    ABORTED = "ABORTED"
    ARCHIVED = "ARCHIVED"


class ErrorType(str, Enum):
    """Enum for error types."""

    TRANSIENT = "transient"
    FATAL = "fatal"


class ParametersModel(BaseModel):
    """Defines the interface for a model suitable for job parameters."""


P = TypeVar("P", bound=ParametersModel)


class JobError(BaseModel):
    """Failure information about a job."""

    type: Annotated[
        ErrorType,
        Field(
            title="Error type",
            description="Type of the error",
            examples=["transient", "fatal"],
        ),
    ]

    code: Annotated[
        str,
        Field(
            title="Error code",
            description="Code for this class of error",
            examples=["ServiceUnavailable"],
        ),
    ]

    message: Annotated[
        str,
        Field(
            title="Error message",
            description="Brief error messages",
            examples=["Short error message"],
        ),
    ]

    detail: Annotated[
        str | None,
        Field(
            title="Extended error message",
            description="Extended error message with additional detail",
            examples=["Some longer error message with details", None],
        ),
    ] = None


class JobResult(BaseModel):
    """A single result from a job."""

    id: Annotated[
        str,
        Field(
            title="Result ID",
            description="Identifier for this result",
            examples=["image", "metadata"],
        ),
    ]

    url: Annotated[
        str,
        Field(
            title="Result URL",
            description="URL where the result is stored",
            examples=["s3://service-result-bucket/some-file"],
        ),
    ]

    size: Annotated[
        int | None,
        Field(
            title="Size of result",
            description="Size of the result in bytes if known",
            examples=[1238123, None],
        ),
    ] = None

    mime_type: Annotated[
        str | None,
        Field(
            title="MIME type of result",
            description="MIME type of the result if known",
            examples=["application/fits", "application/x-votable+xml", None],
        ),
    ] = None


class JobCreate(BaseModel):
    """Information required to create a new UWS job (Wobbly format)."""

    json_parameters: Annotated[
        dict[str, Any],
        Field(
            title="Job parameters",
            description="May be any JSON-serialized object. Stored opaquely and returned as part of the job record.",
            examples=[{"ids": ["data-id"], "stencils": [{"center": [1.1, 2.1], "radius": 0.001, "type": "circle"}]}],
        ),
    ]

    run_id: Annotated[
        str | None,
        Field(
            title="Client-provided run ID",
            description=(
                "The run ID allows the client to add a unique identifier to all jobs that are part of a single "
                "operation, which may aid in tracing issues through a complex system or identifying which "
                "operation a job is part of"
            ),
            examples=["daily-2024-10-29"],
        ),
    ] = None

    destruction_time: Annotated[
        UtcDatetime,
        Field(
            title="Destruction time",
            description=(
                "At this time, the job will be aborted if it is still running, its results will be deleted, and "
                "it will either change phase to ARCHIVED or all record of the job will be discarded"
            ),
            examples=["2024-11-29T23:57:55+00:00"],
        ),
    ]

    execution_duration: Annotated[
        SecondsTimedelta | None,
        PlainSerializer(lambda value: value and int(value.total_seconds()), return_type=int),
        Field(
            title="Maximum execution duration",
            description=(
                "Allowed maximum execution duration. This is specified in elapsed wall clock time (not CPU "
                "time). If null, the execution time is unlimited. If the job runs for longer than this time "
                "period, it will be aborted."
            ),
        ),
    ] = None


class SerializedJob(JobCreate):
    """A single UWS job (Wobbly format)."""

    id: Annotated[
        str,
        Field(
            title="Job ID",
            description="Unique identifier of the job",
            examples=["47183"],
        ),
    ]

    service: Annotated[
        str,
        Field(
            title="Service",
            description="Service responsible for this job",
            examples=["vo-cutouts"],
        ),
    ]

    owner: Annotated[
        str,
        Field(
            title="Job owner",
            description="Identity of the owner of the job",
            examples=["someuser"],
        ),
    ]

    phase: Annotated[
        ExecutionPhase,
        Field(
            title="Execution phase",
            description="Current execution phase of the job",
            examples=["PENDING", "EXECUTING", "COMPLETED"],
        ),
    ]

    message_id: Annotated[
        str | None,
        Field(
            title="Work queue message ID",
            description=(
                "Internal message identifier for the work queuing system. Only meaningful to the service that "
                "stored this ID."
            ),
            examples=["e621a175-e3bf-4a61-98d7-483cb5fb9ec2"],
        ),
    ] = None

    creation_time: Annotated[
        UtcDatetime,
        Field(
            title="Creation time",
            description="When the job was created",
            examples=["2024-10-29T23:57:55+00:00"],
        ),
    ]

    start_time: Annotated[
        UtcDatetime | None,
        Field(
            title="Start time",
            description="When the job started executing (if it has)",
            examples=["2024-10-30T00:00:21+00:00", None],
        ),
    ] = None

    end_time: Annotated[
        UtcDatetime | None,
        Field(
            title="End time",
            description="When the job stopped executing (if it has)",
            examples=["2024-10-30T00:08:45+00:00", None],
        ),
    ] = None

    quote: Annotated[
        UtcDatetime | None,
        Field(
            title="Expected completion time",
            description=(
                "Expected completion time of the job if it were started now, or null to indicate that the "
                "expected duration is not known. If later than the destruction time, indicates that the job is "
                "not possible due to resource constraints."
            ),
        ),
    ] = None

    errors: Annotated[
        list[JobError],
        Field(
            title="Error",
            description="Error information if the job failed",
        ),
    ] = []

    results: Annotated[
        list[JobResult],
        Field(
            title="Job results",
            description="Results of the job, if it has finished",
        ),
    ] = []


class Job(SerializedJob, Generic[P]):
    """A single UWS job with deserialized parameters."""

    parameters: Annotated[
        P,
        Field(
            title="Job parameters",
            description=(
                "Job parameters converted to their Pydantic model. Use ``json_parameters`` for the serialized "
                "form sent over the wire."
            ),
            exclude=True,
        ),
    ]


class JobUpdateAborted(BaseModel):
    """Input model when aborting a job."""

    phase: Annotated[
        Literal["ABORTED"],
        Field(
            title="New phase",
            description="New phase of job",
            examples=["ABORTED"],
        ),
    ]


class JobUpdateCompleted(BaseModel):
    """Input model when marking a job as complete."""

    phase: Annotated[
        Literal["COMPLETED"],
        Field(
            title="New phase",
            description="New phase of job",
            examples=["COMPLETED"],
        ),
    ]

    results: Annotated[
        list[JobResult],
        Field(
            title="Job results",
            description="All the results of the job",
        ),
    ]


class JobUpdateError(BaseModel):
    """Input model when marking a job as failed."""

    phase: Annotated[
        Literal["ERROR"],
        Field(
            title="New phase",
            description="New phase of job",
            examples=["ERROR"],
        ),
    ]

    errors: Annotated[
        list[JobError],
        Field(
            title="Failure details",
            description="Job failure error message and details",
            min_length=1,
        ),
    ]


class JobUpdateExecuting(BaseModel):
    """Input model when marking a job as executing."""

    phase: Annotated[
        Literal["EXECUTING"],
        Field(
            title="New phase",
            description="New phase of job",
            examples=["EXECUTING"],
        ),
    ]

    start_time: Annotated[
        UtcDatetime,
        Field(
            title="Start time",
            description="When the job started executing",
            examples=["2024-11-01T12:15:45+00:00"],
        ),
    ]


class JobUpdateMetadata(BaseModel):
    """Input model when updating job metadata."""

    phase: Annotated[
        None,
        Field(
            title="New phase",
            description="New phase of job",
            examples=[None],
        ),
    ] = None

    destruction_time: Annotated[
        UtcDatetime,
        Field(
            title="Destruction time",
            description=(
                "At this time, the job will be aborted if it is still running, its results will be deleted, and "
                "it will either change phase to ARCHIVED or all record of the job will be discarded"
            ),
            examples=["2024-11-29T23:57:55+00:00"],
        ),
    ]

    execution_duration: Annotated[
        SentAsSeconds | None,
        Field(
            title="Maximum execution duration",
            description=(
                "Allowed maximum execution duration. This is specified in elapsed wall clock time (not CPU "
                "time). If null, the execution time is unlimited. If the job runs for longer than this time "
                "period, it will be aborted."
            ),
        ),
    ]


class JobUpdateQueued(BaseModel):
    """Input model when marking a job as queued."""

    phase: Annotated[
        Literal["QUEUED"],
        Field(
            title="New phase",
            description="New phase of job",
            examples=["QUEUED"],
        ),
    ]

    message_id: Annotated[
        str | None,
        Field(
            title="Queue message ID",
            description="Corresponding message within a job queuing system",
            examples=["4ce850a7-d877-4827-a3f6-f84534ec3fad"],
        ),
    ]

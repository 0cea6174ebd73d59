"""Parameters of a spectral extraction: spectra from calibrated exposures.

This is the example that uses as much of Pydantic as one service may: generic
and recursive models, aliases, computed fields, and every type that JSON has to
write as a string.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from pathlib import PurePosixPath
from typing import Annotated, Any, Generic, Literal, NamedTuple, NotRequired, TypeVar
from uuid import UUID

from pydantic import (
    AliasChoices,
    AnyUrl,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    computed_field,
)
from typing_extensions import TypeAliasType, TypedDict

__all__ = [
    "AllOf",
    "AnyOf",
    "Aperture",
    "Bounded",
    "Comparison",
    "ExtractionMethod",
    "FiberRange",
    "FilterExpression",
    "Measurement",
    "Not",
    "OutputOptions",
    "Priority",
    "Provenance",
    "SkySubtraction",
    "SpectralExtractionParameters",
    "Spectrograph",
    "Target",
]

T = TypeVar("T")


class ExtractionMethod(StrEnum):
    """How the counts of a pixel column become one number."""

    BOXCAR = "boxcar"
    OPTIMAL = "optimal"
    SPECTROPERFECTIONISM = "spectro-perfectionism"


class Priority(IntEnum):
    """Place of the job in the queue; the lower number runs first."""

    TARGET_OF_OPPORTUNITY = 0
    NORMAL = 10
    REPROCESSING = 20


class Measurement(BaseModel, Generic[T]):
    """A value with its uncertainty and its unit."""

    value: Annotated[T, Field(title="Value", description="The value itself")]

    uncertainty: Annotated[
        T | None,
        Field(
            title="Uncertainty",
            description="One standard deviation, in the same unit. Null if it is not known.",
        ),
    ] = None

    unit: Annotated[
        str,
        Field(
            title="Unit",
            description="Unit, written as the IVOA's `VOUnits <https://www.ivoa.net/documents/VOUnits/>`__ says",
            examples=["Angstrom", "km/s", ""],
        ),
    ]


class Bounded(BaseModel, Generic[T]):
    """An interval that may be open at either end."""

    minimum: Annotated[
        T | None,
        Field(title="Minimum", description="Lower limit, included. Null for none."),
    ] = None

    maximum: Annotated[
        T | None,
        Field(title="Maximum", description="Upper limit, *not* included. Null for none."),
    ] = None


class Aperture(NamedTuple):
    """Size of the aperture on the detector, in pixels."""

    width: float
    height: float
    angle: float = 0.0


class FiberRange(RootModel[tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(le=1000)]]]):
    """First and last fiber of a range, both included."""


class Spectrograph(TypedDict):
    """The arm of the instrument that took the exposure."""

    arm: Annotated[Literal["b", "r", "z"], Field(title="Arm", description="Camera, by its color")]

    unit: Annotated[
        int,
        Field(title="Unit", description="Number of the spectrograph", ge=0, le=9),
    ]

    grating: NotRequired[
        Annotated[
            str,
            Field(
                title="Grating",
                description="Grating, where there is a choice",
                examples=["R1000B"],
            ),
        ]
    ]


class Comparison(BaseModel):
    """Comparison of one column of the pixel table with a value."""

    op: Annotated[
        Literal["<", "<=", "=", "!=", ">=", ">", "has-bit"],
        Field(title="Operator", description="How to compare"),
    ]

    column: Annotated[
        str,
        Field(
            title="Column",
            description="Column of the pixel table",
            examples=["flux", "ivar", "mask"],
            pattern=r"\A(?i:[a-z_][a-z0-9_]*)\z",
        ),
    ]

    value: Annotated[
        bool | int | float | str,
        Field(
            title="Value",
            description="What to compare the column with",
            examples=[0, 2.5, "COSMIC", True],
        ),
    ]


class AllOf(BaseModel):
    """Matches where every one of its operands does."""

    op: Annotated[Literal["and"], Field(title="Operator")] = "and"

    operands: Annotated[
        list[FilterExpression],
        Field(title="Operands", description="The expressions that all have to match", min_length=1),
    ]


class AnyOf(BaseModel):
    """Matches where at least one of its operands does."""

    op: Annotated[Literal["or"], Field(title="Operator")] = "or"

    operands: Annotated[
        list[FilterExpression],
        Field(title="Operands", description="The expressions of which one has to match", min_length=1),
    ]


class Not(BaseModel):
    """Matches where its operand does not."""

    op: Annotated[Literal["not"], Field(title="Operator")] = "not"

    operand: Annotated[
        FilterExpression,
        Field(title="Operand", description="The expression that must not match"),
    ]


FilterExpression = TypeAliasType(
    "FilterExpression",
    Annotated[Comparison | AllOf | AnyOf | Not, Field(discriminator="op")],
)

AllOf.model_rebuild()
AnyOf.model_rebuild()
Not.model_rebuild()


class SkySubtraction(BaseModel):
    """How the spectrum of the night sky is taken away."""

    enabled: Annotated[
        bool,
        Field(title="Enabled", description="Whether to subtract the sky at all", examples=[True]),
    ] = True

    polynomial_order: Annotated[
        int,
        Field(
            alias="polynomialOrder",
            title="Polynomial order",
            description="Order of the polynomial along the slit",
            examples=[2],
            ge=0,
            le=7,
        ),
    ] = 1

    clip: Annotated[
        tuple[float, float] | None,
        Field(
            title="Clipping",
            description="Limits, in standard deviations below and above, for the rejection of outliers",
            examples=[[3.0, 5.0]],
        ),
    ] = (3.0, 3.0)

    model_config = ConfigDict(populate_by_name=True)


class Target(BaseModel):
    """The source whose spectrum is wanted."""

    name: Annotated[
        str,
        Field(
            title="Name",
            description="Name of the source, as ``SIMBAD`` or the observer knows it",
            examples=["SN 2026abc", "HD 209458"],
            min_length=1,
            max_length=80,
        ),
    ]

    source_id: Annotated[
        int | None,
        Field(
            title="Source ID",
            description=(
                "The source in *Gaia* DR3 (``gaiadr3.gaia_source.source_id``). It has 63 bits: more than a double"
                " holds."
            ),
            examples=[1779546757669063552],
            ge=0,
            lt=2**63,
        ),
    ]

    coordinates: Annotated[
        tuple[float, float],
        Field(
            title="Coordinates",
            description="ICRS right ascension and declination, in degrees",
            examples=[[330.795, 18.8843]],
        ),
    ]

    redshift: Annotated[
        Measurement[float] | None,
        Field(
            title="Redshift",
            description="Used to shift the spectrum to the rest frame. See :class:`Measurement`.",
            examples=[{"value": 0.0231, "uncertainty": 0.0004, "unit": ""}],
        ),
    ] = None

    photometry: Annotated[
        dict[Literal["u", "g", "r", "i", "z", "y"], Measurement[Decimal]],
        Field(
            title="Photometry",
            description="Magnitude in each band, to which the flux is scaled",
            examples=[{"r": {"value": "17.340", "uncertainty": "0.012", "unit": "mag"}}],
        ),
    ] = {}


class OutputOptions(BaseModel):
    """What is written, and where. A field that is not known is refused."""

    model_config = ConfigDict(extra="forbid")

    format: Annotated[
        Literal["fits", "votable", "parquet"],
        Field(title="File format", description="Format of the spectra", examples=["fits"]),
    ] = "fits"

    directory: Annotated[
        PurePosixPath | None,
        Field(
            title="Directory",
            description="Folder in the user's file space, relative to its root",
            examples=["spectra/2026A"],
        ),
    ] = None

    notify: Annotated[
        AnyUrl | None,
        Field(
            title="Notification URL",
            description="If set, the service sends a ``POST`` there once the job is done",
            examples=["https://example.org/hooks/spectra"],
        ),
    ] = None

    keywords: Annotated[
        dict[Annotated[str, Field(pattern=r"^[A-Z0-9_-]{1,8}$")], str | int | float | bool | None],
        Field(
            title="FITS keywords",
            description="Cards to add to the primary header. A null is a card without a value.",
            examples=[{"PROGRAM": "2026A-0042", "OBSNUM": 7, "PHOTOM": True, "SEEING": None}],
            max_length=50,
        ),
    ] = {}


class Provenance(BaseModel):
    """Where the request comes from. Whatever else a client adds is kept."""

    model_config = ConfigDict(extra="allow")

    client: Annotated[
        str,
        Field(
            title="Client",
            description="Name and version of the program that made the request",
            examples=["notebook/2.1"],
        ),
    ]

    proposal: Annotated[
        str | None,
        Field(
            title="Proposal",
            description="Observing proposal, as *year*, *semester* and *number*",
            examples=["2026A-0042"],
            pattern=r"^(?P<year>\d{4})(?P<semester>[AB])-(?P<number>\d{4})$",
        ),
    ] = None


class SpectralExtractionParameters(BaseModel):
    """Parameters of one spectral extraction.

    The exposures are chosen by when they were taken and with what. Then
    ``pixel_filter`` says which of their pixels count, and the spectrum of
    `~spectral_extraction.models.Target` is extracted from those.

    Notes
    -----
    ``json_parameters`` of the job is this model, as
    :meth:`~pydantic.BaseModel.model_dump` with ``mode="json"`` has it.
    """

    model_config = ConfigDict(
        populate_by_name=True,
        ser_json_bytes="base64",
        val_json_bytes="base64",
        use_attribute_docstrings=True,
    )

    version: Literal["1.1"] = "1.1"
    """Version of this set of parameters. There is only one for now."""

    request_id: Annotated[
        UUID,
        Field(
            title="Request ID",
            description="Chosen by the client, so that a request that is sent twice runs once",
            examples=["0197a3c4-5f0e-7d3a-9b1c-2f6e8d4a1b90"],
        ),
    ]

    target: Annotated[Target, Field(title="Target", description="The source whose spectrum is wanted")]

    spectrographs: Annotated[
        list[Spectrograph],
        Field(
            title="Spectrographs",
            description="Arms to extract from",
            examples=[[{"arm": "b", "unit": 0}, {"arm": "r", "unit": 0, "grating": "R1000R"}]],
            min_length=1,
            max_length=30,
        ),
    ]

    night: Annotated[
        date | None,
        Field(
            title="Night",
            description="Local date on which the night began. Required, but may be null: then any night will do.",
            examples=["2026-03-14"],
        ),
    ]

    observed: Annotated[
        Bounded[datetime],
        Field(
            title="Observed",
            description="When the exposure began. Times without an offset are in UTC.",
            examples=[{"minimum": "2026-03-14T22:00:00", "maximum": None}],
        ),
    ] = Bounded[datetime]()

    local_time: Annotated[
        Bounded[time] | None,
        Field(
            title="Local time",
            description="Leave out the exposures that began outside these hours, which twilight spoils",
            examples=[{"minimum": "20:30:00", "maximum": "05:45:00"}],
        ),
    ] = None

    released_before: Annotated[
        AwareDatetime | None,
        Field(
            title="Released before",
            description="Use the calibrations as they were at this moment",
            examples=["2026-07-01T00:00:00Z"],
        ),
    ] = None

    exposure_time: Annotated[
        timedelta,
        Field(
            title="Exposure time",
            description="Shortest exposure to use",
            examples=["PT15M", "PT0.5S"],
        ),
    ] = timedelta(minutes=5)

    wavelength: Annotated[
        Bounded[Measurement[Decimal]],
        Field(
            title="Wavelength",
            description="Range to extract, in vacuum. See `~spectral_extraction.models.Bounded`.",
            examples=[
                {
                    "minimum": {"value": "3600.0", "unit": "Angstrom"},
                    "maximum": {"value": "9800.0", "unit": "Angstrom"},
                }
            ],
        ),
    ] = Bounded[Measurement[Decimal]](
        minimum=Measurement[Decimal](value=Decimal("3600.0"), unit="Angstrom"),
        maximum=Measurement[Decimal](value=Decimal("9824.0"), unit="Angstrom"),
    )

    dispersion: Annotated[
        Decimal,
        Field(
            title="Dispersion",
            description="Width of a pixel of the spectrum, in Angstrom",
            examples=["0.8", 0.8],
            gt=Decimal(0),
            max_digits=6,
            decimal_places=3,
        ),
    ] = Decimal("0.8")

    method: Annotated[
        ExtractionMethod,
        Field(
            title="Method",
            description="How to extract; see :class:`~spectral_extraction.models.ExtractionMethod`",
            examples=["optimal"],
        ),
    ] = ExtractionMethod.OPTIMAL

    aperture: Annotated[
        Aperture,
        Field(
            title="Aperture",
            description="Width and height in pixels, then the angle in degrees if it is not 0",
            examples=[[7.0, 15.0], [7.0, 15.0, -4.5]],
        ),
    ] = Aperture(5.0, 11.0)

    fibers: Annotated[
        set[Annotated[int, Field(ge=1, le=1000)]] | None,
        Field(
            title="Fibers",
            description="Fibers to extract. Null for all that are on the target.",
            examples=[[17, 211, 998]],
        ),
    ] = None

    skip_fibers: Annotated[
        list[FiberRange],
        Field(
            title="Fibers to skip",
            description="Fibers that are never used, such as broken ones",
            examples=[[[1, 25], [998, 1000]]],
        ),
    ] = []

    traces: Annotated[
        tuple[float, ...],
        Field(
            title="Traces",
            description="Coefficients of the polynomial that the spectrum follows on the detector",
            examples=[[1024.3, -0.0012, 3.1e-7]],
            max_length=8,
        ),
    ] = ()

    flexure: Annotated[
        list[tuple[int, Literal["x", "y"], float]],
        Field(
            title="Flexure",
            description="Shifts of the detector: number of the exposure, axis, and pixels",
            examples=[[[1, "x", 0.12], [1, "y", -0.03]]],
        ),
    ] = []

    binning: Annotated[
        Literal[1, 2, 4, "native"],
        Field(title="Binning", description="Pixels to add up, or ``native`` for none", examples=[2, "native"]),
    ] = "native"

    sky_subtraction: Annotated[
        SkySubtraction,
        Field(
            validation_alias=AliasChoices("skySubtraction", "sky", "sky_subtraction"),
            serialization_alias="sky_subtraction",
            title="Sky subtraction",
            description="How the spectrum of the night sky is taken away",
            examples=[{"enabled": True, "polynomialOrder": 2}],
        ),
    ] = SkySubtraction()

    pixel_filter: Annotated[
        FilterExpression | None,
        Field(
            alias="filter",
            title="Pixel filter",
            description="Pixels that do not match are masked. \\*/ and ``<!-- -->`` mean nothing here.",
            examples=[
                {
                    "op": "and",
                    "operands": [
                        {"op": ">", "column": "ivar", "value": 0},
                        {"op": "not", "operand": {"op": "has-bit", "column": "mask", "value": "COSMIC"}},
                    ],
                }
            ],
        ),
    ] = None

    line_spread: Annotated[
        bytes | None,
        Field(
            title="Line spread function",
            description="Kernel to convolve with: little-endian ``float32``, in base64",
            examples=["AACAPgAAAD8AAIA-"],
        ),
    ] = None

    exposure_counts: Annotated[
        dict[Annotated[str, Field(pattern=r"^[brz][0-9]$")], Annotated[int, Field(ge=0)]],
        Field(
            title="Exposure counts",
            description="At most this many exposures of each camera, the best ones first",
            examples=[{"b0": 3, "r0": 3, "z0": 1}],
        ),
    ] = {}

    weights: Annotated[
        dict[Annotated[str, Field(min_length=2, max_length=16)], float],
        Field(
            title="Weights",
            description="Weight of each calibration, by its name",
            examples=[{"flat": 1.0, "arc": 0.5}],
            min_length=1,
        ),
    ] = {"flat": 1.0}

    quality_cuts: Annotated[
        dict[date, Measurement[float]],
        Field(
            title="Quality cuts",
            description="Worst seeing to accept, from each date on",
            examples=[{"2026-03-14": {"value": 1.2, "unit": "arcsec"}}],
        ),
    ] = {}

    priority: Annotated[
        Priority,
        Field(title="Priority", description="Place of the job in the queue", examples=[10]),
    ] = Priority.NORMAL

    output: Annotated[OutputOptions, Field(title="Output", description="What is written, and where")] = Field(
        default_factory=OutputOptions
    )

    provenance: Annotated[
        Provenance | None,
        Field(
            title="Provenance",
            description="Where the request comes from",
            examples=[{"client": "notebook/2.1", "cell": 12}],
        ),
    ] = None

    hints: Annotated[
        dict[str, Any] | None,
        Field(
            title="Hints",
            description="Handed on to the pipeline as they are",
            examples=[{"pipeline": {"threads": 4}}],
        ),
    ] = None

    heliocentric: Annotated[
        bool | None,
        Field(
            title="Heliocentric",
            description=".. deprecated:: 1.1\n   Use ``rest_frame``, which says the same and more.",
            deprecated="Use rest_frame",
            examples=[True],
        ),
    ] = None

    rest_frame: Annotated[
        Literal["observer", "heliocentric", "barycentric", "source"] | None,
        Field(
            title="Rest frame",
            description="Frame to which the wavelengths are shifted. Null leaves them as the arc lamps have them.",
            examples=["barycentric"],
        ),
    ] = "barycentric"

    @computed_field(  # type: ignore[prop-decorator]
        title="Number of cameras",
        examples=[2],
    )
    @property
    def camera_count(self) -> int:
        """How many different cameras the exposures are from."""
        return len({(s["arm"], s["unit"]) for s in self.spectrographs})

    @computed_field(  # type: ignore[prop-decorator]
        alias="shortestExposureSeconds",
        title="Shortest exposure in seconds",
        deprecated=True,
    )
    @property
    def shortest_exposure_seconds(self) -> Annotated[float, Field(ge=0)]:
        """``exposure_time``, for the pipelines that cannot read ISO 8601."""
        return self.exposure_time.total_seconds()

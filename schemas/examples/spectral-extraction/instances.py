"""Requests for spectra, as people make them."""

from __future__ import annotations

import struct
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import PurePosixPath
from uuid import UUID

from pydantic import AnyUrl

from .models import (
    AllOf,
    AnyOf,
    Aperture,
    Bounded,
    Comparison,
    ExtractionMethod,
    FiberRange,
    Measurement,
    Not,
    OutputOptions,
    Priority,
    Provenance,
    SkySubtraction,
    SpectralExtractionParameters,
    Target,
)

MODEL = SpectralExtractionParameters

INSTANCES: dict[str, SpectralExtractionParameters] = {
    "defaults": SpectralExtractionParameters(
        request_id=UUID("0197a3c4-5f0e-7d3a-9b1c-2f6e8d4a1b90"),
        target=Target(name="HD 209458", source_id=None, coordinates=(330.795, 18.8843)),
        spectrographs=[{"arm": "b", "unit": 0}],
        night=None,
    ),
    "supernova-target-of-opportunity": SpectralExtractionParameters(
        request_id=UUID("0197a3c4-6b7f-7c41-8e02-91d5a0c3f7e4"),
        target=Target(
            name="SN 2026abc",
            source_id=None,
            coordinates=(210.910674, 54.316581),
            redshift=Measurement[float](value=0.000804, uncertainty=2e-6, unit=""),
            photometry={
                "g": Measurement[Decimal](value=Decimal("14.210"), uncertainty=Decimal("0.015"), unit="mag"),
                "r": Measurement[Decimal](value=Decimal("14.050"), unit="mag"),
            },
        ),
        spectrographs=[
            {"arm": "b", "unit": 3, "grating": "R1000B"},
            {"arm": "r", "unit": 3, "grating": "R1000R"},
        ],
        night=date(2026, 3, 14),
        observed=Bounded[datetime](minimum=datetime(2026, 3, 14, 22, 0), maximum=datetime(2026, 3, 15, 5, 30)),
        exposure_time=timedelta(minutes=15),
        binning=2,
        priority=Priority.TARGET_OF_OPPORTUNITY,
        output=OutputOptions(
            directory=PurePosixPath("spectra/2026A"),
            notify=AnyUrl("https://example.org/hooks/spectra?run=7"),
            keywords={"PROGRAM": "2026A-0042", "OBSNUM": 7, "AIRMASS": 1.25, "PHOTOM": True, "SEEING": None},
        ),
        provenance=Provenance.model_validate(
            {"client": "notebook/2.1", "proposal": "2026A-0042", "cell": 12, "tags": ["supernova", "urgent"]}
        ),
        rest_frame="source",
    ),
    "planet-host-filtered": SpectralExtractionParameters(
        request_id=UUID("0197a3c4-7d10-7a95-b6f3-0c4e2b8d5a16"),
        target=Target(name="HD 209458", source_id=1779546757669063552, coordinates=(330.795, 18.8843)),
        spectrographs=[{"arm": "r", "unit": 0}, {"arm": "z", "unit": 0}],
        night=None,
        observed=Bounded[datetime](minimum=datetime(2025, 8, 1, tzinfo=UTC)),
        local_time=Bounded[time](minimum=time(20, 30), maximum=time(5, 45, 30, 500000)),
        released_before=datetime(2026, 7, 1, tzinfo=UTC),
        exposure_time=timedelta(seconds=0.5),
        wavelength=Bounded[Measurement[Decimal]](
            minimum=Measurement[Decimal](value=Decimal("5885.00"), uncertainty=Decimal("0.01"), unit="Angstrom"),
        ),
        dispersion=Decimal("0.010"),
        fibers={17, 211, 998},
        pixel_filter=AllOf(
            operands=[
                Comparison(op=">", column="ivar", value=0),
                Comparison(op="<=", column="flux", value=1.5e4),
                Comparison(op="=", column="extracted", value=True),
                Not(
                    operand=AnyOf(
                        operands=[
                            Comparison(op="has-bit", column="mask", value="COSMIC"),
                            Comparison(op="has-bit", column="mask", value="SATURATED"),
                        ]
                    )
                ),
            ]
        ),
        exposure_counts={"r0": 40, "z0": 10},
    ),
    "fiber-ranges-with-kernel": SpectralExtractionParameters(
        request_id=UUID("0197a3c4-8f22-7e0b-a1d7-5b9c3e6f0824"),
        target=Target(name="Virgo «intracluster» field 12", source_id=None, coordinates=(187.70593, 12.39112)),
        spectrographs=[{"arm": "z", "unit": 9}],
        night=date(2026, 4, 20),
        exposure_time=timedelta(days=1, hours=2, milliseconds=250),
        method=ExtractionMethod.SPECTROPERFECTIONISM,
        aperture=Aperture(7.0, 15.0, -4.5),
        skip_fibers=[FiberRange((1, 25)), FiberRange((998, 1000))],
        traces=(1024.3, -0.0012, 3.1e-7),
        flexure=[(1, "x", 0.12), (1, "y", -0.03)],
        sky_subtraction=SkySubtraction(polynomial_order=3, clip=None),
        line_spread=struct.pack("<3f", 0.25, 0.5, 0.25),
        weights={"flat": 1.0, "arc": 0.5},
        quality_cuts={date(2026, 4, 1): Measurement[float](value=1.2, unit="arcsec")},
        priority=Priority.REPROCESSING,
        hints={"pipeline": {"threads": 4, "nice": None}, "queues": ["long", 7, 0.5]},
        rest_frame=None,
    ),
    "from-an-older-client": SpectralExtractionParameters(
        request_id=UUID("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
        target=Target(name="Barnard's star", source_id=4472832130942575872, coordinates=(269.452076, 4.693391)),
        spectrographs=[{"arm": "b", "unit": 1}],
        night=date(2019, 2, 28),
        exposure_time=timedelta(0),
        method=ExtractionMethod.BOXCAR,
        binning=4,
        sky_subtraction=SkySubtraction(enabled=False),
        pixel_filter=Comparison(op="!=", column="mask", value=-1),
        output=OutputOptions(format="votable"),
        provenance=Provenance(client="xspec-gui/0.9"),
        heliocentric=True,
        rest_frame="heliocentric",
    ),
}

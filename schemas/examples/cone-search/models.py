"""Parameters of a cone search: the rows of a catalogue around a position."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

__all__ = ["ConeSearchParameters"]


class ConeSearchParameters(BaseModel):
    """Parameters of one cone search.

    The position is in ICRS, and all angles are in decimal degrees, as in the
    IVOA's Simple Cone Search.
    """

    catalog: Annotated[
        str,
        Field(
            title="Catalog",
            description="Name of the table to search, qualified with its schema",
            examples=["dp1.Object", "gaiadr3.gaia_source"],
            pattern=r"^[A-Za-z][A-Za-z0-9_]*\.[A-Za-z][A-Za-z0-9_]*$",
        ),
    ]

    ra: Annotated[
        float,
        Field(
            title="Right ascension",
            description="ICRS right ascension of the center of the cone, in degrees",
            examples=[53.16],
            ge=0,
            lt=360,
        ),
    ]

    dec: Annotated[
        float,
        Field(
            title="Declination",
            description="ICRS declination of the center of the cone, in degrees",
            examples=[-28.1],
            ge=-90,
            le=90,
        ),
    ]

    radius: Annotated[
        float,
        Field(
            title="Search radius",
            description="Radius of the cone, in degrees",
            examples=[0.05],
            gt=0,
            le=10,
        ),
    ]

    max_records: Annotated[
        int,
        Field(
            title="Maximum number of records",
            description=(
                "At most this many rows are returned. If there are more, the"
                " result says that it overflowed. ``0`` asks for the columns"
                " alone."
            ),
            examples=[500],
            ge=0,
            le=1_000_000,
        ),
    ] = 10_000

    verbosity: Annotated[
        int,
        Field(
            title="Verbosity",
            description=(
                "How many of the columns to return: 1 is the fewest, 2 those that most people want, 3 is all of them"
            ),
            examples=[2],
            ge=1,
            le=3,
        ),
    ] = 2

    nearest_first: Annotated[
        bool,
        Field(
            title="Nearest first",
            description="Whether to sort the rows by their distance from the center",
            examples=[True],
        ),
    ] = False

    epoch: Annotated[
        float | None,
        Field(
            title="Epoch",
            description=(
                "Julian epoch to which positions are propagated, by proper motion, before the search. If null, the"
                " catalog's own epoch is used."
            ),
            examples=[2016.0],
            ge=1900,
            le=2100,
        ),
    ] = None

"""Parameters of an image cutout: the part of an image inside a stencil."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, model_validator

__all__ = [
    "CircleStencil",
    "CutoutDetail",
    "CutoutParameters",
    "PixelFormat",
    "PolygonStencil",
    "RangeStencil",
    "SkyPosition",
    "Stencil",
]

RightAscension = Annotated[float, Field(ge=0, le=360)]
Declination = Annotated[float, Field(ge=-90, le=90)]


class CutoutDetail(StrEnum):
    """How much of the image's data goes into the cutout."""

    IMAGE = "image"
    MASKED_IMAGE = "masked-image"
    EXPOSURE = "exposure"


class PixelFormat(StrEnum):
    """Type of the pixels of the cutout, as the ``BITPIX`` of FITS names them."""

    INT16 = "int16"
    FLOAT32 = "float32"
    FLOAT64 = "float64"


class SkyPosition(BaseModel):
    """A position on the sky, in ICRS."""

    ra: Annotated[
        RightAscension,
        Field(
            title="Right ascension",
            description="ICRS right ascension, in degrees",
            examples=[62.0],
        ),
    ]

    dec: Annotated[
        Declination,
        Field(
            title="Declination",
            description="ICRS declination, in degrees",
            examples=[-37.1],
        ),
    ]


class CircleStencil(BaseModel):
    """A circle on the sky (``CIRCLE`` in SODA)."""

    type: Annotated[
        Literal["circle"],
        Field(title="Type of stencil", description="Says that this is a circle"),
    ] = "circle"

    center: Annotated[
        SkyPosition,
        Field(
            title="Center",
            description="Position of the center of the circle",
            examples=[{"ra": 62.0, "dec": -37.1}],
        ),
    ]

    radius: Annotated[
        float,
        Field(
            title="Radius",
            description="Radius of the circle, in degrees",
            examples=[0.05],
            gt=0,
            le=2,
        ),
    ]


class PolygonStencil(BaseModel):
    """A convex polygon on the sky (``POLYGON`` in SODA)."""

    type: Annotated[
        Literal["polygon"],
        Field(title="Type of stencil", description="Says that this is a polygon"),
    ] = "polygon"

    vertices: Annotated[
        list[tuple[RightAscension, Declination]],
        Field(
            title="Vertices",
            description=(
                "Right ascension and declination of each vertex, in degrees, counterclockwise as seen from inside the"
                " sphere. The last vertex is joined to the first, which is not repeated."
            ),
            examples=[[[61.9, -37.2], [62.1, -37.2], [62.0, -37.0]]],
            min_length=3,
            max_length=64,
        ),
    ]


class RangeStencil(BaseModel):
    """A range of right ascension and declination (``RANGE`` in SODA)."""

    type: Annotated[
        Literal["range"],
        Field(title="Type of stencil", description="Says that this is a range"),
    ] = "range"

    ra: Annotated[
        tuple[RightAscension, RightAscension],
        Field(
            title="Right ascension range",
            description=(
                "Western and eastern limit, in degrees. The first is the larger one if the range is across 0°."
            ),
            examples=[[61.9, 62.1], [359.5, 0.5]],
        ),
    ] = (0.0, 360.0)

    dec: Annotated[
        tuple[Declination, Declination],
        Field(
            title="Declination range",
            description="Southern and northern limit, in degrees",
            examples=[[-37.2, -37.0]],
        ),
    ] = (-90.0, 90.0)

    @model_validator(mode="after")
    def _validate_order(self) -> Self:
        if self.dec[0] >= self.dec[1]:
            msg = "Southern limit must be less than northern limit"
            raise ValueError(msg)
        return self


Stencil = Annotated[
    CircleStencil | PolygonStencil | RangeStencil,
    Field(discriminator="type"),
]


class CutoutParameters(BaseModel):
    """Parameters of one request for cutouts.

    A cutout is made for each pair of an image and a stencil.
    """

    ids: Annotated[
        list[str],
        Field(
            title="Dataset IDs",
            description="Images to cut from, by the identifiers that the image search (SIA) gives them",
            examples=[["butler://dp1/58f56d2e-cfd8-44e7-a343-20ebdc1f4127"]],
            min_length=1,
        ),
    ]

    stencils: Annotated[
        list[Stencil],
        Field(
            title="Cutout stencils",
            description="Areas of the sky to cut out",
            examples=[
                [
                    {
                        "type": "circle",
                        "center": {"ra": 62.0, "dec": -37.1},
                        "radius": 0.05,
                    }
                ]
            ],
            min_length=1,
            max_length=100,
        ),
    ]

    cutout_detail: Annotated[
        CutoutDetail,
        Field(
            title="Detail of the cutout",
            description=(
                "``image`` is the pixels alone, ``masked-image`` adds the mask and variance planes, ``exposure`` adds"
                " the PSF and the calibrations"
            ),
            examples=[CutoutDetail.MASKED_IMAGE],
        ),
    ] = CutoutDetail.IMAGE

    pixel_format: Annotated[
        PixelFormat | None,
        Field(
            title="Pixel format",
            description="Type of the pixels. If null, they stay as they are in the image.",
            examples=[PixelFormat.FLOAT32],
        ),
    ] = None

    band: Annotated[
        Literal["u", "g", "r", "i", "z", "y"] | None,
        Field(
            title="Band",
            description="Leave out the images that are not in this band",
            examples=["r"],
        ),
    ] = None

    compress: Annotated[
        bool,
        Field(
            title="Compress",
            description="Whether to compress the image with the FITS tiled-image convention",
            examples=[True],
        ),
    ] = True

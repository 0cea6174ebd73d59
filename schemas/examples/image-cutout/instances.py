"""Requests for image cutouts, as people make them."""

from __future__ import annotations

from .models import (
    CircleStencil,
    CutoutDetail,
    CutoutParameters,
    PixelFormat,
    PolygonStencil,
    RangeStencil,
    SkyPosition,
)

MODEL = CutoutParameters

INSTANCES: dict[str, CutoutParameters] = {
    "circle": CutoutParameters(
        ids=["butler://dp1/58f56d2e-cfd8-44e7-a343-20ebdc1f4127"],
        stencils=[CircleStencil(center=SkyPosition(ra=53.16, dec=-27.78), radius=0.01)],
    ),
    "polygon-with-calibrations": CutoutParameters(
        ids=["butler://dp1/58f56d2e-cfd8-44e7-a343-20ebdc1f4127"],
        stencils=[PolygonStencil(vertices=[(37.86, 6.98), (37.98, 6.98), (37.92, 7.11)])],
        cutout_detail=CutoutDetail.EXPOSURE,
        pixel_format=PixelFormat.FLOAT64,
        compress=False,
    ),
    "range-across-zero": CutoutParameters(
        ids=["ivo://example.org/images?dr2/r/000123"],
        stencils=[RangeStencil(ra=(359.75, 0.25), dec=(-0.25, 0.25))],
        band="r",
    ),
    "strip-of-declination": CutoutParameters(
        ids=["ivo://example.org/images?dr2/i/000124"],
        stencils=[RangeStencil(dec=(-7.5, -7.25))],
        pixel_format=PixelFormat.INT16,
    ),
    "many-stencils-many-images": CutoutParameters(
        ids=[
            "butler://dp1/58f56d2e-cfd8-44e7-a343-20ebdc1f4127",
            "butler://dp1/9a0b1c5c-5b0e-4c88-9f3f-0d1c4a7e2b65",
        ],
        stencils=[
            CircleStencil(center=SkyPosition(ra=62.0, dec=-37.1), radius=0.05),
            PolygonStencil(vertices=[(61.9, -37.2), (62.1, -37.2), (62.1, -37.0), (61.9, -37.0)]),
            RangeStencil(ra=(61.9, 62.1), dec=(-37.2, -37.0)),
        ],
        cutout_detail=CutoutDetail.MASKED_IMAGE,
        pixel_format=PixelFormat.FLOAT32,
        band="i",
    ),
}

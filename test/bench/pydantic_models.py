"""The models that are measured: a job of the image cutout, as upstream's model of it, and a union of ten models."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, create_model

sys.path.insert(0, str(Path(__file__).parents[2] / "schemas/examples/image-cutout"))

from models import CutoutParameters  # noqa: E402

__all__ = ["CutoutParameters", "job_model", "union_model"]


def job_model() -> type[BaseModel]:
    """Make upstream's model of a job on the wire, with the parameters of the image cutout."""
    from safir.uws import SerializedJob

    return create_model("CutoutJob", __base__=SerializedJob, json_parameters=CutoutParameters)


def union_model() -> type[BaseModel]:
    """Make the model whose one field is a list of a tagged union of ten models."""
    shapes: Any = None
    for index in range(10):
        shape = create_model(
            f"Shape{index}", kind=Literal[f"shape{index}"], x=float, y=float, label=str
        )
        shapes = shape if shapes is None else shapes | shape
    return create_model("Drawing", shapes=list[Annotated[shapes, Field(discriminator="kind")]])

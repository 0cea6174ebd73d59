"""Serve the OpenAPI document of a FastAPI application with the image cutout's model; prints where."""

from __future__ import annotations

import socket
import sys

import uvicorn
from cutout_models import CutoutParameters
from fastapi import FastAPI

app = FastAPI(title="Cutouts")


@app.post("/jobs")
def create(parameters: CutoutParameters) -> CutoutParameters:
    """Give back what was sent."""
    return parameters


if __name__ == "__main__":
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
    sys.exit(0)
